"""The visual order of mixed labels is the one that Unicode's algorithm gives."""

import itertools
import os
import random
from collections.abc import Iterable
from pathlib import Path

import pytest
from bidi.mirror import MIRRORED

from components.text.direction import CONTROLS, Base, isolate
from components.text.visual import reorder, visual, visual_order
from tests.text.reference import levels, order

COUNTED = (
    "05D0 0028 0061 0029;1;1;1 1 2 1;3 2 1 0",
    "0061 0028 05D0 0029 0062;0;0;0 0 1 0 0;0 1 2 3 4",
    "05D0 0020 0031 002D 0032;1;1;1 1 2 2 2;2 3 4 1 0",
)
"""In the form of BidiCharacterTest.txt: code points, direction asked for, resolved level, levels, order."""


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


CLASSES = {
    "L": "a", "R": "\u05d0", "AL": "س", "EN": "1", "AN": "١", "ES": "+", "ET": "%", "CS": ",", "NSM": "\u064e",
    "WS": " ", "ON": "!", "opening": "(", "closing": ")", "LRI": "\u2066", "RLI": "\u2067", "PDI": "\u2069",
}  # fmt: skip
"""A character of each class of the algorithm that a label can hold."""


def expected(text: str, level: int) -> list[int]:
    """The order of the reference, without what is not drawn."""
    return [at for at in order(text, level) if text[at] not in CONTROLS]


def differing(texts: Iterable[str]) -> list[str]:
    """Those of ``texts`` that we order otherwise than the reference, in either direction."""
    bases: tuple[tuple[Base, int], ...] = (("ltr", 0), ("rtl", 1))
    return [text for text in texts for base, level in bases if visual_order(text, base) != expected(text, level)]


def test_every_short_string_is_ordered_as_by_the_reference() -> None:
    """All strings of up to three characters of all classes, in both directions: two implementations agree."""
    letters = CLASSES.values()
    every = ("".join(each) for length in (1, 2, 3) for each in itertools.product(letters, repeat=length))
    assert differing(every) == []


def test_long_strings_are_ordered_as_by_the_reference() -> None:
    """Two thousand made-up strings of up to 24 characters, the same on each run."""
    chance, letters = random.Random(9), list(CLASSES.values())
    assert differing("".join(chance.choices(letters, k=chance.randint(4, 24))) for _ in range(2000)) == []


@pytest.mark.parametrize("text", ["(س) a", "a (س", "س [1] (a)", "\u2067«(a)»\u2069"])
def test_brackets_that_run_right_to_left_are_mirrored(text: str) -> None:
    """Rule L4, by the levels of the reference."""
    for base, level in (("ltr", 0), ("rtl", 1)):
        found = levels(text, level)
        wanted = [MIRRORED.get(text[at], text[at]) if found[at] % 2 else text[at] for at in expected(text, level)]
        assert reorder(text, base) == "".join(wanted)  # type: ignore[arg-type]


def test_unicode_says_the_same() -> None:
    """Each case of BidiCharacterTest.txt, where this machine has the file: ours and the reference.

    It comes with Debian's unicode-data; MARSAD_BIDI_TEST names another place. Three cases to count by eye are always
    there; the two tests above stand for the rest where the file is missing.
    """
    file = Path(os.environ.get("MARSAD_BIDI_TEST", "/usr/share/unicode/BidiCharacterTest.txt"))
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    wrong = []
    for line in (*COUNTED, *lines):
        if not line or line.startswith("#"):
            continue
        codes, _, level, _, places = line.split(";")
        text, wanted = "".join(chr(int(code, 16)) for code in codes.split()), [int(place) for place in places.split()]
        shown = [at for at in wanted if text[at] not in CONTROLS]
        if visual_order(text, "rtl" if level == "1" else "ltr") != shown or order(text, int(level)) != wanted:
            wrong.append(line)
    assert wrong == []
