"""How well the day of publication is found: each header of ``published.txt`` put on a page of its own."""

from datetime import date
from pathlib import Path

from components.model import Article
from components.pipeline.cleaning.clean import clean
from components.pipeline.receiving.read import Record
from components.pipeline.receiving.sidecar import Sidecar
from tests.gold.scoring import Judgement, share

_CASES = Path(__file__).with_name("published.txt")
_TITLE = "البلدية ترمم سوق النحاسين"
_BODY = (
    "بدأت البلدية ترميم سوق النحاسين بعد أن تسربت المياه إلى سقفه الخشبي في الشتاء، وقالت إن العمل يستغرق سنة كاملة.",
    "ويعمل في السوق ستون حرفيا نقلت ورشهم إلى خان قريب، وتدفع البلدية إيجار المكان الجديد حتى تنتهي الأعمال في السوق.",
)


def judge() -> Judgement:
    """The share of days that are right where the page says one, and of pages left unknown where it says none."""
    exact, unknown, misses = [0, 0], [0, 0], []
    for number, line in enumerate(_CASES.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        wanted, where, said = line.split("\t")
        day = None if wanted == "-" else date.fromisoformat(wanted)
        counts = unknown if day is None else exact
        found = _read(where, said)
        right = found.published == day and (found.published_basis == "unknown") == (day is None)
        counts[0] += right
        counts[1] += 1
        if not right:
            misses.append(f"published.txt:{number} {said}\n    wanted {wanted}, found {found.published}")
    return Judgement({"exact": share(*exact), "left_unknown": share(*unknown)}, tuple(misses))


def _read(where: str, said: str) -> Article:
    """The article of a page that says ``said`` at that place."""
    lines = [_TITLE, *_BODY]
    known, kind = {}, "text"
    if where in ("above", "head", "foot", "text"):
        lines.insert({"above": 0, "head": 1, "text": 1, "foot": len(lines)}[where], said)
    elif where in ("meta", "mark"):
        kind = "html"
        head = said if where == "meta" else ""
        lines = [f"<html><head>{head}</head><body><h1>{_TITLE}</h1>", *(f"<p>{line}</p>" for line in _BODY)]
        lines.insert(1, said if where == "mark" else "")
    elif where == "url":
        kind, known = "row", {"title": _TITLE, "url": said}
    else:
        kind, known = "row", {"title": _TITLE, "published": said}
    (article,) = clean(Record("p", 1, "\n".join(lines), kind, known), Sidecar()).articles  # type: ignore[arg-type]
    return article
