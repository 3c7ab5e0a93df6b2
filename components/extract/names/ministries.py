"""Which state's ministry is meant: وزارة الدفاع الروسية, وزارة خارجية كوريا الجنوبية, قالت الخارجية الأميركية."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from components import lexicon
from components.extract.names.links import Link
from components.extract.names.phrases import standing
from components.extract.wordclass import common, cues
from components.lexicon.entities import known, ministry
from components.lexicon.forms import folded
from components.lexicon.names import names

_REACH = 48
_ROLES = ("country", "capital")
_APART = ("foreign-affairs", "defence", "interior")
"""Ministries that are joined to no other."""
_WORD = "وزاره "
_ALONE = rf"(?P<word>{_WORD})(?P<form>(?:(?!ال)\w+(?<!ه) )?ال\w+)"
_ADJECTIVE, _JOINED = r"(?: ال\w+يه?)?", r"(?: وال\w+(?: ال\w+يه?)?)?"
_FIELDS = tuple(re.compile(rf"{_ALONE}(?P<more>{more})(?!\w)") for more in (_ADJECTIVE + _JOINED, _ADJECTIVE, ""))
"""Fields by their shape: a noun with the article, one before it, an adjective behind it, and as much joined to it; less
of that where it is none."""
_PAIRED = ("وزارتي", "وزارتا")
_PAIRS = (
    re.compile(r" (?P<one>ال\w+ ال\w+يه وال\w+يه) و(?P<two>ال\w+(?: وال\w+)?)(?!\w)"),
    re.compile(r" (?P<one>ال\w+(?: ال\w+يه)?) و(?P<two>ال\w+(?: ال\w+يه)?)(?!\w)"),
)
"""The fields of two ministries, of which the first may be joined of two (الشؤون البلدية والقروية والمياه)."""


def made_out(text: str, links: Sequence[Link]) -> Iterator[Link]:
    """``links`` of the folded ``text``, an adjective or country that completes a ministry's name made one with it.

    A capital or country after في stays its own mention (وزارة الدفاع في طوكيو).
    """
    for link in links:
        entity = known()[link.entity_id].entity if link.entity_id else None
        left = text[max(0, link.start - _REACH) : link.start]
        offset = max(0, link.start - _REACH)
        if entity and entity.kind == "people" and text[link.end - 1] == "ه" and entity.country_id:
            if named := _before_adjective(left):
                yield _ministry(named, offset, link.end, entity.country_id, link)
                continue
        elif entity and _WORD in left and known()[entity.entity_id].role in _ROLES:
            if named := _idafa().search(left):
                yield _ministry(named, offset, link.end, entity.country_id or entity.entity_id, link)
                continue
            if named := _inside().search(left):
                yield _ministry(named, offset, offset + named.end("more"), entity.country_id or entity.entity_id, link)
        yield link


def left_open(text: str, states: Sequence[str]) -> Iterator[Link]:
    """The ministries in ``text`` that nothing completes (أعلنت وزارة الصحة), open between those of
    ``states``; one whose field no table holds (وزارة الثروة السمكية) has no candidates."""
    for named in _alone(text):
        slug = _slugs().get(named["form"])
        found = (ministry(slug, each) for each in states) if slug else ()
        candidates = tuple(each for each in found if each)
        yield Link(named.start("word"), named.end(), None, "organisation", "ministry_open", candidates)
    for start, pair in _pairs(text):
        for number, (at, end) in enumerate((pair.span("one"), pair.span("two"))):
            slug = _slugs().get(text[at:end])
            candidates = tuple(filter(None, (ministry(slug, each) for each in states))) if slug else ()
            yield Link(at if number else start, end, None, "organisation", "ministry_open", candidates)


def _pairs(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Where two ministries are named at once (وزارتي الداخلية والعدل), and their fields."""
    for word in _PAIRED if _PAIRED[0][:-1] in text else ():
        for start, end in standing(text, word):
            if pair := next(filter(None, (fields.match(text, end) for fields in _PAIRS)), None):
                yield start, pair


def _ministry(named: re.Match[str], offset: int, end: int, country_id: str, link: Link) -> Link:
    """The link of the ministry that ``named`` begins, ``offset`` being where the searched text stands in the whole."""
    slug = _slugs()[named["form"]]
    start = offset + (named.start("word") if named["word"] else named.start("form"))
    entity_id = ministry(slug, country_id)
    return (
        link._replace(start=start, end=end, entity_id=entity_id, kind="organisation", rule="ministry")
        if entity_id
        else link
    )


def _before_adjective(left: str) -> re.Match[str] | None:
    named = _named().search(left)
    if named is None or named["word"] or _introduced(left[: named.start("form")]):
        return named
    return None


def _introduced(left: str) -> bool:
    """Whether a ministry can be named here without وزارة: at the start of a clause or after a word of saying."""
    words = left.split()
    return not words or left.rstrip(" ")[-1:] in '.،:\n«"' or words[-1].lstrip("وف") in _cues() or words[-1] in _cues()


@cache
def _slugs() -> Mapping[str, str]:
    """What stands after وزارة, folded -> the key of the ministry."""
    rows = lexicon.rows("ministries")
    return {folded(form): row["ministry"] for row in rows for form in lexicon.members(row["form"] + "|" + row["idafa"])}


def _forms(column: str, apart: tuple[str, ...] = ()) -> str:
    rows = (row for row in lexicon.rows("ministries") if row["ministry"] not in apart)
    return lexicon.alternatives(folded(form) for row in rows for form in lexicon.members(row[column]))


def _more() -> str:
    """What may be joined to the first of its fields (وزارة التجارة والصناعة)."""
    return f"(?: و(?:{_forms('form', _APART)}))*"


@cache
def _named() -> re.Pattern[str]:
    fields = f"(?P<form>{_forms('form')})(?(word){_more()})"
    return re.compile(rf"(?<!\w)(?:[وفبل]{{0,2}}(?P<word>وزاره) )?{fields} $")


@cache
def _idafa() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)[وفبل]{{0,2}}(?P<word>وزاره) (?P<form>{_forms('idafa')}) $")


def _alone(text: str) -> Iterator[re.Match[str]]:
    """Where وزارة and what completes it stand in ``text``."""
    for at, _ in standing(text, _WORD.strip()):
        if named := _complete().match(text, at) or _any_field(text, at):
            yield named


@cache
def _complete() -> re.Pattern[str]:
    return re.compile(rf"(?P<word>{_WORD})(?P<form>{_forms('form')}){_more()}(?!\w)")


def _any_field(text: str, at: int) -> re.Match[str] | None:
    """The ministry at ``at`` whose field no table holds."""
    found = (field.match(text, at) for field in _FIELDS)
    return next((each for each in found if each and all(map(_in_field, (each["form"] + each["more"]).split()))), None)


def _in_field(form: str) -> bool:
    """Whether ``form`` can be part of what a ministry is for."""
    bare = form[1:] if form.startswith("وال") else form
    announced = form in cues() or bare in cues() or form in common("end")
    return not announced and all(name.rule != "nisba" for name in names().get(bare, ()))


@cache
def _inside() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)[وفبل]{{0,2}}(?P<word>وزاره) (?P<form>{_forms('form')})(?P<more>{_more()}) (?:في )$")


@cache
def _cues() -> frozenset[str]:
    return frozenset(folded(row["form"]) for row in lexicon.rows("ministry_cues"))
