"""The lines that no rule has named, weighed by their signs.

A multinomial logistic regression over the signs of a line says how likely it is of the text, or of each kind of
furniture. Its weights are rows of the lexicon (``line_weights``), learnt from the pages of the gold by one command. A
line leaves the text only where the kinds of furniture together are much likelier. Paragraphs are left to the rules:
they weigh too much to be lost, and little furniture looks like them.
"""

from functools import cache

import numpy as np

from components.lexicon import rows
from components.model import SegmentKind
from components.pipeline.cleaning.lines import Line
from components.pipeline.cleaning.signs import signs

TEXT: tuple[SegmentKind, ...] = ("body", "subheading")
KINDS: tuple[SegmentKind, ...] = (*TEXT, "byline", "caption", "source", "keywords", "related", "chrome")
ALWAYS = "always"
"""The sign that every line has: how often its kind is met."""
LIKELIER = 0.85
"""How likely the kinds of furniture together must be."""


def weighed(part: list[Line]) -> list[Line]:
    """``part`` with the short lines named that are likely none of the text.

    A text that no furniture at all stands around is left as it is, and so is one that has no paragraph.
    """
    short = [at for at, line in enumerate(part) if is_weighed(line)]
    if not short or all(line.kind in (None, "title") for line in part) or not any(line.is_text for line in part):
        return part
    found = list(part)
    weights = _weights()
    for at, its in zip(short, signs(part, short), strict=True):
        score = np.sum([weights[sign] for sign in (*its, ALWAYS) if sign in weights], axis=0)
        odds = np.exp(score - score.max())
        if odds[: len(TEXT)].sum() < (1 - LIKELIER) * odds.sum():
            odds[: len(TEXT)] = 0
            found[at] = part[at].named(KINDS[int(odds.argmax())], "weighed")
    return found


def is_weighed(line: Line) -> bool:
    """Whether a line is one that its weight may take out of the text: no rule names it, and it is no paragraph."""
    return line.kind is None and not line.paragraph and line.piece.hint != "row"


@cache
def _weights() -> dict[str, np.ndarray]:
    """For each sign what it adds to the log-odds of each of the ``KINDS``."""
    return {row["sign"]: np.array([float(row[kind]) for kind in KINDS]) for row in rows("line_weights")}
