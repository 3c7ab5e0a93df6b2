"""The words beside a place of a text, as a concordance sorts by them."""

import pytest

from components.text.fold import fold
from components.text.neighbours import neighbours, of_folded


@pytest.mark.parametrize(
    ("text", "node", "before", "after"),
    [
        ("وصل سالم إلى القاهرة ثم عاد", "سالم", "وصل", "الي القاهره ثم"),
        ("ثم إنّه قد وصل إلى القاهرة", "القاهرة", "الي وصل قد", ""),  # the nearest first, three at most
        ("قال «سالم»: «نريد السلام»", "سالم", "قال", "نريد السلام"),  # marks are no words
        ("عاد وسالمٌ، أخوه", "سالم", "عاد", "اخوه"),  # what is joined is no neighbour, and no vowel sign is a word
        ("رأوا مصرنا هنا", "مصر", "راوا", "هنا"),
        ("سالم", "سالم", "", ""),
        ("عام 2023 ـ سالم\nيعود", "سالم", "2023 عام", "يعود"),
        ("سالم " + "ا" * 90, "سالم", "", "ا" * 47),  # a word without end
    ],
)
def test_words_beside_a_place(text: str, node: str, before: str, after: str) -> None:
    """Whole words, folded, the nearest first; the same of a text as written and of a folded one."""
    start = text.index(node)
    assert neighbours(text, start, start + len(node)) == (before, after)
    folded, form = fold(text).text, fold(node).text
    at = folded.index(form)
    assert of_folded(folded, at, at + len(form)) == (before, after)
