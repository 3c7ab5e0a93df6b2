"""Which paragraphs speak of the page and to its reader, and not of the matter: cookies, players, newsletters, blurbs.

How an outlet words them cannot be listed. They say words that pages say of themselves («متصفحكم», «تطبيقنا», «ملفات
تعريف الارتباط»), which the text does not, and next to none of the words of the text. Of 13,000 paragraphs of the press
two do, and both are calls to write to the writer.
"""

from functools import cache

from components.pipeline.cleaning.alike import counted, spelt
from components.pipeline.cleaning.lines import Line
from components.pipeline.cleaning.listed import key
from components.pipeline.cleaning.vocabulary import forms

_WORDS = range(5, 46)
_LEAST = 2
_TEXT = 60
"""Words that the rest of a text has, at the least, for its matter to be known."""
_SAID = 0.12


def without_notices(part: list[Line]) -> list[Line]:
    """``part`` with such paragraphs named, below the first paragraph of the text."""
    texts = [i for i, line in enumerate(part) if line.kind in (None, "title")]
    first = next((i for i in texts if part[i].kind is None and part[i].paragraph), len(part))
    speaking = {i: spelt(part[i].text) & _of_page() for i in texts if i > first and part[i].words in _WORDS}
    found = list(part)
    for i, said in speaking.items():
        others = [part[j] for j in texts if len(said) >= _LEAST and j not in (i, *_like(speaking, i))]
        if sum(line.words for line in others) < _TEXT or part[i].text.endswith(":"):
            continue
        own, rest = counted([part[i].text]).keys(), counted(line.text for line in others).keys()
        of_text = {word for line in others for word in spelt(line.text)}
        if len(said - of_text) >= _LEAST and len(own & rest) <= max(len(own) * _SAID, len(said) - _LEAST):
            found[i] = part[i].named("chrome", "page_notice")
    return found


def _like(speaking: dict[int, frozenset[str]], at: int) -> list[int]:
    """Other lines that speak of the page as the one at ``at`` does: a notice of two paragraphs."""
    return [i for i, said in speaking.items() if len(said) >= _LEAST and i != at]


@cache
def _of_page() -> frozenset[str]:
    return frozenset(key(word) for word in forms("page_words", "of_page"))
