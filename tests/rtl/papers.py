"""What stands in a PDF: the letters of each line from left to right, as they lie on the page."""

import ctypes
import itertools
import re
import subprocess
import tempfile
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from components.text.direction import Base
from tests.rtl.mixed import order

_BRACKETS = str.maketrans(dict.fromkeys("()[]{}<>«»‹›“”‘’", "|"))
_LAM_ALEF = re.compile("[لاأإآﺍ]{2,}")
_TWICE = re.compile(r"(.)\1+")
"""A letter with a sign above it may be told twice, once for each."""
UNTOLD = "¤"
"""A letter whose code the PDF does not tell: Chromium does so with digits that stand in Arabic."""
BESIDE = 8
"""So many letters of a line may be those of the number at the end of the bar."""
APART = 2.5
"""Points between the base lines of two lines."""
_SECONDS = 240


def lines(content: bytes) -> list[str]:
    """The lines of the PDF ``content``, to be compared with ``line``.

    Letters that one shape stands for lie at one place, told in either order; each line is given in both.
    """
    found: list[str] = []
    for page in pypdfium2.PdfDocument(content):
        text = page.get_textpage()
        letters = sorted(_placed(text, at) for at in range(text.count_chars()))
        heights = [height for height, *_ in letters]
        ends = [at for at in range(1, len(letters)) if heights[at] - heights[at - 1] > APART]
        for start, end in itertools.pairwise([0, *ends, len(letters)]):
            row = [(x, at, letter) for _, x, at, letter in letters[start:end]]
            found += [_seen(row), _seen([(x, -at, letter) for x, at, letter in row])]
    return found


def _placed(text: Any, at: int) -> tuple[float, float, int, str]:
    """Height and place of the letter number ``at`` of a page, in points, its number and itself."""
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, at, ctypes.byref(x), ctypes.byref(y))
    return round(y.value, 1), round(x.value, 1), at, chr(pdfium.FPDFText_GetUnicode(text, at))


def line(text: str, base: Base | None = "rtl") -> str:
    """``text`` as ``lines`` should have it, by Unicode's algorithm; without ``base`` it is in that order already."""
    row = range(len(text)) if base is None else order(text, base)
    return _seen([(place, 0, text[at]) for place, at in enumerate(row)])


def _seen(row: Sequence[tuple[float, int, str]]) -> str:
    """The letters of ``row`` from left to right that take room.

    Left out are the side of a bracket, and «لا», of which a PDF may lose a letter; what is told twice counts once.
    """
    text = "".join(letter for _, _, letter in sorted(row)).replace("\ufffe", "").replace("\0", UNTOLD)
    plain = unicodedata.normalize("NFKC", text).translate(_BRACKETS)
    kept = "".join(each for each in plain if unicodedata.category(each)[0] not in "MZC" and each not in "ـ·")
    return _TWICE.sub(r"\1", _LAM_ALEF.sub("", kept))


def same(wanted: str, found: str) -> bool:
    """Whether the line ``found`` holds ``wanted``; a letter whose code is not told may be any, or a few joined."""
    if UNTOLD not in found:
        return wanted in found
    shapes = [".{0,4}" if letter == UNTOLD else re.escape(letter) for letter in found]
    return any(re.fullmatch("".join(shapes[start:]), wanted) for start in range(min(BESIDE, len(shapes))))


def printed(content: bytes, ending: str) -> bytes:
    """The Office document ``content`` printed as PDF by LibreOffice. Raises FileNotFoundError where it is missing."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"mixed.{ending}"
        file.write_bytes(content)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(file)]
        subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)
        return file.with_suffix(".pdf").read_bytes()
