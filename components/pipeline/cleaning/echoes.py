"""Which lines above a text the text says again, in other words: its title does, names of sites do not."""

import re
from itertools import takewhile

from components.pipeline.cleaning import credits, writers
from components.pipeline.cleaning.alike import shared
from components.pipeline.cleaning.lines import BULLETS, Line
from components.pipeline.cleaning.listed import key

LEAST = 0.15
"""The share of its longer words that a line the text says again has in common with it."""
_NAMED = re.compile("«[^»]{2,25}»")
"""Outlets write their own name so («… قال لـ«فلانة»»), which is the name of the site above the title, too."""
_FULL = 4
_LEAD = 6
_ECHOED = 0.3
_BYLINE_WORDS = 5


def echoed(part: list[Line], lines: list[int], lead: str) -> list[int]:
    """Those of ``lines`` whose words return in the first paragraphs, from ``body`` on.

    Names of sites do not; nor are they the title where they return as they stand, beside a line that does not.
    """
    echoes = {i: shared(part[i].text, lead) for i in lines if not is_writer(part[i])}
    least = min(max(echoes.values(), default=0.0) / 2, _ECHOED)
    said = key(lead)
    echoed = [i for i, echo in echoes.items() if echo >= max(least, LEAST)]
    echoed = _below_ticker(part, echoed, lead)
    return [i for i in echoed if part[i].words > _FULL or key(part[i].text) not in said] or echoed


def signed(part: list[Line], lines: list[int], body: int, lead: str) -> list[int]:
    """Those of ``lines`` that stand right above a writer or a day, and of which the text says about as many words as
    of any other: a name of the site above the day of the page is no title."""
    said = {i: shared(part[i].text, lead) * part[i].words for i in lines if not is_writer(part[i])}
    under = [i for i in range(1, body) if part[i].kind == "byline" or part[i].date is not None or is_writer(part[i])]
    runs = [[*takewhile(lambda j: j in said or _is_listed(part[j]), range(i - 1, -1, -1))] for i in under]
    most = [max((said[j] for j in run if j in said), default=0) for run in runs]
    at = max(range(len(runs)), key=most.__getitem__, default=None)
    if at is None or most[at] < max((said[i] for i in said if not part[i].is_text), default=0) / 2:
        return []
    run = [j for j in reversed(runs[at]) if j in said]
    return echoed(part, run, lead) or [j for j in run if said[j] >= 1]


def is_said(line: Line, lead: str) -> bool:
    """Whether a few words are of the text, and nobody's name."""
    return shared(line.text, lead) >= LEAST and not writers.is_given(line.text.split(None, 1)[0])


def lead(part: list[Line], body: int) -> str:
    """The first paragraphs from ``body`` on, without what may be the name of the outlet."""
    return _NAMED.sub(" ", " ".join([line.text for line in part[body:] if line.is_text][:_LEAD]))


def is_writer(line: Line) -> bool:
    return line.words <= _BYLINE_WORDS and credits.is_byline(line.text)


def _below_ticker(part: list[Line], lines: list[int], lead: str) -> list[int]:
    """``lines`` from the one on that says far more of ``lead`` than the first, and has a word of the menu above it."""
    said = {i: shared(part[i].text, lead) * part[i].words for i in lines}
    far = [i for i in lines if said[i] > 2 * said[lines[0]] and (part[i - 1].rule == "nav" or part[i - 1].words == 1)]
    return lines[lines.index(far[0]) :] if far else lines


def _is_listed(line: Line) -> bool:
    """Whether a line is set off as one of several below the title."""
    return line.kind is None and line.text.startswith(BULLETS)
