"""Which entities an article names, where, and by which rule each was known.

Names are found as whole words of the folded text (``naming``), each is read by what stands around it (``meanings``),
the leftmost and longest wins, bodies and ministries of states are made out (``bodies``, ``ministries``), names that no
table holds are found by what stands around them (``found``), and parts of names are given to the people whom the same
article names (``shortforms``).
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache

from components import lexicon
from components.extract import naming, tokens
from components.extract.names import bodies, found, links, meanings, ministries, nationals, shortforms
from components.extract.names.cast import cast
from components.extract.names.extent import with_house
from components.extract.names.links import Link
from components.extract.reading import Reading
from components.lexicon.entities import state
from components.lexicon.forms import folded
from components.lexicon.names import names
from components.model import EntityKind, Mention
from components.text import spans
from components.text.neighbours import of_folded

_MOST = 5
"""Between how many states a body is left open."""
_BEFORE = ("person", "place", "product")
"""Kinds whose names stand without the noun that says what they are."""


def mentions(reading: Reading) -> Iterator[Mention]:
    """The mentions of an article, in order, none overlapping another; a name that no sentence holds is left out."""
    text = naming.readable(reading.article.text)
    frames = [(sentence.start, sentence.end) for sentence in reading.sentences]
    finds = list(naming.found(tokens.words(text)))
    sure = [with_house(text.text, link) for link in meanings.read(text, finds)]
    shorts = links.leftmost(meanings.shorts(text, finds), sure)
    made_out = bodies.made_out(text.text, [link for link in sure if link.rule])
    named = links.leftmost(ministries.made_out(text.text, [*made_out]), [])
    states = _states(named)
    named += links.leftmost([*ministries.left_open(text.text, states), *bodies.left_open(text.text, states)], named)
    unlisted = found.unlisted(text, named)
    people = cast(text, [*named, *unlisted], frames, reading.article.published)
    listed = links.leftmost([*shortforms.family(people, named), *shortforms.given(people, shorts)], [])
    whole = links.leftmost(found.joined(text, listed, unlisted), [])
    made = [nationals.told(text.text, _bare(text.text, each)) for each in whole]
    starts, ends = text.spans([link.start for link in made], [link.end for link in made])
    for link, start, end in zip(made, starts.tolist(), ends.tolist(), strict=True):
        index = spans.holder(frames, start)
        if index is not None and end <= frames[index][1]:
            before, after = of_folded(text.text, link.start, link.end)
            yield Mention(
                article_id=reading.article.article_id,
                sentence=reading.sentences[index].sentence,
                start=start,
                end=end,
                surface=reading.article.text[start:end],
                entity_id=link.entity_id,
                kind=link.kind,
                rule=link.rule,
                confidence=_confidence()[link.rule],
                candidates=link.candidates,
                state_id=state(link.entity_id),
                words_before=before,
                words_after=after,
            )


def _states(named: Sequence[Link]) -> Sequence[str]:
    """The states that an article names first, between which bodies without a state are left open."""
    ids = [link.entity_id for link in named if link.entity_id and link.kind in ("place", "people")]
    return list(dict.fromkeys(filter(None, map(state, ids))))[:_MOST]


def _bare(text: str, link: Link) -> Link:
    """``link`` without the title or common noun at its start, where the rest names it too (الملك سلمان, مدينة جنين)."""
    first, _, rest = text[link.start : link.end].partition(" ")
    if link.kind not in _BEFORE or first not in _class_nouns(link.kind):
        return link
    if link.kind == "person" or any(name.entity_id == link.entity_id for name in names().get(rest, ())):
        return link._replace(start=link.end - len(rest))
    return link


@cache
def _class_nouns(kind: EntityKind) -> Set[str]:
    """The words that can stand before a name of ``kind`` and are no part of it."""
    if kind == "person":
        return frozenset(folded(row["title"]) for row in lexicon.rows("titles_of_office"))
    rows = (row for row in lexicon.rows("name_heads") if row["kind"] == kind and row["span"] == "out")
    return frozenset(folded(row["head"]) for row in rows)


@cache
def _confidence() -> Mapping[str, float]:
    return {row["rule"]: float(row["confidence"]) for row in lexicon.rows("rules_entities")}
