"""Whom a short form means: only somebody whom the same article names in full, and nobody where that is not certain."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from components import lexicon
from components.lexicon.entities import known
from components.lexicon.forms import folded
from components.model import EntityKind
from components.text import spans
from components.text.fold import Folded

_TITLE_REACH = 4


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of the folded text and the entity that it names, or the candidates between whom it is open.

    ``before`` holds the words before a short form, the nearest last.
    """

    start: int
    end: int
    entity_id: str | None
    kind: EntityKind
    rule: str
    candidates: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


def leftmost(links: Iterable[Link], taken: Iterable[Link]) -> list[Link]:
    """Those of ``links`` that stay when the leftmost and longest wins, without those that touch ``taken``."""
    blocked = sorted((link.start, link.end) for link in taken)
    chosen: list[Link] = []
    for link in sorted(links, key=lambda each: (each.start, -each.end)):
        if (not chosen or link.start >= chosen[-1].end) and not _touches(link, blocked):
            chosen.append(link)
    return chosen


def given(text: Folded, shorts: Iterable[Link], named: Sequence[Link], frames: Sequence[spans.Span]) -> Iterator[Link]:
    """Each short form with the person whom it means, or open; one that nobody in the article can bear is left out."""
    full: dict[str, list[int]] = {}
    for link in named:
        if link.entity_id and link.kind == "person":
            full.setdefault(link.entity_id, []).append(link.start)
    states = {known()[link.entity_id].entity.country_id or link.entity_id for link in named if link.entity_id}
    sentence_starts = [start for start, _ in frames]
    for short in shorts:
        form = text.text[short.start : short.end]
        bearers = [each for each in short.candidates if each in full]
        if not bearers:
            bearers = [each for each in short.candidates if known()[each].entity.country_id in states]
            if bearers and _titled(short, bearers):
                yield replace(short, candidates=tuple(bearers))
        elif not _licensed(form, short, bearers, min(at for each in bearers for at in full[each])):
            continue
        elif len(bearers) == 1:
            yield replace(short, entity_id=bearers[0], rule="short_form", candidates=())
        else:
            yield _shared(text, short, {each: full[each] for each in bearers}, sentence_starts)


def _shared(text: Folded, short: Link, full: Mapping[str, Sequence[int]], sentence_starts: Sequence[int]) -> Link:
    """A short form that several people named in full share.

    A title before it decides. Else it means the first whom the article named, unless another of them was named later
    than he, in this sentence or the one before: then it stays open.
    """
    cued = [each for each in full if _cues(each).intersection(short.before[-_TITLE_REACH:])]
    if len(cued) == 1:
        return replace(short, entity_id=cued[0], rule="short_cue", candidates=())
    first = min(full, key=lambda each: full[each][0])
    here = bisect_right(sentence_starts, text.span(short.start, short.end)[0])
    recent = sentence_starts[max(0, here - 2)] if sentence_starts else 0
    since = max([recent, *(at for at in full[first] if at < short.start)])
    near = [each for each in full if each != first and any(since <= at < short.start for at in full[each])]
    if near:
        return replace(short, candidates=(first, *near))
    return replace(short, entity_id=first, rule="short_main", candidates=())


def _touches(link: Link, blocked: Sequence[spans.Span]) -> bool:
    """Whether ``link`` shares a letter with one of ``blocked`` (sorted, none overlapping another)."""
    index = bisect_right(blocked, (link.end, 0)) - 1
    return index >= 0 and blocked[index][1] > link.start


def _licensed(form: str, short: Link, bearers: Iterable[str], named_at: int) -> bool:
    """Whether a short form that is also a word stands where it is the name; any other is that everywhere."""
    if _common(form):
        return _titled(short, bearers) or bool(_spoken().intersection(short.before[-1:]))
    return form not in _needing("name") or named_at < short.start


def _titled(short: Link, bearers: Iterable[str]) -> bool:
    """Whether a title of office, or a word that speaks for one of ``bearers``, stands shortly before."""
    near = short.before[-_TITLE_REACH:]
    return short.before[-1:] != () and (
        short.before[-1] in _titles() or any(_cues(each).intersection(near) for each in bearers)
    )


@cache
def _cues(entity_id: str) -> frozenset[str]:
    return frozenset(folded(cue) for cue in known()[entity_id].cues)


@cache
def _titles() -> frozenset[str]:
    return frozenset(folded(row["title"]) for row in lexicon.rows("titles_of_office"))


@cache
def _common(form: str) -> bool:
    """Whether a short form is so common a word or given name that it needs a title or a verb of speech before it."""
    return form in _needing("title")


@cache
def _needing(what: str) -> frozenset[str]:
    return frozenset(folded(row["form"]) for row in lexicon.rows("common_short_forms") if row["needs"] == what)


@cache
def _spoken() -> frozenset[str]:
    """Verbs of speech, alone and after و or ف: who stands after one is a person."""
    forms = (folded(form) for row in lexicon.rows("speech_verbs") for form in lexicon.members(row["forms"]))
    return frozenset(joined + form for form in forms for joined in ("", "و", "ف"))
