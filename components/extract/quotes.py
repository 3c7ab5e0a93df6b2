"""Who is quoted, with which words: what articles put into the mouths of others, between marks or after أن."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from components.extract.pieces import Pieces, pieces
from components.extract.reading import Reading
from components.extract.speech import sayings
from components.extract.speech.cues import lemma
from components.extract.speech.scene import Saying
from components.model import Quote, Stance


def quotes(reading: Reading) -> Iterator[Quote]:
    """The attributions of an article, in order of the words said."""
    cut = pieces(reading.article.text)
    starts = [sentence.start for sentence in reading.sentences]
    for saying in sayings.sayings(cut, reading.sentences, reading.mentions, reading.times):
        yield _quote(reading, cut, saying, starts)


def _quote(reading: Reading, cut: Pieces, saying: Saying, starts: list[int]) -> Quote:
    text = reading.article.text
    start, end = cut.folded.span(*saying.words)
    who = saying.speaker
    name = text[slice(*cut.folded.span(*who.span))] if who else None
    cue = text[slice(*cut.folded.span(*saying.cue))] if saying.cue else ""
    stance: Stance = saying.stance
    return Quote(
        article_id=reading.article.article_id,
        sentence=max(0, bisect_right(starts, start) - 1),
        start=start,
        end=end,
        speaker_id=who.entity_id if who else None,
        speaker=re.sub(r"\s+", " ", name) if name else None,
        cue=cue,
        stance=stance,
        direct=saying.direct,
        rule=saying.rule,
        lemma=lemma(cut.folded.text[slice(*saying.cue)]) if saying.cue else "",
    )
