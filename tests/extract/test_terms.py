"""Terms of topics as whole words, with what Arabic writes onto them; the longest counts, names hide theirs."""

import pytest

from components.extract import entities
from components.extract.reading import Reading
from components.extract.terms import hits
from components.model import Article, Sentence


def _found(text: str) -> set[str]:
    return {text[start:end] for _, start, end, _ in hits(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("في المحكمة", {"المحكمة"}),
        ("وللمحاكم رأي", {"وللمحاكم"}),
        ("تحدثا بعد قمتهما", {"قمتهما"}),
        ("قدرات شركاتها", {"شركاتها"}),
        ("قمر صناعي", {"قمر صناعي"}),
        ("القمر الصناعي", {"القمر الصناعي"}),
        ("حرب أهلية", {"حرب أهلية"}),
        ("دوريات الشرطة", {"دوريات", "الشرطة"}),
        ("القضاء على الفقر المدقع", {"الفقر المدقع"}),
        ("على نحو دوري", set()),
        ("بموفور الصحة", set()),
        ("ذهب إلى جارته", set()),
        ("حكومة منتخبة", {"حكومة"}),
        ("المهندسون هنا", {"المهندسون"}),
        ("المهندس سعيد", set()),
        ("شهود العيان", set()),
        ("مناسك العمرة", {"مناسك العمرة"}),
        ("هيئة الدفاع المدني", {"هيئة الدفاع المدني"}),
        ("زعيم حزب العمال", {"زعيم حزب العمال"}),
    ],
)
def test_terms_are_whole_words(text: str, expected: set[str]) -> None:
    """Article, proclitics, bound ة, its plural, phrases with and without the article, and phrases that say nothing."""
    assert _found(text) == expected


def _keys(text: str) -> set[tuple[str, str]]:
    article = Article("a", "f", 1, None, None, None, None, None, None, None, "unknown", text, text, 0)
    reading = Reading(article, (Sentence("a", 0, 0, len(text), 0),))
    found = hits(text, tuple(entities.mentions(reading)))
    return {(topic, key.split(":")[0]) for key, _, _, carries in found for topic, _, _ in carries}


def test_names_carry_the_topic_of_their_role() -> None:
    """A state speaks for diplomacy, an armed group for conflict; the word inside a person's name is silent."""
    assert ("diplomacy", "state") in _keys("وصل وفد من فرنسا")
    assert ("armed-conflict", "group") in _keys("انسحبت كتائب القسام")
    assert not any(topic == "religion" for topic, _ in _keys("قال الممثل محمد رمضان كلاما"))
