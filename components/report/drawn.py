"""The picture of a figure in a document: the one place that knows who draws it, and how fine."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from components.export import picture
from components.export.exhibit import Exhibit
from components.export.sheet import Sheet
from components.report.report import Report

SHEET = Sheet("report", scale=3)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture in points (PNG), and its size in these."""

    content: bytes
    width: int
    height: int

    def fitted(self, width: float, height: float) -> tuple[float, float]:
        """The largest size within ``width`` and ``height``, in their unit, at which the picture keeps its shape."""
        scale = min(width / self.width, height / self.height)
        return self.width * scale, self.height * scale


Pictures = Mapping[int, Drawn]
"""The picture of each figure of a report, by its number."""


def pictures(report: Report, draw: Callable[[int], Drawn], told: Callable[[int, int], None]) -> Pictures:
    """The figures of ``report``, each drawn by ``draw``, which is given the place of the piece (from 0).

    ``told`` hears how many of how many are drawn.
    """
    places = [place for place, part in enumerate(report.parts) if part.kind == "chart" and part.exhibit]
    made: dict[int, Drawn] = {}
    for done, place in enumerate(places):
        told(done, len(places))
        made[report.parts[place].number] = draw(place)
    told(len(places), len(places))
    return made


def drawn(exhibit: Exhibit) -> Drawn:
    """The figure of ``exhibit`` at the resolution of print: about 300 points per inch on a page. Raises NoPicture."""
    content = picture.png(exhibit, SHEET)
    with Image.open(BytesIO(content)) as opened:
        return Drawn(content, *opened.size)


def smaller(picture: Drawn, width: int = 900) -> Drawn:
    """``picture`` for a look at the screen: ``width`` points wide and of few colours."""
    with Image.open(BytesIO(picture.content)) as opened:
        small = opened.convert("RGB").resize((width, round(picture.height * width / picture.width))).quantize(96)
        file = BytesIO()
        small.save(file, "PNG")
        return Drawn(file.getvalue(), *small.size)
