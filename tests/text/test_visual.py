"""The visual order of mixed labels is the one that Unicode's algorithm gives."""

import pytest

from components.text.direction import Base, isolate
from components.text.visual import reorder, visual, visual_order


@pytest.mark.parametrize(
    ("text", "base", "shown"),
    [
        ("وكالة (AP)", "rtl", "(AP) ةلاكو"),
        ("التغير -12.5%", "rtl", "%12.5- ريغتلا"),
        ("F-35 طائرة", "rtl", "ةرئاط F-35"),
        ("انتهت الحرب.", "rtl", ".برحلا تهتنا"),
        ("انتهت الحرب.", "ltr", "برحلا تهتنا."),
        ("«سيول» [نص (x) ب]", "rtl", "[ب (x) صن] «لويس»"),
        ("أحداث 2019-2023", "rtl", "2023-2019 ثادحأ"),
        ("بي-٥٢", "rtl", "٥٢-يب"),
        ("", "rtl", ""),
    ],
)
def test_reorder(text: str, base: Base, shown: str) -> None:
    """Letters, numbers and brackets stand where a reader sees them, from left to right."""
    assert reorder(text, base) == shown


@pytest.mark.parametrize("text", ["وكالة (AP)", "a  b ، ,, ١٢", "كِتَابٌ 5+5 = 10", "سيول"])
def test_order_is_a_permutation(text: str) -> None:
    """Every visible character has exactly one place."""
    assert sorted(visual_order(text, "rtl")) == list(range(len(text)))


def test_isolates_have_no_place_and_hold_direction() -> None:
    """Inside a left-to-right line an isolate keeps the order that its text has by itself."""
    text = "انتهت الحرب (AP)."
    inside = [at - 1 for at in visual_order(isolate(text, "rtl"), "ltr")]
    assert inside == visual_order(text, "rtl")


def test_visual_joins_letters() -> None:
    """For a painter that does neither, letters are joined and vowel signs kept."""
    assert visual("بَيت", "rtl") == "ﺖﻴَﺑ"


def test_lines_must_be_wrapped_first() -> None:
    """Several lines have no one visual order."""
    with pytest.raises(ValueError, match="wrap it first"):
        visual_order("سطر\nسطر", "rtl")
