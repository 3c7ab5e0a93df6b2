"""Which line of a page is the title of its article, and which above it only lead there."""

import re
from itertools import pairwise, takewhile

from components.pipeline.cleaning import credits, writers
from components.pipeline.cleaning.alike import shared
from components.pipeline.cleaning.captions import OWNED
from components.pipeline.cleaning.date_lines import date_line, name_and_date
from components.pipeline.cleaning.labels import STEP
from components.pipeline.cleaning.lines import Line, first_look
from components.pipeline.cleaning.listed import key
from components.pipeline.cleaning.vocabulary import forms

_HEAD = 40
_FARTHEST = 200
_NAMED = re.compile("«[^»]{2,25}»")
"""Outlets write their own name so («… قال لـ«فلانة»»), which is the name of the site above the title, too."""
_SEPARATORS = (" - ", " | ", " – ", " — ", " » ", " > ", " :: ", " / ", " : ")
_TITLE_WORDS = range(2, 31)
_FULL = 4
_LEAD = 6
_ECHOED = 0.3
_LEAST_ECHO = 0.15
_BYLINE_WORDS = 5
_PROFESSION_WORDS = 6
_BYLINE_ABOVE = 2
_REPEATED_WORDS = 3
_HEADER_WORDS = 45
_MARKS = 2
_KICKER = range(4, 13)
_NEAR = 5
_BULLETS = ("•", "●", "▪", "■", "◆", "►", "*", "- ")
_OPEN_DASH = ("-", "–", "—", ":")


def titled(part: list[Line], title: str | None, field: int) -> list[Line]:
    """``part`` with its title, if it has one, named: ``title`` as told, ``field`` the end of the raw title field."""
    if any(line.kind == "title" for line in part):
        return part
    if field:
        return [line.named("title", "field") if line.piece.end <= field else line for line in part]
    found = _find_title(part, title)
    if found is None:
        return part
    at, rule = found
    part = _freed(part, at)
    said = key(part[at].text)
    named = []
    for index, line in enumerate(part):
        if index == at:
            named.append(line.named("title", rule))
        elif index < at + _HEAD and line.kind is None and _as_long(line, part[at]) and key(line.text) == said:
            named.append(line.named("chrome", "title_again"))
        elif at - _BYLINE_ABOVE <= index < at and line.kind is None and _names_writer(line):
            named.append(line.named("byline", "byline_line"))
        elif index == at - 1 and _is_kicker(line):
            named.append(line.named("subheading", "kicker"))
        elif index < at and line.kind is None:
            named.append(line.named("chrome", "page_header" if said in key(line.text) else "before_title"))
        else:
            named.append(line)
    return named


def _freed(part: list[Line], title: int) -> list[Line]:
    """``part`` with the lines right below the title taken out of the list whose last headline it seemed to be."""
    end = title + 1
    while part[title].rule == "related_item" and end < len(part) and part[end].rule == "related_item":
        end += 1
    return [*part[: title + 1], *(first_look(line.piece) for line in part[title + 1 : end]), *part[end:]]


def _find_title(part: list[Line], title: str | None) -> tuple[int, str] | None:
    """Index and rule of the title."""
    body = _body(part)
    head = [i for i, line in enumerate(part[: min(max(_HEAD, body), _FARTHEST)]) if line.kind is None]
    if title:
        known = next((i for i in head if key(part[i].text) == key(title)), None)
        if known is not None:
            return known, "sidecar_title"
    tagged = next((i for i in head if part[i].piece.hint == "title"), None)
    if tagged is not None:
        return tagged, "heading_tag"
    short = (i for i in head if part[i].words <= _HEADER_WORDS and (i < body or not part[i].stops))
    keys = dict.fromkeys(head, "") | {i: key(part[i].text) for i in short}
    for i in head:
        titled = keys[i] and part[i].words in _TITLE_WORDS
        paths = [j for j, line in enumerate(part[:i]) if line.rule == "nav" and line.words >= _FULL] if titled else []
        if any(_leads_to(part[j], keys[i]) for j in paths):
            return i, "title_in_header"
        headers = (j for j in head if j < i and titled and _is_header(part[j], keys[j], keys[i]))
        if any(not any(map(_begins_text, part[j + 1 : i])) for j in headers):
            return i, "title_in_header"
    lines = [i for i in head if i < body and part[i].words in _TITLE_WORDS and not part[i].stops]
    lines = [i for i in lines if name_and_date(part[i].text) is None and not _is_reporter(part[i])]
    lines = [i for i in lines if date_line(part[i].text.partition("|")[0].strip()) is None]
    lines = [i for i in lines if not OWNED.search(part[i].text) and not part[i].text.startswith(_BULLETS)]
    lead = _lead(part, body)
    repeated = [i for i in lines if part[i].words >= _REPEATED_WORDS and not _is_writer(part[i])]
    repeated = [i for i in repeated if part[i].words >= _FULL or _is_said(part[i], lead)]
    again = next((i for i in repeated if any(j > i and keys[j] == keys[i] for j in lines)), None)
    if again is not None:
        return again, "title_repeated"
    lines = _without_nav(part, [i for i in lines if not _is_profession(part[i])])
    full = [i for i in lines if part[i].words >= _FULL and not part[i].text.endswith(":")]
    stamped = [i for i in lines if any(line.date is not None for line in part[i + 1 : i + 2])]
    few = stamped or _echoed(part, lines, lead) or lines
    listed = [i for i in range(body) if part[i].rule == "related_item" and part[i].words >= _FULL]
    listed = [i for i in listed if not part[i].text.startswith(_BULLETS)]
    signed = _signed(part, sorted({*full, *listed}), body, lead)
    chosen = (signed or _echoed(part, full, lead) or _echoed(part, listed, lead) or full or few)[:1]
    chosen = [i + 1 for i in chosen if _is_kicker(part[i]) and i + 1 in full] or chosen
    chosen = [i - 2 for i in chosen if i - 2 in full and _is_over_day(part, i - 2, lead)] or chosen
    chosen = [j for i in chosen if (j := _over_name(part, i)) in full] or chosen
    return (chosen[0], "first_line") if chosen else None


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


def _below_ticker(part: list[Line], lines: list[int], lead: str) -> list[int]:
    """``lines`` from the one on that says far more of ``lead`` than the first, and has a word of the menu above it."""
    said = {i: shared(part[i].text, lead) * part[i].words for i in lines}
    far = [i for i in lines if said[i] > 2 * said[lines[0]] and (part[i - 1].rule == "nav" or part[i - 1].words == 1)]
    return lines[lines.index(far[0]) :] if far else lines


def _is_kicker(line: Line) -> bool:
    """Whether a line right above the title is its upper line: its markup says so, or its beginning («في ظل …»), with
    which no name of a site begins."""
    if line.kind is None and line.piece.hint == "subheading" and line.words in _KICKER:
        return True
    bare = line.kind is None and line.words in _KICKER and not line.ends and ":" not in line.text
    return bare and line.text.split(None, 1)[0] in forms("page_words", "leads_on")


def _as_long(line: Line, title: Line) -> bool:
    """Whether a line may say the title again: as many words, but for marks at its ends."""
    return abs(line.words - title.words) <= _MARKS


def _begins_text(line: Line) -> bool:
    return line.is_text and not line.asks


def _echoed(part: list[Line], lines: list[int], lead: str) -> list[int]:
    """Those of ``lines`` whose words return in the first paragraphs, from ``body`` on.

    Names of sites do not; nor are they the title where they return as they stand, beside a line that does not.
    """
    echoes = {i: shared(part[i].text, lead) for i in lines if not _is_writer(part[i])}
    least = min(max(echoes.values(), default=0.0) / 2, _ECHOED)
    said = key(lead)
    echoed = [i for i, echo in echoes.items() if echo >= max(least, _LEAST_ECHO)]
    echoed = _below_ticker(part, echoed, lead)
    return [i for i in echoed if part[i].words > _FULL or key(part[i].text) not in said] or echoed


def _signed(part: list[Line], lines: list[int], body: int, lead: str) -> list[int]:
    """Those of ``lines`` that stand right above a writer or a day, and of which the text says about as many words as
    of any other: a name of the site above the day of the page is no title."""
    said = {i: shared(part[i].text, lead) * part[i].words for i in lines if not _is_writer(part[i])}
    under = [i for i in range(1, body) if part[i].kind == "byline" or part[i].date is not None or _is_writer(part[i])]
    runs = [[*takewhile(lambda j: j in said or _is_listed(part[j]), range(i - 1, -1, -1))] for i in under]
    most = [max((said[j] for j in run if j in said), default=0) for run in runs]
    at = max(range(len(runs)), key=most.__getitem__, default=None)
    if at is None or most[at] < max((said[i] for i in said if not part[i].is_text), default=0) / 2:
        return []
    return [j for j in reversed(runs[at]) if said.get(j, 0) >= max(1, most[at] / 4)]


def _is_listed(line: Line) -> bool:
    """Whether a line is set off as one of several below the title."""
    return line.kind is None and line.text.startswith(_BULLETS)


def _is_said(line: Line, lead: str) -> bool:
    """Whether a few words are of the text, and nobody's name."""
    return shared(line.text, lead) >= _LEAST_ECHO and not writers.is_given(line.text.split(None, 1)[0])


def _is_over_day(part: list[Line], at: int, lead: str) -> bool:
    """Whether a line stands above the day, of which the text says a little, and below it one no longer: a caption."""
    title, day, caption = part[at : at + 3]
    return day.date is not None and caption.words <= title.words and shared(title.text, lead) >= _LEAST_ECHO


def _over_name(part: list[Line], at: int) -> int:
    """The place of the line over the name and the day that stand right above the one at ``at``; -1 for none."""
    top = at - 1
    while top >= 0 and (part[top].kind == "byline" or part[top].rule == "page_date" or _names_writer(part[top])):
        top -= 1
    between = part[top + 1 : at]
    signed = any(line.date is None for line in between) and any(line.date is not None for line in between)
    return top if signed else -1


def _lead(part: list[Line], body: int) -> str:
    """The first paragraphs from ``body`` on, without what may be the name of the outlet."""
    return _NAMED.sub(" ", " ".join([line.text for line in part[body:] if line.is_text][:_LEAD]))


def _names_writer(line: Line) -> bool:
    """Whether a line above the title is that of its writer."""
    joined = not set(line.text.split()).isdisjoint(forms("page_words", "leads_on"))
    return line.words <= _BYLINE_WORDS and not joined and writers.person_in(line.text) is not None


def _is_profession(line: Line) -> bool:
    return line.words <= _PROFESSION_WORDS and credits.is_profession(line.text)


def _is_writer(line: Line) -> bool:
    return line.words <= _BYLINE_WORDS and credits.is_byline(line.text)


def _is_reporter(line: Line) -> bool:
    """Whether a line is a name alone, or a name and its place between dashes («فلان الفلاني - القاهرة -»)."""
    placed = line.text.endswith(_OPEN_DASH) and _is_writer(line)
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
