"""On what a picture is drawn: its size, its colours, and how many points of the file stand for a pixel."""

from dataclasses import dataclass
from typing import Literal

from components.charts.looks.palette import Mode

Size = Literal["page", "slide", "column", "report"]
Palette = Literal["screen", "print", "greyscale"]
SIZES: tuple[Size, ...] = ("page", "slide", "column")
"""Those that a reader is offered for a picture alone."""
PALETTES: tuple[Palette, ...] = ("screen", "print", "greyscale")
SCALES = (1, 2, 3)

_DRAWN: dict[Size, int] = {"page": 960, "slide": 960, "column": 480, "report": 680}
_SHOWN: dict[Size, int] = {"page": 960, "slide": 1280, "column": 340, "report": 680}
_MODES: dict[Palette, Mode] = {"screen": "light", "print": "print", "greyscale": "grey"}
_SLIDE = 16 / 9


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page is as tall as its figure; a slide is 16:9; a column is 9 cm wide (340 pixels of 1/96 inch).

    In a report the figure is as wide as the text, and so drawn narrower: its type is nearly as large as the text's.
    """

    size: Size = "page"
    palette: Palette = "screen"
    scale: int = 2

    @property
    def mode(self) -> Mode:
        """The colours in which the figure is dressed."""
        return _MODES[self.palette]

    @property
    def width(self) -> int:
        """Pixels for which the figure is dressed, with type of the usual size."""
        return _DRAWN[self.size]

    def fitted(self, height: float) -> tuple[float, float, float]:
        """Width and height at which a figure that needs ``height`` is drawn, and by what it is then shown larger.

        A figure too tall for a slide is drawn on a larger sheet of the same shape, which is shown smaller.
        """
        if self.size != "slide":
            return self.width, height, _SHOWN[self.size] / self.width
        tall = max(height, self.width / _SLIDE)
        return tall * _SLIDE, tall, _SHOWN[self.size] / (tall * _SLIDE)


SHEET = Sheet()
"""What is drawn on if nobody asks for another."""
