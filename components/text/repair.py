"""How damaged Arabic text is known and mended: bytes read in the wrong encoding, and lines stored as they are painted.

Wrong encodings leave pairs of signs that no language writes («Ø§Ù„», «ط§ظ„», «ÇáÓ»); reading the bytes again gives the
text back, twice where it was spoilt twice. Text taken out of a PDF may stand in visual order, each line from left to
right: then words begin with ة and ى and end in the article, or letters stored by shape begin with their final shape.
What is healthy is never touched: a line is turned only where the signs of the wrong order outnumber those of the right.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Literal

from components.text.fold import open_form
from components.text.visual import reorder

_CONTINUED = bytes(range(0x80, 0xC0))
_TAIL_1252 = "".join({_CONTINUED[i : i + 1].decode("cp1252", "ignore") or chr(0x80 + i) for i in range(64)})
_TAIL_1252 += "".join(map(chr, _CONTINUED))
_TAIL_1256 = _CONTINUED.decode("cp1256")
_AS_1252 = re.compile(rf"[ØÙÚÛ][{re.escape(_TAIL_1252)}][ØÙÚÛÂÃâ][{re.escape(_TAIL_1252)}]")
_TWICE = re.compile("(?:Ã[˜™š›\x98-\x9b][^Ã]{1,4}){2}")
_AS_1256 = re.compile(rf"(?:[طظعغ][{re.escape(_TAIL_1256)}]){{2}}")
_AS_LATIN = re.compile(r"(?=[^\W\d_]*[Çáä])[À-ÖØ-öø-ÿ]{3}")
_ONE_BYTE = ("cp1256", "iso8859_6")
_MARKS = "ØÃÇÙ"
_MARKS_1256 = ("ط§", "ظ„")
_SAMPLE = 20_000
_FEW = 0.05
_MOSTLY = 0.6
_TIMES = 3
_ARABIC = re.compile("[\u0621-\u064a]")
_FOREIGN = re.compile(r"[^\W\d_a-zA-Z]")
_ARABIC_OR_SHAPED = re.compile("[\u0621-\u064a\ufe80-\ufefc]")
_WORD = re.compile("[\u0621-\u064a]{2,}")
_SHAPED = re.compile("[\ufe80-\ufefc][\ufb50-\ufdff\ufe70-\ufefc]*[\ufe80-\ufefc]")
_REVERSED_WORD = re.compile(r"[ةى]|\w{3,}لا[وفبك]?$|(?:يف|نم|نأ|نع|نإ|وه|يه|يذلا|يتلا|اذه|هذه|دقو|نيب|دعب)$")
_FORWARD_WORD = re.compile(r"[وفبك]?ال\w{2,}|لل\w{2,}|\w+[ةى]$|(?:في|من|أن|عن|إن|هو|هي|وقد|هذا|بين|بعد)$")
_SUSPECT = (" ى", " ة", "\nى", "\nة")
_SURE = 4
_TIMES_MORE = 3


@dataclass(frozen=True, slots=True)
class Damage:
    """What is wrong with a page: ``spoilt`` by a wrong encoding, ``turned`` into visual order, partly or all."""

    spoilt: bool
    turned: Literal["", "lines", "page"]
    one_byte: str = ""
    """Of bytes read as Latin letters, the encoding that they are in."""


def damage(page: str) -> Damage | None:
    """What is wrong with ``page``, as far as any of it may have to be mended; None for a healthy one."""
    marked = any(mark in page for mark in _MARKS) or any(mark in page for mark in _MARKS_1256)
    spoilt = marked and _sign(page) is not None
    one_byte = _one_byte(page[:_SAMPLE]) if spoilt else ""
    whole = reread(page, one_byte) if spoilt else page
    turned = _turned(whole) if _may_be_turned(whole) else ""
    return Damage(spoilt, turned, one_byte) if spoilt or turned else None


def mended(text: str, found: Damage) -> str | None:
    """``text``, one line or block of a page with that damage, as it was written; None where it is healthy."""
    whole = reread(text, found.one_byte) if found.spoilt else text
    if found.turned and _ARABIC_OR_SHAPED.search(whole):
        ahead, back = _evidence(whole)
        if back >= ahead if found.turned == "page" else _is_turned(ahead, back):
            whole = turned_back(whole)
    return whole if whole != text else None


def reread(text: str, one_byte: str = "") -> str:
    """``text`` read again in the encodings it was not read in; itself where it bears no sign of having been misread.

    ``one_byte`` is the encoding of Arabic bytes that were read as Latin letters, where its page shows that some were.
    """
    for _ in range(_TIMES):
        sign = _sign(text) or ("latin" if one_byte and _FOREIGN.search(text) else None)
        again = _decoded(text, sign, one_byte or _one_byte(text)) if sign else None
        if again is None:
            return text
        text = again
    return text


def is_arabic(letter: str) -> bool:
    """Whether ``letter`` is an Arabic one, stored as itself or by its shape."""
    return _ARABIC_OR_SHAPED.match(letter) is not None


def turned_back(text: str) -> str:
    """One line in visual order, as it is read; letters stored by shape are opened."""
    try:
        logical = reorder(text, "rtl")
    except ValueError:
        return text
    return "".join(map(open_form, logical))


def _sign(text: str) -> str | None:
    """The encoding in which the bytes of ``text`` seem to have been misread."""
    if _AS_1252.search(text) or _TWICE.search(text):
        return "cp1252"
    if _AS_1256.search(text):
        return "cp1256"
    return "latin" if _AS_LATIN.search(text) else None


def _one_byte(text: str) -> str:
    """The one-byte encoding in which the Latin letters of ``text`` make most Arabic words; empty where none does."""
    if _AS_LATIN.search(text) is None or _AS_1252.search(text) or _TWICE.search(text):
        return ""
    read = {encoding: _bytes(text, "cp1252").decode(encoding, "replace") for encoding in _ONE_BYTE}
    return max(_ONE_BYTE, key=lambda encoding: _evidence(read[encoding])[0] - read[encoding].count("\ufffd"))


def _decoded(text: str, sign: str, one_byte: str) -> str | None:
    """``text`` with its bytes read rightly; None where that gives no Arabic."""
    if sign == "latin":
        if _ARABIC.search(text):
            return None
        read = _bytes(text, "cp1252").decode(one_byte or "cp1256", "replace")
        return read if len(_ARABIC.findall(read)) > _MOSTLY * len(_FOREIGN.findall(read)) else None
    read_again = _bytes(text, sign).decode("utf-8", "replace")
    lost = read_again.count("\ufffd")
    return read_again if lost <= max(1, _FEW * len(read_again)) else None


def _bytes(text: str, encoding: str) -> bytes:
    """The bytes of ``text`` in an encoding, those that it does not define as themselves."""
    table = _table(encoding)
    return b"".join(table.get(character) or character.encode("utf-8") for character in text)


@cache
def _table(encoding: str) -> dict[str, bytes]:
    single = {chr(code): bytes((code,)) for code in range(256)}
    read = {bytes((code,)).decode(encoding, "ignore"): bytes((code,)) for code in range(256)}
    return (single if encoding == "cp1252" else {}) | {character: byte for character, byte in read.items() if character}


def _may_be_turned(page: str) -> bool:
    return any(sign in page for sign in _SUSPECT) or _SHAPED.search(page) is not None


def _turned(page: str) -> Literal["", "lines", "page"]:
    """How much of ``page`` stands in visual order."""
    if _is_turned(*_evidence(page)):
        return "page"
    return "lines" if any(_is_turned(*_evidence(line)) for line in page.splitlines()) else ""


def _is_turned(ahead: int, back: int) -> bool:
    return back >= _SURE and back > _TIMES_MORE * ahead


def _evidence(text: str) -> tuple[int, int]:
    """How many words of ``text`` speak for the order of reading, and how many for that of painting."""
    ahead = back = 0
    for word in _WORD.findall(text):
        back += _REVERSED_WORD.match(word) is not None
        ahead += _FORWARD_WORD.match(word) is not None
    for shaped in _SHAPED.findall(text):
        first, last = _shape(shaped[0]), _shape(shaped[-1])
        back += first in ("final", "medial") or last in ("initial", "medial")
        ahead += (first in ("initial", "medial") and last != "initial") or (last == "final" and first != "final")
    return ahead, back


@cache
def _shape(letter: str) -> str:
    """The position that a presentation form is for: initial, medial, final, isolated; empty for any other letter."""
    return unicodedata.decomposition(letter).partition(">")[0].lstrip("<")
