"""Which control characters a surface needs so that mixed Arabic, Latin and numbers stand in the right order.

Stored text is bare and in logical order; this is the one module that adds direction, at the edge, and takes it off
again. Isolates (UAX #9: LRI, RLI … PDI) are used because they alone hold in every container that was tried. A number
has a direction of its own: with Western digits sign and percent stand as in Latin (-12.5%), with Arabic-Indic digits
the sign stands on its right and the percent on its left, as CLDR writes them (rtl.md §1.3).
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal

Base = Literal["rtl", "ltr"]
Surface = Literal["svg", "canvas", "html", "plain", "office", "office chart"]

LRI, RLI, PDI = "\u2066", "\u2067", "\u2069"
RLE, PDF = "\u202b", "\u202c"
CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

# Everything that takes no room and no part in the text: the above, other controls, soft hyphen, blanks of no width. The
# two joiners (U+200C, U+200D) are not among them, because they change the shape of letters.
INVISIBLE = "\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u2060-\u2065\u206a-\u206f\ufeff" + CONTROLS
"""Members of a class in a regular expression."""

_DELETE = str.maketrans("", "", CONTROLS)
_BREAK = re.compile(r"(<br ?/?>|\n)", re.IGNORECASE)
_NUMBER = re.compile(r"\s*[-+−±~≈<>]?\s*[0-9٠-٩۰-۹][0-9٠-٩۰-۹.,٫٬:/\s\u00a0\u202f×–-]*[%٪‰]?\s*")
_DIGITS = "[0-9٠-٩۰-۹]+(?:[.,٫٬][0-9٠-٩۰-۹]+)*"
_SIGNED = re.compile(
    rf"(?<![\w.,٫٬/%٪‰+−–{LRI}{RLI}-])(?<![0-9٠-٩۰-۹][ \u00a0])"
    rf"(?:[-+−±]{_DIGITS}(?:[ \u00a0]?[%٪‰])?|{_DIGITS}[ \u00a0]?[%٪‰])(?:[–-][-+−]?{_DIGITS}[ \u00a0]?[%٪‰])?(?!\w)"
)
"""A number with a sign or a percent inside other text, or a range of such; «F-35» and «بي-٥٢» are none."""
_ARABIC_INDIC = re.compile("[٠-٩]")
_TO_RIGHT = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u052f]")
_TO_LEFT = re.compile("[\u0590-\u065f\u066e-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_COMMA = "،"
_ENOUGH = 1 / 3
"""A text of which this part of the letters is Arabic is Arabic, though it may open with «CNN»."""
_MOSTLY = 1 / 2


def isolate(text: str, base: Base) -> str:
    """``text`` shut off from what surrounds it, its own direction being ``base``; a bare number has its own.

    Isolates inside stay, and numbers with a sign or a percent get one. Nothing is added to an empty string, nor twice.
    """
    kept = text if _balanced(text) else strip_controls(text)
    if not kept or _sealed(kept):
        return kept
    if is_number(kept):
        return number(kept)
    return (RLI if base == "rtl" else LRI) + _SIGNED.sub(lambda found: number(found[0]), kept) + PDI


def number(text: str) -> str:
    """A number with its sign, percent and separators, shut off and running as its digits want it."""
    bare = strip_controls(text)
    return (RLI if number_base(bare) == "rtl" else LRI) + bare + PDI if bare else bare


def number_base(text: str) -> Base:
    """The direction in which a number runs: right to left where it has Arabic-Indic digits."""
    return "rtl" if _ARABIC_INDIC.search(text) else "ltr"


def is_number(text: str) -> bool:
    """Whether ``text`` is a number or a range of numbers, with its sign and percent, and nothing else."""
    return _NUMBER.fullmatch(text) is not None


def strip_controls(text: str) -> str:
    """``text`` without any direction control: what a file, a key or the clipboard should hold."""
    return text.translate(_DELETE)


def for_surface(text: str, surface: Surface, base: Base) -> str:
    """``text`` as ``surface`` must be given it.

    ``svg``: the label of a chart, each ``<br>`` line an isolate of its own. ``canvas``: a cell of a data frame, a label
    of a control. ``html``, ``office``: bare, the element carries the direction (``runs``). ``office chart``: a label of
    a chart that Office draws itself, for which LibreOffice reads no direction; embedded, as every Office knows
    embeddings, and not the isolates that came with Unicode 6.3. ``plain``: a file, bare.
    """
    if surface == "office chart":
        bare = strip_controls(text)
        return f"{RLE}{bare}{PDF}" if bare and base == "rtl" else bare
    if surface == "svg":
        return "".join(part if _BREAK.fullmatch(part) else isolate(part, base) for part in _closed(text))
    if surface == "canvas":
        return isolate(text, base)
    return strip_controls(text)


def runs(text: str) -> list[tuple[str, Base | None]]:
    """``text`` in pieces for elements that carry a direction: what runs as the whole does (None), and what has its own.

    A piece with its own direction may hold isolates in turn.
    """
    whole = isolate(text, "rtl")[1:-1] if text and not _sealed(text) and not is_number(text) else isolate(text, "rtl")
    found: list[tuple[str, Base | None]] = []
    depth = start = 0
    for at, letter in enumerate(whole):
        if letter in (LRI, RLI):
            if not depth and start < at:
                found.append((whole[start:at], None))
            start, depth = (start if depth else at), depth + 1
        elif letter == PDI:
            depth -= 1
            if not depth:
                found.append((whole[start + 1 : at], "rtl" if whole[start] == RLI else "ltr"))
                start = at + 1
    return [*found, *([(whole[start:], None)] if start < len(whole) else [])]


def cell_runs(text: str) -> tuple[str, ...]:
    """The runs of one look in which a cell of a sheet is to be given ``text``: one, or two with a sign at an end.

    LibreOffice Calc (7.4) lays out a cell of one run without regard to where a sign of numbers (٪ ‰ €) at its end
    belongs; a cell of several it gives to its editor, which obeys the algorithm. To Excel it is one paragraph still,
    and no control character is needed. The cut is at a blank: letters stay joined, either run is in order by itself.
    """
    first, blank, last = text.rpartition(" ")
    bare = text.strip()
    at_end = any(unicodedata.bidirectional(end) == "ET" or end == _COMMA for end in (bare[:1], bare[-1:]) if end)
    return (first + blank, last) if at_end and first and last and base_of(text) == "rtl" else (text,)


def base_of(text: str, around: Base = "rtl") -> Base:
    """The direction of ``text`` by all its letters, as the first may be an acronym's; without any, right to left.

    Words written for a reader from left to right, ``around``, hold Arabic names; only mostly Arabic ones are Arabic.
    """
    left, right = len(_TO_LEFT.findall(text)), len(_TO_RIGHT.findall(text))
    enough = _ENOUGH if around == "rtl" else _MOSTLY
    return "rtl" if left >= enough * (left + right) else "ltr"


def _balanced(text: str) -> bool:
    """Whether the only controls in ``text`` are isolates, each of them closed."""
    depth = 0
    for letter in text:
        if letter in CONTROLS:
            depth += 1 if letter in (LRI, RLI) else -1
            if depth < 0 or letter not in (LRI, RLI, PDI):
                return False
    return depth == 0


def _sealed(text: str) -> bool:
    """Whether one isolate holds the whole of ``text``, which is balanced."""
    if text[:1] not in (LRI, RLI):
        return False
    depth = 0
    for at, letter in enumerate(text):
        depth += (letter in (LRI, RLI)) - (letter == PDI)
        if depth == 0:
            return at == len(text) - 1
    return False


def _closed(text: str) -> Iterator[str]:
    """The lines of ``text`` and the breaks between them; an isolate that spans lines is closed and opened again."""
    open_isolates = ""
    for part in _BREAK.split(text if _balanced(text) else strip_controls(text)):
        if _BREAK.fullmatch(part):
            yield part
            continue
        line = open_isolates + part
        for letter in part:
            if letter in (LRI, RLI):
                open_isolates += letter
            elif letter == PDI:
                open_isolates = open_isolates[:-1]
        yield line + PDI * len(open_isolates)
