"""``python -m tests.rtl``: the whole proof, as a table in docs/rtl.md; ends with 1 where a string stands wrong."""

import sys
import tempfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from tests.rtl import dashboard, fields, figures, files, painter, pixels
from tests.rtl.mixed import icu_order, mixed
from tests.rtl.screens import BROWSERS, LOCALES, PHONE

PAGE = Path(__file__).parent.parent.parent / "docs" / "rtl.md"
HEAD = Path(__file__).with_name("head.md")
Row = tuple[str, str, str, list[str]]
"""Surface, who draws it, the language of the browser, the strings that stand wrong."""
ON_PHONE = "all of the dashboard: 390 pixels wide, dark"


def in_browsers() -> Iterator[Row]:
    """The dashboard, and files that are opened in a browser."""
    with dashboard.running() as address, tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        figures.write(place)
        for name, opened in BROWSERS.items():
            for locale in LOCALES:
                with opened(locale) as screen:
                    found = {
                        **dashboard.wrong(screen, address),
                        **fields.wrong(screen, address),
                        **figures.wrong(screen, place),
                        **painter.in_browser(screen, place),
                    }
                yield from ((surface, name, locale, wrong) for surface, wrong in found.items())
            with opened(LOCALES[0], PHONE, True) as screen:
                every = dashboard.wrong(screen, address)
            yield ON_PHONE, name, LOCALES[0], pixels.all_wrong(every)


def on_paper() -> Iterator[Row]:
    """Files that are printed, and the terminal."""
    yield "picture, PDF", "Kaleido, read by PDFium", "", files.wrong_on_paper(files.picture_pdf(), meant=True)
    for name, made in files.PAPERS.items():
        by = "Typst, read by PDFium" if "report" in name else "LibreOffice, read by PDFium"
        yield name, by, "", files.wrong_on_paper(made())
    yield "terminal", "our reordering", "", files.wrong_in_a_terminal()
    for name, wrong in pixels.wrong(pixels.drawn()).items():
        yield f"picture, PNG: {name}", "Kaleido, beside HarfBuzz", "", wrong
    yield "picture: order of the glyphs", "our painter", "", painter.misplaced_by_us()
    for name, wrong in painter.on_paper().items():
        yield name, "Typst, beside HarfBuzz", "", wrong


def main() -> int:
    """Run everything, write the page, and tell what stands wrong."""
    rows: list[Row] = []
    for row in chain(on_paper(), in_browsers()):
        rows.append(row)
        print(f"{len(mixed()) - len(row[3])}/{len(mixed())}", *row[:3], *row[3][:5], sep="  ", flush=True)
    PAGE.write_text(written(rows), encoding="utf-8")
    return int(any(row[3] for row in rows))


def written(rows: list[Row]) -> str:
    """The page: what was done, and the table."""
    whole = len(mixed())
    columns = [f"{name} {locale}" for name in BROWSERS for locale in LOCALES]
    browser: dict[str, dict[str, str]] = {}
    for surface, name, locale, wrong in rows:
        if locale:
            browser.setdefault(surface, {})[f"{name} {locale}"] = f"{whole - len(wrong)}/{whole}"
    lines = ["| Surface | " + " | ".join(columns) + " |", "|---" * (len(columns) + 1) + "|"]
    lines += [
        f"| {surface} | " + " | ".join(found.get(each, "") for each in columns) + " |"
        for surface, found in browser.items()
    ]
    lines += ["", "| Surface | Drawn by | |", "|---|---|---|"]
    lines += [f"| {row[0]} | {row[1]} | {whole - len(row[3])}/{whole} |" for row in rows if not row[2]]
    notes = [f"- {row[0]} ({row[1]} {row[2]}), «{text}»: wrong." for row in rows for text in row[3]]
    kinds = ", ".join(dict.fromkeys(each.kind for each in mixed()))
    oracle = "ICU" if icu_order("ا", "rtl") is not None else "our own implementation, which passes BidiCharacterTest"
    head = HEAD.read_text(encoding="utf-8").format(strings=whole, kinds=kinds, oracle=oracle, enough=pixels.ENOUGH)
    return "\n".join([head, *lines, "", *notes, ""])


if __name__ == "__main__":
    sys.exit(main())
