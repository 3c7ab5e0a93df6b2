"""What the form of a word tells of it, each word countable by eye."""

import pytest

from components.extract.speech.forms import is_doing, is_person, somebody, states


@pytest.mark.parametrize("word", ["المقاول", "المتطوع", "المستثمر", "البائع", "العارضون"])
def test_participles_name_persons(word: str) -> None:
    """A definite participle after a verb in the masculine names a person or persons."""
    assert is_person(word, "m")


@pytest.mark.parametrize("word", ["القانون", "المستقبل", "الشارع", "مقاول", "الأزمة"])
def test_other_nouns_do_not(word: str) -> None:
    """Nouns that only look like participles, indefinite ones and others are no persons."""
    assert not is_person(word, "m")


def test_gender_decides() -> None:
    """A feminine verb has no masculine subject, and the other way about; المصالح is a plural of the feminine."""
    assert is_person("المتضررة", "f")
    assert not is_person("المتضررة", "m")
    assert not is_person("المصالح", "f")


@pytest.mark.parametrize("word", ["تاجيل", "التزام", "انطلاق", "استعداد", "اقالة", "مواصلة", "اعتقال"])
def test_masdars_tell_a_doing(word: str) -> None:
    """Masdars of the derived stems, in the folded spelling."""
    assert is_doing(word)
    assert states(word)


@pytest.mark.parametrize("word", ["استاذ", "المدينة", "خبير", "ايمان", "وزارة"])
def test_names_and_persons_tell_none(word: str) -> None:
    """What speaks or is a given name has the form of a masdar by chance."""
    assert not is_doing(word)


def test_a_name_that_a_paper_bore_before() -> None:
    """«خليج الميناء» speaks where صحيفة stood before it earlier in the text, not elsewhere."""
    text = "نشرت صحيفة «خليج الميناء» الخبر. واوضحت خليج الميناء"
    at = text.rindex("خليج")
    assert somebody(text, (at, len(text)), "f")
    assert not somebody(text[:at].replace("صحيفة", "لوحة") + text[at:], (at - 1, len(text) - 1), "f")
