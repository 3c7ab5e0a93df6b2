"""The colours of the pages and of the outlets: each outlet keeps one look everywhere, never by colour alone.

The hues are those of Okabe and Ito, Color universal design (2008), which stay apart for colour-blind readers.
"""

from dataclasses import dataclass
from typing import Literal

from components.charts.outlets import NAMELESS, directory
from components.corpus import Corpus

Mode = Literal["light", "dark", "print", "grey"]
"""On a screen by day and by night, on paper, and on paper without colour."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What a picture is drawn on and with."""

    ground: str
    ink: str
    accent: str
    lines: str
    faint: str
    rest: str
    shades: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Look:
    """How one outlet looks: its colour, the pattern of its bars, the symbol of its points, the dash of its lines.

    ``edge`` is the colour of an outline, which must stand off the paper by itself (WCAG: 3 to 1).
    """

    colour: str
    edge: str
    pattern: str
    symbol: str
    dash: str


PAPERS: dict[Mode, Paper] = {
    "light": Paper("#FAF8F4", "#1C1F23", "#0B6E6E", "#DAD5CC", "#6B6862", "#BDB8AE", ("#CFE3E1", "#0B6E6E")),
    "dark": Paper("#14171A", "#E8E6E1", "#4FB3B0", "#363A3F", "#A09C94", "#565B61", ("#24403F", "#4FB3B0")),
    "print": Paper("#FFFFFF", "#000000", "#005A5A", "#C8C8C8", "#4A4A4A", "#9A9A9A", ("#CFE3E1", "#005A5A")),
    "grey": Paper("#FFFFFF", "#000000", "#404040", "#C8C8C8", "#4A4A4A", "#9A9A9A", ("#E0E0E0", "#303030")),
}
_HUES = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#F0E442")
_PRINTED = ("#005A8E", "#B34A00", "#007A59", "#A3527E", "#A87400", "#2A7FB0", "#857B00")
"""The same hues, deep enough to stand off white paper (WCAG: 3 to 1)."""
_GREYS = ("#262626", "#8A8A8A", "#4D4D4D", "#737373", "#1A1A1A", "#949494", "#5E5E5E")
_COLOURS: dict[Mode, tuple[str, ...]] = {"light": _HUES, "dark": _HUES, "print": _PRINTED, "grey": _GREYS}
_EDGES: dict[Mode, tuple[str, ...]] = {**_COLOURS, "light": _PRINTED}
_PATTERNS = ("", "/", ".", "\\", "x", "-", "|", "+")
_SYMBOLS = ("circle", "square", "diamond", "triangle-up", "cross", "triangle-down", "star", "hexagon")
_DASHES = ("solid", "dash", "dot", "dashdot", "longdash", "longdashdot")


def look(rank: int, mode: Mode = "light") -> Look:
    """The look of the outlet at ``rank`` (0: most articles in the whole dataset); below 0, that of all others.

    Of two looks at least the colour or the pattern, symbol or dash differs, for as many outlets as there are pairs.
    """
    if rank < 0:
        return Look(PAPERS[mode].rest, PAPERS[mode].faint, "", "circle", "dot")
    if rank == NAMELESS:
        return Look(PAPERS[mode].rest, PAPERS[mode].faint, ".", "hexagon", "longdash")
    return Look(
        _COLOURS[mode][rank % len(_HUES)],
        _EDGES[mode][rank % len(_HUES)],
        _PATTERNS[rank % len(_PATTERNS)],
        _SYMBOLS[rank % len(_SYMBOLS)],
        _DASHES[rank % len(_DASHES)],
    )


def part(number: int, mode: Mode = "light") -> Look:
    """The look of one of three parts of a whole, no outlets: ever fainter, each with its pattern and symbol."""
    paper = PAPERS[mode]
    colour = (paper.accent, paled(paper.accent, paper.ground, 0.55), paper.rest)[number]
    return Look(colour, paper.faint if number == 2 else paper.accent, ("", "/", ".")[number], _SYMBOLS[number], "solid")


def paled(colour: str, ground: str, left: float) -> str:
    """``colour`` (``#RRGGBB``) of which ``left`` (0…1) is left on ``ground``."""
    pairs = ((int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(own * left + under * (1 - left)):02X}" for own, under in pairs)


def source_colours(corpus: Corpus, mode: Mode = "light") -> dict[str, Look]:
    """The look of every outlet of the dataset, by its code; the same whatever the filters leave."""
    found = directory(corpus)
    return {str(code): look(int(rank), mode) for code, rank in found["outlet_rank"].items()}
