"""Which line of a page is the title of its article."""

from itertools import pairwise

from components.pipeline.cleaning import credits, echoes, writers
from components.pipeline.cleaning.alike import shared
from components.pipeline.cleaning.captions import OWNED
from components.pipeline.cleaning.date_lines import date_line, name_and_date
from components.pipeline.cleaning.labels import STEP
from components.pipeline.cleaning.lines import BULLETS, Line
from components.pipeline.cleaning.listed import key
from components.pipeline.cleaning.vocabulary import forms

_HEAD = 40
_FARTHEST = 200
_SEPARATORS = (" - ", " | ", " – ", " — ", " » ", " > ", " :: ", " / ", " : ")
_TITLE_WORDS = range(2, 31)
_FULL = 4
_BYLINE_WORDS = 5
_PROFESSION_WORDS = 6
_REPEATED_WORDS = 3
_HEADER_WORDS = 45
_KICKER = range(4, 13)
_NEAR = 5
_OPEN_DASH = ("-", "–", "—", ":")


def headline(part: list[Line], title: str | None) -> tuple[int, str] | None:
    """The place of the title in ``part``, and the rule that found it; ``title`` is what is told of it elsewhere."""
    body = _body(part)
    head = [i for i, line in enumerate(part[: min(max(_HEAD, body), _FARTHEST)]) if line.kind is None]
    known = next((i for i in head if title and key(part[i].text) == key(title)), None)
    if known is not None:
        return known, "sidecar_title"
    tagged = next((i for i in head if part[i].piece.hint == "title"), None)
    if tagged is not None:
        return tagged, "heading_tag"
    short = (i for i in head if part[i].words <= _HEADER_WORDS and (i < body or not part[i].stops))
    keys = dict.fromkeys(head, "") | {i: key(part[i].text) for i in short}
    named = next((i for i in head if _is_in_header(part, head, keys, i)), None)
    if named is not None:
        return named, "title_in_header"
    lines = [i for i in head if i < body and _may_be(part[i])]
    lead = echoes.lead(part, body)
    repeated = [i for i in lines if part[i].words >= _REPEATED_WORDS and not echoes.is_writer(part[i])]
    repeated = [i for i in repeated if part[i].words >= _FULL or echoes.is_said(part[i], lead)]
    again = next((i for i in repeated if any(j > i and keys[j] == keys[i] for j in lines)), None)
    if again is not None:
        return again, "title_repeated"
    first = _first(part, _without_nav(part, [i for i in lines if not _is_profession(part[i])]), body, lead)
    return None if first is None else (first, "first_line")


def _is_in_header(part: list[Line], head: list[int], keys: dict[int, str], at: int) -> bool:
    """Whether a path above the line at ``at`` leads to it, or a header joins it to the name of the site."""
    if not keys[at] or part[at].words not in _TITLE_WORDS:
        return False
    if any(_leads_to(line, keys[at]) for line in part[:at] if line.rule == "nav" and line.words >= _FULL):
        return True
    headers = (j for j in head if j < at and _is_header(part[j], keys[j], keys[at]))
    return any(not any(map(_begins_text, part[j + 1 : at])) for j in headers)


def _may_be(line: Line) -> bool:
    """Whether a line above the text may be its title: no sentence, no item, no writer, no day, no caption."""
    if line.words not in _TITLE_WORDS or line.stops or line.text.startswith(BULLETS) or _is_reporter(line):
        return False
    dated = name_and_date(line.text) is not None or date_line(line.text.partition("|")[0].strip()) is not None
    return not dated and not OWNED.search(line.text)


def _first(part: list[Line], lines: list[int], body: int, lead: str) -> int | None:
    """The one of ``lines`` that the text or its place tells to be the title; the first where nothing does."""
    full = [i for i in lines if part[i].words >= _FULL and not part[i].text.endswith(":")]
    stamped = [i for i in lines if any(line.date is not None for line in part[i + 1 : i + 2])]
    few = stamped or echoes.echoed(part, lines, lead) or lines
    listed = [i for i in range(body) if part[i].rule == "related_item" and part[i].words >= _FULL]
    listed = [i for i in listed if not part[i].text.startswith(BULLETS)]
    signed = echoes.signed(part, sorted({*full, *listed}), body, lead)
    chosen = (signed or echoes.echoed(part, full, lead) or echoes.echoed(part, listed, lead) or full or few)[:1]
    chosen = [i + 1 for i in chosen if is_kicker(part[i]) and i + 1 in full] or chosen
    chosen = [i - 2 for i in chosen if i - 2 in full and _is_over_day(part, i - 2, lead)] or chosen
    chosen = [j for i in chosen if (j := _over_name(part, i)) in full] or chosen
    return chosen[0] if chosen else None


def _body(part: list[Line]) -> int:
    """Where the text begins: with a paragraph that has another near it, not alone among the furniture of the head."""
    texts = [i for i, line in enumerate(part) if _begins_text(line) and not _is_long_title(part, i)]
    near = (one for one, two in pairwise(texts) if two - one <= _NEAR)
    return next(near, texts[0] if texts else len(part))


def _is_long_title(part: list[Line], at: int) -> bool:
    """Whether a line as long as a paragraph, without an end, stands right above the day or the writer."""
    under = part[at + 1 : at + 2]
    told = any(line.kind == "byline" or line.date is not None for line in under)
    return told and not part[at].ends and part[at].words in _TITLE_WORDS


def is_kicker(line: Line) -> bool:
    """Whether a line right above the title is its upper line: its markup says so, or its beginning («في ظل …»), with
    which no name of a site begins."""
    if line.kind is None and line.piece.hint == "subheading" and line.words in _KICKER:
        return True
    bare = line.kind is None and line.words in _KICKER and not line.ends and ":" not in line.text
    return bare and line.text.split(None, 1)[0] in forms("page_words", "leads_on")


def _begins_text(line: Line) -> bool:
    return line.is_text and not line.asks


def _is_over_day(part: list[Line], at: int, lead: str) -> bool:
    """Whether a line stands above the day, of which the text says a little, and below it one no longer: a caption."""
    title, day, caption = part[at : at + 3]
    return day.date is not None and caption.words <= title.words and shared(title.text, lead) >= echoes.LEAST


def _over_name(part: list[Line], at: int) -> int:
    """The place of the line over the name and the day that stand right above the one at ``at``; -1 for none."""
    top = at - 1
    while top >= 0 and (part[top].kind == "byline" or part[top].rule == "page_date" or names_writer(part[top])):
        top -= 1
    between = part[top + 1 : at]
    signed = any(line.date is None for line in between) and any(line.date is not None for line in between)
    return top if signed else -1


def names_writer(line: Line) -> bool:
    """Whether a line above the title is that of its writer."""
    joined = not set(line.text.split()).isdisjoint(forms("page_words", "leads_on"))
    return line.words <= _BYLINE_WORDS and not joined and writers.person_in(line.text) is not None


def _is_profession(line: Line) -> bool:
    return line.words <= _PROFESSION_WORDS and credits.is_profession(line.text)


def _is_reporter(line: Line) -> bool:
    """Whether a line is a name alone, or a name and its place between dashes («فلان الفلاني - القاهرة -»)."""
    placed = line.text.endswith(_OPEN_DASH) and echoes.is_writer(line)
    return placed or (line.words <= _REPEATED_WORDS and writers.is_name(line.text))


def _leads_to(path: Line, title: str) -> bool:
    """Whether the last step of a path to a page is its title, or the beginning of it."""
    step = key(STEP.split(path.text)[-1])
    return len(step.split()) >= _FULL and title.startswith(step)


def _is_header(line: Line, header: str, title: str) -> bool:
    """Whether a line joins the title to the names of site and section."""
    if len(header) <= len(title) or not (header.endswith(title) or header.startswith(title)):
        return False
    return any(separator in f" {line.text} " for separator in _SEPARATORS)


def _without_nav(part: list[Line], head: list[int]) -> list[int]:
    """``head`` without runs of three or more very short lines, which are a menu."""
    runs: list[list[int]] = []
    for i in head:
        dated = any(line.date is not None for line in part[i + 1 : i + 2])
        if part[i].words > 3 or writers.is_name(part[i].text) or dated:
            continue
        if runs and all(line.rule == "nav" for line in part[runs[-1][-1] + 1 : i]):
            runs[-1].append(i)
        else:
            runs.append([i])
    menu = {i for run in runs if len(run) >= 3 for i in run}
    return [i for i in head if i not in menu]
