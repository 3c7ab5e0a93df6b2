"""Which entities an article names, where, and by which rule each was known.

Names are found as whole words of the folded text (``naming``), each is read by what stands around it (``meanings``),
the leftmost and longest wins, ministries are made out (``ministries``), names that no table holds are found by what
stands around them (``found``), and short forms are given to the people whom the same article names in full (``links``).
"""

from collections.abc import Iterator, Mapping
from functools import cache

from components import lexicon
from components.extract import found, links, meanings, ministries, naming
from components.extract.reading import Reading
from components.lexicon.entities import state
from components.model import Mention
from components.text import spans


def mentions(reading: Reading) -> Iterator[Mention]:
    """The mentions of an article, in order, none overlapping another; a name that no sentence holds is left out."""
    text = naming.readable(reading.article.text)
    frames = [(sentence.start, sentence.end) for sentence in reading.sentences]
    finds = list(naming.found(text.text))
    sure = meanings.read(text, finds)
    shorts = links.leftmost(meanings.shorts(text, finds), sure)
    named = links.leftmost(ministries.made_out(text.text, [link for link in sure if link.rule]), [])
    unlisted, listed = found.found(text, named)
    shorts = links.leftmost(shorts, unlisted)
    for link in links.leftmost([*listed, *unlisted, *links.given(text, shorts, listed, frames)], []):
        start, end = text.span(link.start, link.end)
        index = spans.holder(frames, start)
        if index is not None and end <= frames[index][1]:
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
            )


@cache
def _confidence() -> Mapping[str, float]:
    return {row["rule"]: float(row["confidence"]) for row in lexicon.rows("rules_entities")}
