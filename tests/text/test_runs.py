"""Runs of letters and digits: the same as a pattern finds them, letter by letter."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.text.runs import codes_of, runs

PRESS = st.text(alphabet="ابتٱ١٢3x_ـً\u200f\ud800 .-\n«»", max_size=60)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        (" .\n", []),
        ("قال زيد", ["قال", "زيد"]),
        ("#عاصفة_الحزم", ["عاصفة", "الحزم"]),
        ("5/10/2015م", ["5", "10", "2015م"]),
    ],
)
def test_runs(text: str, found: list[str]) -> None:
    """Marks, blanks and underscores part words; a word may begin or end the text."""
    assert [text[start:end] for start, end in zip(*runs(codes_of(text)), strict=True)] == found


@given(PRESS)
def test_runs_as_a_pattern_finds_them(text: str) -> None:
    """The table and the pattern agree on every text, broken ones too."""
    assert list(zip(*runs(codes_of(text)), strict=True)) == [word.span() for word in re.finditer(r"[^\W_]+", text)]
