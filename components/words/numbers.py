"""How a number is written in a language: in the digits of the reader, with the signs that CLDR has for these digits."""

import re
from functools import cache

from babel import Locale

from components.words.language import Language, digits, tongue

_NUMBER = re.compile(r"(?<![A-Za-z0-9._])(?<![A-Za-z][-/])[0-9][0-9.,]*(?![A-Za-z0-9])%?")


def number(value: float, language: Language, decimals: int = 0) -> str:
    """``value`` with ``decimals`` digits after the point, grouped by thousands: 1,234 or ١٬٢٣٤."""
    return _translated(f"{value:,.{decimals}f}", language)


def percent(value: float, language: Language, decimals: int = 0) -> str:
    """``value``, 1 being the whole, in percent: 35% or ٣٥٪."""
    return _translated(f"{value:,.{decimals}%}", language)


def in_digits(text: str, language: Language) -> str:
    """``text`` of ours with the numbers in it in the reader's digits; «UTF-8» is a name and stays."""
    if digits(language) == "latn":
        return text
    return _NUMBER.sub(lambda found: _translated(found[0], language), text)


def _translated(written: str, language: Language) -> str:
    """A number written the English way in the digits and signs of ``language``; a full stop at its end stays."""
    if digits(language) == "latn":
        return written
    signs = _signs(tongue(language), digits(language))
    bare = written.rstrip(".,")
    return bare.translate(signs) + written[len(bare) :]


@cache
def _signs(locale: str, system: str) -> dict[int, str]:
    """Digits, group and decimal separator and percent sign of Unicode's numbering ``system``.

    CLDR writes marks of direction behind a sign, which are left out: ``text.direction`` knows where one is needed.
    """
    symbols = Locale(locale).number_symbols[system]
    names = {",": "group", ".": "decimal", "%": "percentSign"}
    said = {ascii_sign: symbols[name][0] for ascii_sign, name in names.items()}
    return str.maketrans(said | {str(digit): chr(0x0660 + digit) for digit in range(10)})
