"""Whatever letters come, every extractor reads on, and says where what it found stands."""

from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from components.extract import read
from components.extract.reading import Reading
from components.model import Article, Sentence
from components.text.segment import sentences

_SEEDS = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))]
_SIGNS = 'ابتجحدرسعفقكلمنهويىةءأإؤئڤ \n.,،؛:؟!«»"“”()[]-–0123456789٠١٢ًَّـ\u200f\u202babX@#/<>&'
_TEXTS, _CHANGES = 40, 40


def _damaged(random: Random) -> str:
    """Part of a seed with letters and signs of all sorts put in, cut out and moved."""
    text = list(random.choice(_SEEDS)[: random.randint(40, 900)])
    for _ in range(random.randint(1, _CHANGES)):
        place, way = random.randrange(len(text) + 1), random.random()
        if way < 0.4:
            text[place:place] = random.choice(_SIGNS)
        elif way < 0.7:
            del text[place : place + random.randint(1, 9)]
        elif way < 0.85:
            text[place:place] = random.choice(_SEEDS)[: random.randint(1, 40)]
        else:
            text[place:place] = random.choice(_SIGNS) * random.randint(1, 30)
    return "".join(text)


@pytest.mark.parametrize("seed", range(5))
def test_any_text_is_read(seed: int) -> None:
    """Finds lie in their text, mentions hold their letters and do not overlap."""
    random = Random(seed)
    for _ in range(_TEXTS):
        text = _damaged(random)
        article = Article("a", "f", 1, None, None, None, None, None, None, None, "unknown", text, text, 0)
        found = read(Reading(article, tuple(Sentence("a", n, *span) for n, span in enumerate(sentences(text)))))
        assert all(text[each.start : each.end] == each.surface for each in found.mentions)
        assert all(before.end <= after.start for before, after in pairwise(found.mentions))
        assert all(0 <= each.start < each.end <= len(text) for each in (*found.times, *found.quotes))


@pytest.mark.parametrize(
    "text", ["”: سنتعاقد مع أي لاعب نريده", "قال: ", "«»: نعم", "إلى:\nمن:", "\u202b: لا لن نفعل ذلك أبدا"]
)
def test_signs_alone_name_nobody(text: str) -> None:
    """A line that begins with signs and a colon has no speaker."""
    article = Article("a", "f", 1, None, None, None, None, None, None, None, "unknown", text, text, 0)
    found = read(Reading(article, tuple(Sentence("a", n, *span) for n, span in enumerate(sentences(text)))))
    assert all(each.speaker_id is None for each in found.quotes)


@pytest.mark.parametrize(
    "words", ["قال ", 'قالت: "لا" ', "وأضاف أن ", "«لا» و", "محمد بن ", "قتل أمس ", "يوم الخميس ", "في مدينة "]
)
def test_what_no_sentence_says_is_not_read(words: str) -> None:
    """A thousand times the same words are no sentence, and make no statements."""
    text = words * 1000
    article = Article("a", "f", 1, None, None, None, None, None, None, None, "unknown", text, text, 0)
    found = read(Reading(article, tuple(Sentence("a", n, *span) for n, span in enumerate(sentences(text)))))
    assert len(found.quotes) < 10
