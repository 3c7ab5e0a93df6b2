"""What each name found in a text means there: whom it names, or that it stays open, or that it is no name at all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache

from components import lexicon
from components.extract.names import context
from components.extract.names.clubs import pitch
from components.extract.names.context import Meaning, Place
from components.extract.names.links import Link, leftmost, longest_first
from components.extract.names.outlets import outlets
from components.extract.naming import Found
from components.extract.wordclass import common, part
from components.lexicon.entities import known, state
from components.lexicon.forms import folded
from components.lexicon.names import SHORT, TOWN, Name, names
from components.text import numerals
from components.text.fold import Folded

_TANWIN = "\u064b"
_YEARS = 1000
_OF_ONE = range(11, 100)
"""Numbers behind which what is counted stands in the singular and the accusative."""
_LONGEST = 16
"""Letters in which the noun before an adjective is looked for."""


def read(text: Folded, finds: Sequence[Found]) -> list[Link]:
    """The full names among ``finds`` as links, leftmost and longest; one without a rule only hides what it covers."""
    sure = _certain(finds)
    named = _called(sure)
    beside = frozenset(at for find, name in sure if name.kind == "place" for at in (find.start, find.end))
    lands = named | _lands(finds)
    tells_yaa = " فى " not in text.original
    told, football = pitch(text, finds)
    chosen = [*outlets(text.text, lands)]
    for find in finds:
        full = _full(find.names)
        if not find.names:
            chosen.append(Link(find.start, find.end, None, "place", ""))
        elif full:
            club = find.start in told
            place = Place(text, find.start, find.end, find.proclitic, named, tells_yaa, beside, lands, club, football)
            chosen += _links(find, full, place)
    return leftmost(chosen, [])


def shorts(text: Folded, finds: Iterable[Found]) -> Iterator[Link]:
    """The short forms among ``finds``, each open between everybody who bears it."""
    for find in finds:
        if len(_full(find.names)) < len(find.names):
            bearers = tuple(name.entity_id for name in find.names if name.rule == SHORT)
            place = Place(text, find.start, find.end, find.proclitic, frozenset(), True)
            if not _after_given_name(place):
                yield Link(find.start, find.end, None, "person", "short_open", bearers, tuple(place.before))


def _full(meanings: tuple[Name, ...]) -> tuple[Name, ...]:
    """Those of ``meanings`` that are no short form."""
    if len(meanings) == 1:
        return meanings if meanings[0].rule != SHORT else ()
    return tuple(name for name in meanings if name.rule != SHORT)


def _certain(finds: Iterable[Found]) -> Sequence[tuple[Found, Name]]:
    """The finds whose letters mean nobody else, each with its names."""
    sure, end = [], 0
    ambiguous = context.homographs()
    for find in longest_first(finds):
        # A name inside a longer one is not named (حافظ الأسد in بشار حافظ الأسد).
        if find.end <= end:
            continue
        for name in find.names:
            if name.rule != SHORT and find.string not in ambiguous:
                sure.append((find, name))
                end = find.end
    return sure


def _called(sure: Iterable[tuple[Found, Name]]) -> Set[str]:
    """Whom ``sure`` finds name, and the states that they belong to."""
    ids = {name.entity_id for _, name in sure}
    every = known()
    return ids | {every[each].entity.country_id or "" for each in ids}


def _lands(finds: Iterable[Found]) -> Set[str]:
    """The states that letters name which can mean something else, too (مصر، السعودية)."""
    ambiguous = context.homographs()
    return frozenset().union(*map(_lands_of, {find.string for find in finds if find.string in ambiguous}))


@cache
def _lands_of(string: str) -> Set[str]:
    """The state that ``string`` means, if it means a state or what is its; of several (المملكة) it names none."""
    states = frozenset(filter(None, (state(name.entity_id) for name in names()[string])))
    return states if len(states) == 1 else frozenset()


def _links(find: Found, full: Sequence[Name], place: Place) -> Iterator[Link]:
    """What one found name means at its place: at most one link."""
    if full[0].kind == "place" and find.string[-1] == "ا":
        adjective = next((name for name in names().get(find.string[:-1], ()) if name.rule == "nisba"), None)
        tanwin = _tanwin(place)
        if adjective and (tanwin or _qualifies(place) or _counted(place)):
            yield _link(find, adjective, adjective.rule)
            return
        if tanwin:
            return
    meanings = context.homographs().get(find.string)
    if meanings is None:
        if _spoken(full[0], find, place):
            yield _link(find, full[0], full[0].rule)
        return
    by_id = {name.entity_id: name for name in full}
    if place.in_row and (joined := _place(meanings, by_id, place)):
        yield _link(find, joined, "homograph")
        return
    for meaning in meanings:
        if not meaning.entity_id and place.bears_out(meaning):
            if meaning.near:
                break
            return
        name = by_id.get(meaning.entity_id)
        if name is not None and place.bears_out(meaning):
            if _spoken(name, find, place):
                yield _link(find, name, "homograph" if meaning.near else name.rule)
            return
    candidates = tuple(dict.fromkeys(meaning.entity_id for meaning in meanings if meaning.entity_id in by_id))
    if len(candidates) > 1:
        yield Link(find.start, find.end, None, by_id[candidates[0]].kind, "homograph_open", candidates)


def _place(meanings: Iterable[Meaning], by_id: Mapping[str, Name], place: Place) -> Name | None:
    """The one place that the letters can name, where nothing bars it."""
    named = (each for each in meanings if each.entity_id in by_id)
    places = {each.entity_id: each for each in named if by_id[each.entity_id].kind == "place"}
    if len(places) != 1:
        return None
    ((entity_id, meaning),) = places.items()
    return None if place.bars(meaning) else by_id[entity_id]


def _tanwin(place: Place) -> bool:
    """Whether a name ends in a written tanwin, as no land does: it is the adjective (هجوما روسيًّا), or a word (صيدًا)."""
    end = place.folded.span(place.start, place.end)[1]
    return _TANWIN in place.folded.original[end - 3 : end + 1]


def _qualifies(place: Place) -> bool:
    """Whether a noun in the accusative stands right before, and the letters are its adjective (وفدا روسيا)."""
    *_, before, rest = ("", *place.text[max(0, place.start - _LONGEST) : place.start].split(" "))
    return not rest and not part("accusative").isdisjoint((before, before[1:]))


def _counted(place: Place) -> bool:
    """Whether a number stands right before behind which one of a people does (179 بريطانيا, عشرون سوريا)."""
    before = place.before[-1:] if not place.proclitic and place.text[place.start - 1 : place.start] == " " else []
    if not before or not place.text.endswith(before[0], 0, place.start - 1):
        return False
    number = numerals.value(before[0].removeprefix("و"))
    return number is not None and number < _YEARS and number % 100 in _OF_ONE


def _link(find: Found, name: Name, rule: str) -> Link:
    return Link(find.start, find.end, name.entity_id, name.kind, rule)


def _spoken(name: Name, find: Found, place: Place) -> bool:
    """Whether the letters as written are the name: with its own ending, no family name after a given name, no part of a
    longer lineage (فيصل بن سلمان بن عبد العزيز)."""
    if name.final and not place.surface.endswith(name.final):
        return False
    if name.kind == "person" and (place.before[-1:] in (["بن"], ["ابن"]) or place.after[:1] == ["بن"] or _child(place)):
        return False
    if name.rule == "surname" and part("junior").intersection(place.after[:1]):
        return False
    family = name.rule in ("surname", TOWN) or (
        name.rule == "nisba" and find.string.startswith("ال") and find.string[-1] == "ي"
    )
    return not (family and _after_given_name(place))


def _child(place: Place) -> bool:
    """Whether a given name right before makes the name that of a son or daughter (جمال حسني مبارك); محمد and أحمد go
    before names, and علي can be the preposition."""
    before = place.before[-1:]
    if (
        " " not in place.text[place.start : place.end]
        or place.proclitic
        or place.text[place.start - 1 : place.start] != " "
    ):
        return False
    return bool(before) and before[0] in _sure_given_names()


def _after_given_name(place: Place) -> bool:
    """Whether a given name stands right before (with nothing written onto the name itself)."""
    before = place.before
    if place.proclitic or not before or place.text[place.start - 1] != " ":
        return False
    if any(name.rule == "nisba" for name in names().get(before[-1], ())) and before[-1].startswith("ال"):
        return False
    return before[-1].removeprefix("و") in _given_names() or before[-1] in _given_names() or before[-2:-1] == ["عبد"]


@cache
def _sure_given_names() -> Set[str]:
    double = {"محمد", "احمد", "علي"}
    rows = (row for row in lexicon.rows("given_names") if row["weak"] != "yes")
    return frozenset(folded(row["name"]) for row in rows if not row["name"].startswith("ال")) - double


@cache
def _given_names() -> Set[str]:
    """The given names after which no surname stands alone; not one that is a verb, too (طالب نتنياهو بضرورة)."""
    return frozenset(folded(row["name"]) for row in lexicon.rows("given_names")) - common("verb")
