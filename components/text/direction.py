"""Which control characters a surface needs so that mixed Arabic, Latin and numbers stand in the right order.

Stored text is bare and in logical order; this is the one module that adds direction, at the edge, and takes it off
again. Isolates (UAX #9: LRI, RLI … PDI) are used because they alone hold in every container that was tried; a number
never gets RLI, which would move its sign and its percent to the wrong side.
"""

import re
from typing import Literal

Base = Literal["rtl", "ltr"]
Surface = Literal["svg", "canvas", "html", "plain", "office"]

LRI, RLI, PDI = "\u2066", "\u2067", "\u2069"
CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

# Everything that takes no room and no part in the text: the above, other controls, soft hyphen, blanks of no width. The
# two joiners (U+200C, U+200D) are not among them, because they change the shape of letters.
INVISIBLE = "\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u2060-\u2065\u206a-\u206f\ufeff" + CONTROLS
"""Members of a class in a regular expression."""

_DELETE = str.maketrans("", "", CONTROLS)
_BREAK = re.compile(r"(<br ?/?>|\n)", re.IGNORECASE)
_NUMBER = re.compile(r"\s*[-+−±~≈<>]?\s*[0-9٠-٩۰-۹][0-9٠-٩۰-۹.,٫٬:/\s\u00a0\u202f×–-]*[%٪‰]?\s*")
_HAS_DIRECTION = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u052f\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def isolate(text: str, base: Base) -> str:
    """``text`` shut off from what surrounds it, its own direction being ``base``; a bare number runs left to right.

    Nothing is added to an empty string, nor twice.
    """
    bare = strip_controls(text)
    if not bare:
        return bare
    return (RLI if base == "rtl" and not is_number(bare) else LRI) + bare + PDI


def number(text: str) -> str:
    """A number with its sign, percent and separators, shut off and running left to right."""
    bare = strip_controls(text)
    return LRI + bare + PDI if bare else bare


def is_number(text: str) -> bool:
    """Whether ``text`` is a number or a range of numbers, with its sign and percent, and nothing else."""
    return _NUMBER.fullmatch(text) is not None


def strip_controls(text: str) -> str:
    """``text`` without any direction control: what a file, a key or the clipboard should hold."""
    return text.translate(_DELETE)


def for_surface(text: str, surface: Surface, base: Base) -> str:
    """``text`` as ``surface`` must be given it.

    ``svg``: the label of a chart, each ``<br>`` line an isolate of its own. ``canvas``: a cell of a data frame.
    ``html``, ``office``: bare, the element carries the direction. ``plain``: a file, bare.
    """
    if surface == "svg":
        return "".join(
            part if _BREAK.fullmatch(part) else isolate(part, base) for part in _BREAK.split(strip_controls(text))
        )
    if surface == "canvas":
        return isolate(text, base)
    return strip_controls(text)


def base_of(text: str) -> Base:
    """The direction of the first letter of ``text``; right to left where there is no letter."""
    first = _HAS_DIRECTION.search(text)
    return "ltr" if first and first[0] < "\u0590" else "rtl"
