"""Where the shipped typeface lies, and how it goes into a file that must look the same everywhere."""

import base64
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent.parent.parent / "static" / "fonts"
CONFIG = FOLDER / "fonts.conf"
"""For a browser that draws pictures: it sees only fonts of the system and those named here."""
WEIGHTS = {400: "Regular", 500: "Medium", 700: "Bold"}


def file(weight: int, ending: str = "woff2") -> Path:
    """The file of one weight."""
    return FOLDER / f"IBMPlexSansArabic-{WEIGHTS[weight]}.{ending}"


@cache
def inline(*weights: int) -> tuple[tuple[int, str], ...]:
    """Each weight with its font in base64."""
    return tuple((weight, base64.b64encode(file(weight).read_bytes()).decode()) for weight in weights)
