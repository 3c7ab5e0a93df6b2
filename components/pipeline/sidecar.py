"""What ``articles.csv`` beside the articles says about them, and which of its rows cannot be believed."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from components.model import Reject
from components.pipeline.decode import Undecodable, decode

FILE = "articles.csv"
COLUMNS = ("file", "part", "source", "source_en", "agency", "published", "published_basis", "title", "url", "author")


@dataclass(frozen=True, slots=True)
class Sidecar:
    """The rows of a sidecar by file and part, each with its filled columns, and the rows that were refused."""

    rows: Mapping[tuple[str, int], Mapping[str, str]] = field(default_factory=dict)
    rejects: tuple[Reject, ...] = ()

    def about(self, file: str, part: int) -> Mapping[str, str]:
        """What is known about one article; empty if nothing is."""
        return self.rows.get((file, part), {})


def read(folder: Path) -> Sidecar:
    """The sidecar of the articles in ``folder``; an empty one where there is none."""
    path = folder / FILE
    try:
        text = decode(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return Sidecar()
    except (OSError, Undecodable) as problem:
        return Sidecar({}, (Reject(FILE, None, "sidecar_unreadable", f"{FILE} could not be read: {problem}."),))
    rows: dict[tuple[str, int], Mapping[str, str]] = {}
    rejects: list[Reject] = []
    for number, row in _lines(text):
        about, refused = _check(number, row, folder)
        rejects += [refused] if refused else []
        if about is None:
            continue
        key = (about["file"], int(about.get("part", "1")))
        if key in rows:
            detail = f"Row {number} of {FILE} describes part {key[1]} of {key[0]} a second time; the first row counts."
            rejects.append(Reject(key[0], key[1], "sidecar_twice", detail))
        else:
            rows[key] = about
    return Sidecar(rows, tuple(rejects))


def _lines(text: str) -> Iterator[tuple[int, list[str] | dict[str, str]]]:
    """Line number and row: a dict where the row fits the header, the bare cells where it does not."""
    reader = csv.reader(io.StringIO(text, newline=""))
    header: list[str] | None = None
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield reader.line_num, []
            continue
        if not any(cell.strip() for cell in cells):
            continue
        if header is None:
            header = [cell.strip().lower() for cell in cells]
        elif len(cells) == len(header):
            yield (
                reader.line_num,
                {name: cell.strip() for name, cell in zip(header, cells, strict=True) if cell.strip()},
            )
        else:
            yield reader.line_num, cells


def _check(
    number: int, row: list[str] | dict[str, str], folder: Path
) -> tuple[Mapping[str, str] | None, Reject | None]:
    """What of ``row`` can be believed, and what is wrong with it; a bad date does not cost the other columns."""
    where = f"Row {number} of {FILE}"
    if isinstance(row, list):
        return None, Reject(FILE, None, "sidecar_columns", f"{where} has another number of cells than the header.")
    file = row.get("file", "").replace("\\", "/").removeprefix("./")
    if not file or ".." in Path(file).parts or not (folder / file).is_file():
        said = f"{where} names the file {file!r}, which is not there."
        return None, Reject(file or FILE, None, "sidecar_file", said)
    part = row.get("part", "1")
    if not (part.isascii() and part.isdigit() and 0 < int(part) < 2**31):
        return None, Reject(file, None, "sidecar_part", f"{where} has the part {part!r}; parts are counted 1, 2, 3.")
    about = row | {"file": file, "part": part}
    try:
        date.fromisoformat(about.get("published", "2000-01-01"))
    except ValueError:
        said = f"{where} has the date {about.pop('published')!r}, which is no date of the form 2023-09-13."
        return about, Reject(file, int(part), "sidecar_date", said)
    return about, None
