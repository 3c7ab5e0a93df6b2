"""The typeface that we ship is whole."""

import unicodedata

import pytest
from fontTools.ttLib import TTFont

from components.export import fonts

PAIRS = ["()", "[]", "{}", "<>", "«»", "‹›", "“”"]
LETTERS = "".join(chr(code) for code in range(0x0621, 0x064B) if unicodedata.category(chr(code)) == "Lo")


@pytest.mark.parametrize("ending", ["ttf", "woff2"])
@pytest.mark.parametrize("weight", fonts.WEIGHTS)
def test_no_letter_is_missing(weight: int, ending: str) -> None:
    """Arabic and Latin letters, both kinds of digits, marks, and of each pair of brackets both or none."""
    held = TTFont(fonts.file(weight, ending)).getBestCmap()
    wanted = LETTERS + "کیپچگڤژ" + "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹" + "،؛؟٪·–…—" + "ABCXYZabcxyz"
    assert [letter for letter in wanted if ord(letter) not in held] == []
    assert [pair for pair in PAIRS if (ord(pair[0]) in held) != (ord(pair[1]) in held)] == []


def test_the_licence_is_beside_it() -> None:
    """The Open Font License goes where the fonts go."""
    assert "SIL Open Font License" in (fonts.FOLDER / "OFL.txt").read_text(encoding="utf-8")
    assert fonts.CONFIG.exists()
