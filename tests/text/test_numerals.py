"""Numbers are read in any digits and in words."""

import pytest

from components.text.numerals import value, western


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("٤٢٥", 425),
        ("۱۲", 12),
        ("8,000", 8000),
        ("خمسة", 5),
        ("اثني عشر", 12),
        ("خمسة وتسعون", 95),
        ("مئة وخمسة عشر", 115),
        ("ثلاث مئة", 300),
        ("ثلاثمائة وأربعين", 340),
        ("ألفين وثلاثة", 2003),
        ("ثلاثة آلاف ومئتين", 3200),
        ("خمسة وعشرين ألفا", 25_000),
        ("مليونين وخمسمئة ألف", 2_500_000),
        ("الثلاثين", 30),
        ("بضعة", None),
        ("قال خمسة", None),
        ("", None),
    ],
)
def test_value(written: str, number: int | None) -> None:
    """The words say this number, or none."""
    assert value(written) == number


def test_western_digits_and_signs() -> None:
    """Eastern and Persian digits, the decimal sign and the thousands sign."""
    assert western("٨٬٠٠٠ و٢٫٥ و۱۴") == "8000 و2.5 و14"
