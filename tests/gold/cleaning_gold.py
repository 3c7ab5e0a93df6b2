"""How well pages are cleaned: each line of the files of pages against where the pipeline put its letters.

A line is right where most of its letters are in segments of its kind and, if it is of a text, of its article. Letters
of the text that were kept, and letters of the text that belong there, are counted one by one.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from components.pipeline.cleaning.clean import Cleaned, clean
from components.pipeline.receiving.read import Record
from components.pipeline.receiving.sidecar import Sidecar
from tests.gold.scoring import Judgement, Measure, Tally, share

_PAGES = Path(__file__).with_name("cleaning.txt")
_UNSEEN = Path(__file__).with_name("cleaning_unseen.txt")
_FURTHER = Path(__file__).with_name("cleaning_further.txt")
_OUTLETS = Path(__file__).with_name("cleaning_outlets.txt")
_PORTALS = Path(__file__).with_name("cleaning_portals.txt")
_PRESS = Path(__file__).with_name("cleaning_press.txt")
_HOUSES = Path(__file__).with_name("cleaning_houses.txt")
_TEXT = ("title", "subheading", "body")
_NAMED = ("title", "subheading", "byline", "caption", "source", "keywords", "related", "chrome")
JOINTS = {"text": "\n", "html": "\n", "flat": " " * 12}


@dataclass(slots=True)
class Row:
    """One line of a page: where it stands in the raw text, what it is, and in which article of the page."""

    start: int
    end: int
    kind: str
    article: int


@dataclass(slots=True)
class Page:
    """A page of gold: its raw text, its lines, and what should be known of its articles."""

    name: str
    kind: str
    told: Mapping[str, str]
    raw: str = ""
    rows: list[Row] = field(default_factory=list)
    articles: int = 1


def unseen() -> Judgement:
    """The same of the pages in the manner of outlets that were not looked at while the rules were made."""
    return judge(_UNSEEN)


def further() -> Judgement:
    """The same of pages of further shapes."""
    return judge(_FURTHER)


def outlets() -> Judgement:
    """The same of pages in the manner of outlets whose words the rules do not know."""
    return judge(_OUTLETS)


def portals() -> Judgement:
    """The same of pages in the manner of outlets of further kinds: state agencies, portals, radios, sports, shares."""
    return judge(_PORTALS)


def press() -> Judgement:
    """The same of pages in the manner of dailies and broadcasters: tables, polls, lives of writers, rows of buttons."""
    return judge(_PRESS)


def houses() -> Judgement:
    """The same of pages of further houses: broadcasters, party papers, portals for women, health and football."""
    return judge(_HOUSES)


def judge(file: Path = _PAGES) -> Judgement:
    """Lines named rightly, by kind too; letters of the text kept, and clean; articles, agencies, writers and dates."""
    counted = Tally()
    kinds: dict[str, Tally] = defaultdict(Tally)
    kept, clean_, told = [0, 0], [0, 0], defaultdict(lambda: [0, 0])
    for page in pages(file):
        found = clean(Record("p", 1, page.raw, "html" if page.kind == "html" else "text", {}), Sidecar())
        _count_lines(page, found, counted, kinds)
        _count_letters(page, found, kept, clean_)
        for name, right in _facts(page, found):
            told[name][0] += right
            told[name][1] += 1
            if not right:
                counted.misses.append(f"{page.name}: {name}")
    measures = {"line": share(counted.right, counted.wanted)}
    measures |= {f"{kind}_f": kinds[kind].f for kind in _NAMED}
    measures |= {"text_kept": share(*kept), "text_clean": share(*clean_)}
    facts: dict[str, Measure] = {name: share(*counts) for name, counts in sorted(told.items())}
    return Judgement(measures | facts, tuple(counted.misses))


def pages(file: Path = _PAGES) -> Iterator[Page]:
    """The pages of the gold in ``file``. Raises KeyError for a page of no known kind."""
    page: Page | None = None
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            if page:
                yield page
            name, kind, *rest = line[1:].split(maxsplit=2)
            page = Page(name, kind, dict(_fields(rest[0] if rest else "")))
        elif page and line == "---":
            page.articles += 1
        elif page and line and not line.startswith("#"):
            kind, _, text = line.partition("\t")
            page.raw += "" if not page.raw or kind.startswith("+") else JOINTS[page.kind]
            page.rows.append(Row(len(page.raw), len(page.raw) + len(text), kind.lstrip("+"), page.articles))
            page.raw += text
    if page:
        yield page


def _fields(text: str) -> Iterator[tuple[str, str]]:
    """``name=value name=value``, where a value may hold blanks."""
    name, words = "", []
    for word in text.split():
        if "=" in word:
            if name:
                yield name, " ".join(words)
            name, _, first = word.partition("=")
            words = [first]
        else:
            words.append(word)
    if name:
        yield name, " ".join(words)


def _spread(page: Page, row: Row, found: Cleaned) -> Mapping[tuple[str, int], int]:
    """How many letters of ``row`` are of each kind, and in which article (0 for what is in no text)."""
    parts = {article.article_id: article.part for article in found.articles}
    letters: dict[tuple[str, int], int] = defaultdict(int)
    for each in found.segments:
        start, end = max(each.raw_start, row.start), min(each.raw_end, row.end)
        if start < end and each.rule not in ("markup", "blank", "control"):
            in_text = each.text_start is not None and each.article_id is not None
            part = parts.get(each.article_id or "", 0) if in_text else 0
            letters[each.kind, part] += sum(letter.isalnum() for letter in page.raw[start:end])
    return letters


def _count_lines(page: Page, found: Cleaned, counted: Tally, kinds: Mapping[str, Tally]) -> None:
    for row in page.rows:
        if row.kind == ".":
            continue
        spread = _spread(page, row, found)
        most = max(spread, key=lambda place: spread[place], default=("chrome", 0))
        right = most[0] == row.kind and (row.kind not in _TEXT or most[1] == row.article)
        counted.wanted += 1
        counted.right += right
        kinds[row.kind].wanted += 1
        kinds[most[0]].found += 1
        kinds[row.kind].right += right
        if not right:
            counted.misses.append(f"{page.name}: {row.kind} taken for {most}: {page.raw[row.start : row.end][:90]}")


def _count_letters(page: Page, found: Cleaned, kept: list[int], clean_: list[int]) -> None:
    for row in page.rows:
        if row.kind == ".":
            continue
        spread = _spread(page, row, found)
        inside = sum(count for (_, part), count in spread.items() if part)
        clean_[1] += inside
        if row.kind in _TEXT:
            kept[0] += inside
            kept[1] += sum(spread.values())
            clean_[0] += inside


def _facts(page: Page, found: Cleaned) -> Iterator[tuple[str, bool]]:
    """Whether the number of articles is right, and agency, writer and day of the first: none where none is told."""
    yield "articles", len(found.articles) == page.articles
    first = found.articles[0] if found.articles else None
    agency, author, published = (
        (first.agency, first.author, first.published.isoformat() if first.published else None)
        if first
        else (None, None, None)
    )
    yield "agency", agency == page.told.get("agency")
    yield "author", author == page.told.get("author")
    yield "published", published == page.told.get("published")
