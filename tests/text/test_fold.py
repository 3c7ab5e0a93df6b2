"""Folding joins the spellings that readers take for one, and always finds the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.text.fold import fold, search_form


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أحمد", "احمد"),
        ("إيران آسيا ٱلله", "ايران اسيا الله"),
        ("الأوكرانى", "الاوكراني"),
        ("کوریا", "كوريا"),
        ("مسؤولة مئة", "مسووله ميه"),
        ("مُحَمَّد", "محمد"),
        ("الحـــرب", "الحرب"),
        ("٢٠٢٣ ۱۴", "2023 14"),
        ("\u202bسيول\u202c", "سيول"),
        ("ﻛﻮﺭﻳﺎ ﷲ ﻻ", "كوريا الله لا"),
        ("CNN", "cnn"),
        ("", ""),
    ],
)
def test_search_form(written: str, folded: str) -> None:
    """Each difference that search should not see is gone."""
    assert search_form(written) == folded


def test_light_keeps_what_makes_words() -> None:
    """The light level keeps ة ؤ ئ and capitals, and still joins the alefs."""
    assert fold("أزمة مسؤول مئة AP", "light").text == "ازمة مسؤول مئة AP"


@pytest.mark.parametrize(
    ("text", "sought", "surface"),
    [
        ("زار بُوتِينَ سيول", "بوتين", "بُوتِينَ"),
        ("في كـــوريا أمس", "كوريا", "كـــوريا"),
        ("قال \u200fأحمد\u200f هنا", "احمد", "أحمد"),
        ("عام ٢٠٢٣م", "2023", "٢٠٢٣"),
        ("من ﷲ علينا", "الله", "ﷲ"),
    ],
)
def test_span_leads_back(text: str, sought: str, surface: str) -> None:
    """A find in the folded text is told in offsets of the original, vowel signs of its last letter included."""
    folded = fold(text)
    start = folded.text.index(sought)
    first, last = folded.span(start, start + len(sought))
    assert text[first:last] == surface


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]) | st.sampled_from("أإآىةـًٌﻻﷲ٣\u200f \n")))
def test_offsets_hold_for_any_text(text: str) -> None:
    """Whatever the text, each folded character comes from the place it is said to come from, and in order."""
    folded = fold(text)
    assert len(folded.offsets) == len(folded.text)
    for at, character in enumerate(folded.text):
        first, last = folded.span(at, at + 1)
        assert character in search_form(text[first:last])
    assert folded.text == search_form(text)


@given(st.text(alphabet="اأآٱىةؤئکـًٰ\u200f\ufefb\ufdfa٣۴AZx .", max_size=40))
def test_short_and_long_texts_fold_alike(text: str) -> None:
    """Letter by letter or all at once: the search form is the same."""
    assert search_form(text) * 20 == search_form(text * 20) == fold(text * 20, "deep").text
