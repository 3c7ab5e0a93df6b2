"""When things happen, as an article says it: every expression of time, and the days that it can mean."""

from bisect import bisect_right
from collections.abc import Iterator

from components.extract.pieces import pieces
from components.extract.reading import Reading
from components.extract.timex.finds import found
from components.extract.timex.vocabulary import tokens
from components.model import TimeRef


def times(reading: Reading) -> Iterator[TimeRef]:
    """The expressions of time of an article, in order, none overlapping.

    Relative ones are counted from the day of publication; without it they keep a TIMEX3 value with X and have no days.
    """
    article = reading.article
    cut = pieces(article.text)
    starts = [sentence.start for sentence in reading.sentences]
    for find in found(tokens(cut), cut.folded.text, article.published):
        start, end = cut.folded.span(find.start, find.end)
        number = max(0, bisect_right(starts, start) - 1)
        sense = find.sense
        yield TimeRef(
            article_id=article.article_id,
            sentence=number,
            start=start,
            end=end,
            surface=article.text[start:end],
            type=sense.type,
            value=sense.value,
            earliest=sense.earliest,
            latest=sense.latest,
            grain=sense.grain,
            rule=sense.rule,
            confidence=round(sense.confidence, 2),
        )
