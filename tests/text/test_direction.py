"""Each surface is given the isolates that it needs, and never twice."""

import pytest

from components.text.direction import (
    LRI,
    PDI,
    RLI,
    Base,
    Surface,
    base_of,
    for_surface,
    isolate,
    number,
    strip_controls,
)


@pytest.mark.parametrize(
    ("text", "base", "shown"),
    [
        ("وكالة (AP)", "rtl", f"{RLI}وكالة (AP){PDI}"),
        ("News (خبر)", "ltr", f"{LRI}News (خبر){PDI}"),
        ("-12.5%", "rtl", f"{LRI}-12.5%{PDI}"),
        ("٪35 من المقالات", "rtl", f"{RLI}٪35 من المقالات{PDI}"),
        ("2019-2023", "rtl", f"{LRI}2019-2023{PDI}"),
        (f"{RLI}سيول{PDI}", "rtl", f"{RLI}سيول{PDI}"),
        ("", "rtl", ""),
    ],
)
def test_isolate(text: str, base: Base, shown: str) -> None:
    """Text takes the direction of its base; a bare number always runs left to right."""
    assert isolate(text, base) == shown


@pytest.mark.parametrize(
    ("surface", "shown"),
    [
        ("svg", f"{RLI}كيم (12){PDI}<br>{LRI}45%{PDI}"),
        ("canvas", f"{RLI}كيم (12)<br>45%{PDI}"),
        ("html", "كيم (12)<br>45%"),
        ("plain", "كيم (12)<br>45%"),
        ("office", "كيم (12)<br>45%"),
    ],
)
def test_for_surface(surface: Surface, shown: str) -> None:
    """A chart's label is isolated line by line, a cell as a whole, and files stay bare."""
    assert for_surface("كيم (12)<br>45%", surface, "rtl") == shown
    assert for_surface(shown, surface, "rtl") == shown


def test_numbers_and_stripping() -> None:
    """A number is wrapped left to right; stripping takes every control off again."""
    assert number("-5") == f"{LRI}-5{PDI}"
    assert strip_controls("\u200f\u202bسيول\u202c\u2069\u061c") == "سيول"


@pytest.mark.parametrize(("text", "base"), [("CNN: خبر", "ltr"), ("12 خبر", "rtl"), ("12", "rtl")])
def test_base_of(text: str, base: Base) -> None:
    """The first letter decides."""
    assert base_of(text) == base
