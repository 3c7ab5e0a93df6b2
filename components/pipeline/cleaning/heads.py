"""What short lines between the title and the first paragraph are: a writer's name, a day, a caption, a button.

No mark and no label tells them from a subheading; what they say, what stands beside them, and whether the text says it
too, does.
"""

import re
from dataclasses import replace
from functools import cache

from components.lexicon import rows
from components.pipeline.cleaning import credits, date_forms, writers
from components.pipeline.cleaning.captions import is_caption
from components.pipeline.cleaning.date_lines import begins_with_date, date_line, labelled_date, name_and_date
from components.pipeline.cleaning.datelines import is_dateline, split_dateline
from components.pipeline.cleaning.edges import OPEN_ENDS
from components.pipeline.cleaning.lines import Line, plain
from components.pipeline.cleaning.pieces import split
from components.pipeline.cleaning.vocabulary import forms

_BEFORE_TEXT = 16
_SHORT = 9
_NAME = 3
_LABEL = 1
_PARTED = 2
_LONGEST_NAME = 4
_DECK = 25
_CAPTION = 25
_DASH = " – "
_BEGINNING = 40
"""So many letters tell a summary that says the first paragraph before it comes."""
_NAMING = re.compile(r"[^\W\d_a-zA-Z]+(?:[^\W\d_a-zA-Z]|[ .'’-])*|[A-Za-z .'’-]+")
"""One script, and no figures."""
_LATIN_NAME = re.compile(r"[A-Z]\w+(?: [A-Z]\w+){1,2}")
_HOUSE = re.compile(r"\W{0,2}\w+(?: \w+){0,2} «\w+(?: \w+)?»(?: \w+){0,4}\s*:?")
"""«عتق «الأيام» فلان الفلاني:»: place, newspaper, writer."""
_OWNED = re.compile(r"[\w.»\"]\s*\(\s*«?\w+(?:[ /.-]+\w+){0,3}»?\s*\)\.?$")
"""A picture's owner in brackets, whom no list knows."""
_PLACES = (("places", "label_ar"), ("towns", "label_ar"))
_ARABIC = re.compile("[\u0621-\u064a]")


def opened(part: list[Line], title: int) -> list[Line]:
    """``part`` with the lines between its title (at ``title``) and its first paragraph named."""
    found = part[: title + 1]
    at = title + 1
    while at < min(title + _BEFORE_TEXT, len(part) - 1):
        line = part[at]
        if line.kind is None and _is_owned(part, at):
            line = line.named("caption", "photo_credit")
        if line.is_text and not _dated(line):
            if not _is_deck(part, at):
                break
            line = line.named("subheading", "short_line")
        found += _opening(line) if line.kind in {None, "byline", "caption"} else [line]
        at += 1
    if not (at < len(part) and part[at].paragraph):
        names = (line.kind is None and writers.is_name(line.text) for line in part[title + 1 : title + 1 + _NAME])
        signed = {i for i, named in enumerate(names, title + 1) if named}
        return [line.named("byline", "name") if i in signed else line for i, line in enumerate(part)]
    head = found[title + 1 :]
    texts = [part[title].text if title >= 0 else "", *(line.text for line in part[at:] if line.kind is None)]
    text = "\n".join(texts) if head else ""
    for i in range(len(head)):
        written = head[i].kind is None and _has_written(head[i], part[at:])
        head[i] = head[i].named("byline", "name") if written else _beside(head, i, text)
    return found[: title + 1] + head + part[at:]


def _is_owned(part: list[Line], at: int) -> bool:
    """Whether a line above the text is a caption: behind a dash stands a name that the page has for itself.

    Or it is one sentence, above two paragraphs, and behind it stands its picture's owner in brackets.
    """
    line, below = part[at], part[at + 1 : at + 1 + _BEFORE_TEXT]
    told = sum(other.is_text for other in below)
    shown, dash, house = line.text.rpartition(_DASH) if _DASH in line.text else line.text.rpartition(" - ")
    named = len(house.split()) >= _PARTED and _NAME <= len(shown.split()) <= _CAPTION
    if dash and named and any(other.text == house for other in part[:at]):
        return writers.person_in(shown) is None
    if line.words > _CAPTION or told < _PARTED or not _OWNED.search(line.text):
        return False
    said, _, owner = line.text.rpartition("(")
    day = date_forms.weekdays().search(date_forms.plain(owner))
    return ". " not in said.rstrip() and not day and split_dateline(line.piece, None) is None


def _is_deck(part: list[Line], at: int) -> bool:
    """Whether a long line that ends no sentence stands over the name of the writer or the day: it is no paragraph."""
    if part[at].ends or part[at].words > _DECK or part[at + 1].paragraph:
        return False
    below = part[at + 1 : at + 1 + _NAME]
    named = any(line.date or line.kind == "byline" or writers.is_name(line.text) or _dated(line) for line in below)
    once = not any(other.text.startswith(part[at].text[:_BEGINNING]) for other in part[at + 1 :])
    return named and once


def _is_hour(line: Line) -> bool:
    """Whether a line is the time of an entry of a live page."""
    return line.rule == "page_date" and line.date is None


def _dated(line: Line) -> bool:
    return name_and_date(line.text) is not None


def _opening(line: Line) -> list[Line]:
    """``line`` as the name and the date that stand in it, as a byline, or as it is."""
    if line.kind == "caption":
        placed = line.rule == "photo_credit" and line.text.partition("(")[0].strip() in _places()
        return [line.named("byline", "dateline")] if placed else [line]
    read = name_and_date(line.text)
    if read is not None and read[1] == len(line.text):
        return [replace(line.named("byline", "dateline"), date=read[0])]
    halves = split(line.piece, read[1]) if read else None
    if read is not None and halves is not None:
        first, second = (plain(half) for half in halves)
        rule = line.rule if line.kind else "writer" if credits.is_writer(first.text) else "byline_line"
        named = [each.named("byline", rule) for each in (first, second)]
        at = 0 if date_line(first.text) or not date_line(second.text) else 1
        named[at] = replace(named[at].named("chrome", "page_date"), date=read[0])
        return named
    labelled = labelled_date(line.text) or begins_with_date(line.text) if line.kind is None else None
    if labelled is not None:
        return [replace(line.named("chrome", "page_date"), date=labelled)]
    placed = line.kind is None and (is_dateline(line.text) or _is_place(line.text))
    desk = line.words <= _PARTED and not line.ends and credits.opening("desk").match(line.text) is not None
    signed = credits.is_byline(line.text) and not writers.is_statement(line.text)
    if line.kind is None and (placed or desk or signed or _HOUSE.fullmatch(line.text)):
        return [line.named("byline", "dateline" if placed else "byline_line")]
    return [line]


def _is_place(text: str) -> bool:
    """Whether a line is a place and a colon, as the first paragraph of some papers begins in a line of its own."""
    return text.endswith(":") and text.rstrip(" :") in _places()


def _beside(head: list[Line], at: int, text: str) -> Line:
    """A line of the head of an article: a name beside other lines of that kind, or that the text does not say."""
    line = head[at]
    above = head[at - 1] if at else None
    beside = [head[i] for i in (at - 1, at + 1) if 0 <= i < len(head)]
    between = any(_is_byline(each) or writers.is_name(each.text) for each in beside)
    if above is not None and _goes_on(above, line):
        return line.named("caption", "photo_credit") if above.kind == "caption" else line.named("byline", "name")
    twin = any(each.text == line.text for each in beside)
    named = line.kind is None and (writers.is_name(line.text) or _is_parted(line)) and not _says(text, line.text)
    owned = twin or _is_second(head, at) or _OWNED.search(line.text)
    if line.kind is None and not named and not line.paragraph and owned:
        return line.named("caption", "short_caption" if twin else "photo_credit")
    if line.kind is not None or line.words > _SHORT or line.ends or line.text.endswith(OPEN_ENDS) or line.piece.hint:
        latin = line.rule == "foreign_line" and between and _LATIN_NAME.fullmatch(line.text)
        return line.named("byline", "name") if latin else line
    names = named or writers.is_signature(line.text) or (between and (_may_name(line) or writers.is_from(line.text)))
    if credits.is_genre(line.text) or _writes(text, line.text) or (names and not _says(text, line.text)):
        return line.named("byline", "writer" if credits.is_genre(line.text) else "name")
    shown = names or _shows(head, at, text)
    if shown and line.words > 1:
        return line.named("caption", "short_caption")
    # So few words are a label of the page, but in a text that has such words above its parts.
    parted = sum(len(other.split()) <= _NAME for other in text.split("\n")) >= _PARTED
    entry = above is not None and _is_hour(above)
    label = not parted and not entry and line.words <= (_LABEL if shown else _NAME)
    return line.named("chrome", "nav") if label else line


def _is_parted(line: Line) -> bool:
    """Whether a few words are a given name and what parts of a name follow it («فلان ولد فلان»), whatever it joins."""
    parted = any(part in line.text.split()[1:-1] for part in credits.roles("name_part"))
    return (
        parted and writers.person_in(line.text) == line.text and credits.no_name_words().isdisjoint(line.text.split())
    )


def _says(text: str, name: str) -> bool:
    """Whether the title or a paragraph says the name, and does not begin with it as one about the writer does.

    A place may stand in the title, too.
    """
    said = text.split("\n")[" " not in name :]
    return any(name in line and not line.startswith(name) for line in said)


def _writes(text: str, name: str) -> bool:
    """Whether the title says of somebody that he writes what follows («فلان يكتب: …»)."""
    title = text.partition("\n")[0]
    behind = title[len(name) :].split(None, 1)[:1] if title.startswith(name) else []
    return any(word.rstrip(" :") in forms("page_words", "writes") for word in behind)


def _is_second(head: list[Line], at: int) -> bool:
    """Whether a line stands between a caption and the line of the writer or the day: the caption of another picture."""
    between = 0 < at < len(head) - 1 and head[at - 1].kind == "caption" and _is_byline(head[at + 1])
    return between and not head[at].ends


def _is_byline(line: Line) -> bool:
    return line.kind in ("byline", "source") or line.date is not None


def _may_name(line: Line) -> bool:
    """Whether a few words beside a name or a day are a name: more than one, none joined to another, or a place."""
    first, *others = line.text.split()
    if not _NAMING.fullmatch(line.text) or not credits.no_name_words().isdisjoint(line.text.replace(":", " ").split()):
        return False
    joined = any(word.startswith(forms("page_words", "conjunction")) and not writers.is_given(word) for word in others)
    return (0 < len(others) < _NAME and not joined) or (not others and first in _places())


def _shows(head: list[Line], at: int, text: str) -> bool:
    """Whether a line of the head is a caption: its owner stands below, or nothing but buttons, or it says so."""
    below = head[at + 1 :]
    if below and below[0].rule in ("photo_owner", "foreign_line") and not _ARABIC.search(below[0].text):
        return True
    hour = at > 0 and _is_hour(head[at - 1])
    behind = any(_is_byline(each) for each in head[:at])
    if any(each.kind != "chrome" or each.date for each in below) or (below and head[at].words < _NAME):
        return behind and is_caption(head[at].text, "")
    return not hour and ": " not in head[at].text and (behind or is_caption(head[at].text, text))


def _has_written(line: Line, below: list[Line]) -> bool:
    """Whether a heading below the text names a line as the writer («مقالات أخرى لفلان»)."""
    named = _PARTED <= line.words <= _LONGEST_NAME and not line.ends
    headings = (other.text.rstrip(" :") for other in below if other.words <= _SHORT) if named else ()
    return any(heading.endswith(tuple(f" {to}{line.text}" for to in forms("page_words", "to"))) for heading in headings)


def _goes_on(above: Line, line: Line) -> bool:
    """Whether a line ends what the one ``above`` began: the picture's agency in Latin, or what the writer is."""
    if above.kind in ("caption", "byline") and not _ARABIC.search(line.text):
        return line.rule in ("byline_line", "foreign_line")
    labelled = above.text.endswith(":") and line.words <= _SHORT
    return above.kind == "byline" and line.kind is None and (labelled or credits.is_profession(line.text))


@cache
def _places() -> frozenset[str]:
    """The places of the lexicon: a place and an agency in brackets are a dateline, a person and one a caption."""
    return frozenset(row[name] for table, name in _PLACES for row in rows(table))
