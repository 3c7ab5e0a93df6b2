"""Which words of nationality qualify another word, and which stand for people."""

import pytest

from components.extract.entities import mentions
from components.extract.reading import Reading
from components.model import Article, Mention, Sentence
from components.text.segment import sentences


def _read(text: str) -> list[Mention]:
    article = Article("a", "f", 1, None, None, None, None, None, None, None, "unknown", text, text, 0)
    numbered = tuple(Sentence("a", n, *span) for n, span in enumerate(sentences(text)))
    return list(mentions(Reading(article, numbered)))


QUALIFYING = [
    ("قال الرئيس المصري ذلك", "المصري"),
    ("رحبت الجهات المركزية المصرية بذلك", "المصرية"),
    ("بين الكويت والجانبين الكويتي والسعودي", "السعودي"),
    ("ذكرت صحيفة «هآرتس» الإسرائيلية ذلك", "الإسرائيلية"),
    ("أول لاعب مصري يسجل", "مصري"),
    ("التقى وفدان أمريكيان هناك", "أمريكيان"),
    ("ارتفعت السوق السعودية اليوم", "السعودية"),
]
NAMING = [
    ("قال المصريون ذلك", "المصريون"),
    ("تظاهر العرب هناك", "العرب"),
    ("هاجر مليون مصري منذ سنوات", "مصري"),
    ("لا فضل لأي مصري في ذلك", "مصري"),
    ("قبض أمس على مصري هارب", "مصري"),
    ("أفرج عن سوريين آخرين", "سوريين"),
    ("رأى الحراس مصري الجنسية", "مصري"),
    ("المصري ينفرد بالصدارة", "المصري"),
]


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        *((*case, True) for case in QUALIFYING),
        *((*case, False) for case in NAMING),
    ],
)
def test_adjectives_are_told_from_nouns(text: str, surface: str, expected: bool) -> None:
    """By form and by the word before; the actor is the people either way."""
    found = {each.surface: each for each in _read(text) if each.kind == "people"}
    assert found[surface].rule.endswith("_adjective") == expected
