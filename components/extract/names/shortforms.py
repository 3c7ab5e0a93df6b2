"""Whom a part of a name means: only somebody whom the same article names, and nobody where that is not certain."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from components import lexicon
from components.extract.names.cast import Cast, namesakes
from components.extract.names.context import Place
from components.extract.names.links import Link
from components.extract.wordclass import common, part
from components.lexicon.entities import known
from components.lexicon.forms import folded
from components.lexicon.names import names
from components.lexicon.offices import titled

_TITLE_REACH = 4
_VERB = 12
"""Letters in which a verb behind the first word of a line is looked for."""
_FAMILY = ("surname", "homograph")
"""Rules of names that a namesake whom the article names in full puts in doubt."""


def given(cast: Cast, shorts: Iterable[Link]) -> Iterator[Link]:
    """Each short form with the person whom it means, or open; one that nobody in the article can bear is left out."""
    called: dict[str, str] = {}
    for short in sorted(shorts, key=lambda each: each.start):
        form = cast.text.text[short.start : short.end]
        bearers = [each for each in short.candidates if each in cast.named and not _kin_to_come(cast, short, each)]
        if not bearers:
            yield from _by_title(cast, short)
        elif _heads(cast, short) or _licensed(form, short, bearers, min(cast.named[each][0] for each in bearers)):
            everyone = [*bearers, *namesakes(cast, form, bearers)]
            if len(everyone) == 1:
                yield short._replace(entity_id=everyone[0], rule="short_form", candidates=())
            else:
                yield _shared(cast, short, form, everyone, called)


def _kin_to_come(cast: Cast, short: Link, entity_id: str) -> bool:
    """Whether who is named only later, as kin of somebody, cannot be meant yet (قال الحريري إن والده رفيق الحريري)."""
    return entity_id in cast.kin and short.start < cast.named[entity_id][0]


def family(cast: Cast, named: Iterable[Link]) -> Iterator[Link]:
    """``named``; but a well-known surname that somebody else bears, too, whom the article names in full, means one of
    them by its surroundings only, or stays open (ترامب, where دونالد and ماري ترامب are named)."""
    called: dict[str, str] = {}
    for link in named:
        form = cast.text.text[link.start : link.end]
        others: list[str] = []
        if link.kind == "person" and link.rule in _FAMILY and link.entity_id and " " not in form:
            others = namesakes(cast, form, [link.entity_id])
        if others:
            before = tuple(_before(cast, link))
            yield _shared(cast, link._replace(before=before), form, [link.entity_id or "", *others], called)
        else:
            yield link


def _before(cast: Cast, link: Link) -> Sequence[str]:
    """The words before ``link`` in its sentence, without what is written onto it."""
    text, first = cast.text.text, link.start
    while first and text[first - 1].isalnum():
        first -= 1
    return Place(cast.text, link.start, link.end, text[first : link.start], frozenset(), True).before


def _by_title(cast: Cast, short: Link) -> Iterator[Link]:
    """A short form of somebody whom the article does not name in full: a title that he bore on the day of publication,
    in an article on his state, means him (الرئيس بوش); any other title leaves it open; without one it is no name."""
    near = [each for each in short.candidates if known()[each].entity.country_id in cast.states]
    if not near or not _titled(short, near):
        return
    holders = [each for each in near if _holds(cast, each, short)]
    if len(holders) == 1:
        yield short._replace(entity_id=holders[0], rule="short_office", candidates=())
    else:
        yield short._replace(candidates=tuple(near))


def _shared(cast: Cast, short: Link, form: str, bearers: Sequence[str], called: dict[str, str]) -> Link:
    """A short form that several people of the article share; ``called`` keeps whom it has called so.

    What stands before it can tell: a word that speaks for one of them, or the title of an office that one of them held
    on the day. Else it means the one whom the article has called so, or who is the only one named so far (or next, in a
    headline), unless another was named later than he in this sentence or the one before. Anything else stays open.
    """
    cued = [each for each in bearers if _cues(each).intersection(short.before[-_TITLE_REACH:])]
    holders = [each for each in bearers if _holds(cast, each, short)]
    meant = called.get(form) or _sole(cast, short, bearers)
    if len(cued) == 1 or len(holders) == 1:
        called[form] = cued[0] if len(cued) == 1 else holders[0]
        rule = "short_cue" if len(cued) == 1 else "short_office"
    elif meant and not _passed(cast, short, meant, bearers):
        called[form], rule = meant, "short_main"
    else:
        return short._replace(entity_id=None, rule="short_open", candidates=tuple(bearers))
    return short._replace(entity_id=called[form], rule=rule, candidates=())


def _sole(cast: Cast, short: Link, bearers: Sequence[str]) -> str:
    """Who of ``bearers`` alone is named before ``short`` or, where none is, in the sentence that names one first; empty
    where that are several. The bearer of a well-known surname needs not be named."""
    starts = {each: cast.named[each][0] if each in cast.named else -1 for each in bearers}
    so_far = [each for each in bearers if starts[each] < short.start or each == short.entity_id]
    if not so_far:
        soonest = _sentence(cast, min(starts.values()))
        so_far = [each for each in bearers if _sentence(cast, starts[each]) == soonest]
    return so_far[0] if len(so_far) == 1 else ""


def _sentence(cast: Cast, at: int) -> int:
    """The number of the sentence that holds the letter ``at`` of the folded text."""
    return bisect_right(cast.sentences, cast.text.span(at, at + 1)[0]) - 1


def _passed(cast: Cast, short: Link, meant: str, bearers: Sequence[str]) -> bool:
    """Whether another of ``bearers`` was named since ``meant`` was, in this sentence or the one before."""
    recent = cast.sentences[max(0, _sentence(cast, short.start) - 1)] if cast.sentences else 0
    since = max([recent, *(at for at in cast.named.get(meant, ()) if at < short.start)])
    others = (cast.named[each] for each in bearers if each != meant and each in cast.named)
    return any(since <= at < short.start for places in others for at in places)


def _holds(cast: Cast, entity_id: str, short: Link) -> bool:
    title, past = _title(short)
    return not past and titled(entity_id, title, cast.day)


def _title(short: Link) -> tuple[str, bool]:
    """The word before ``short`` that may be a title, beyond adjectives of nationality, and whether the office is past
    (الرئيس الأميركي الأسبق بوش)."""
    past = False
    for word in reversed(short.before):
        if word in _past():
            past = True
        elif not any(name.rule == "nisba" for name in names().get(word, ())):
            return word, past
    return "", past


def _licensed(form: str, short: Link, bearers: Iterable[str], named_at: int) -> bool:
    """Whether a short form that is also a word stands where it is the name; any other is that everywhere."""
    if form in _needing("title"):
        return _titled(short, bearers) or bool(_spoken().intersection(short.before[-1:]))
    return form not in _needing("name") or named_at < short.start


def _heads(cast: Cast, short: Link) -> bool:
    """Whether ``short`` is what a line begins with, before a colon, a verb or where he is: whose words or deeds follow
    (بري: لا حوار، مشعل يبحث الملف، عباس في عمان)."""
    text = cast.text.text
    if text[short.start - 1 : short.start] not in ("", "\n"):
        return False
    rest = text[short.end : short.end + _VERB].lstrip()
    following = rest.split(" ")[0]
    return rest[:1] == ":" or following in common("verb") or following in part("in")


def _titled(short: Link, bearers: Iterable[str]) -> bool:
    """Whether a title of office, or a word that speaks for one of ``bearers``, stands shortly before."""
    near = short.before[-_TITLE_REACH:]
    return _title(short)[0] in _titles() or any(_cues(each).intersection(near) for each in bearers)


@cache
def _cues(entity_id: str) -> frozenset[str]:
    each = known().get(entity_id)
    return frozenset(folded(cue) for cue in each.cues) if each else frozenset()


@cache
def _titles() -> frozenset[str]:
    return frozenset(folded(row["title"]) for row in lexicon.rows("titles_of_office"))


@cache
def _needing(what: str) -> frozenset[str]:
    """Short forms that count only with a title or a verb of speech before them, or only after the full name."""
    return frozenset(folded(row["form"]) for row in lexicon.rows("common_short_forms") if row["needs"] == what)


@cache
def _past() -> frozenset[str]:
    """Words that say that an office is not held on the day: السابق, الراحل."""
    return frozenset(folded(row["word"]) for row in lexicon.rows("past_offices"))


@cache
def _spoken() -> frozenset[str]:
    """Verbs of speech, alone and after و or ف: who stands after one is a person."""
    forms = (folded(form) for row in lexicon.rows("speech_verbs") for form in lexicon.members(row["forms"]))
    return frozenset(joined + form for form in forms for joined in ("", "و", "ف"))
