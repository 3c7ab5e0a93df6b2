"""An SVG picture under way: shapes, glyph outlines kept once each, and where every label came to stand."""

from dataclasses import dataclass, field
from math import cos, radians, sin
from typing import Literal
from xml.etree import ElementTree

from components.export.painter.glyphs import EM, outline
from components.export.painter.lettering import Line

Anchor = Literal["start", "middle", "end"]
SVG = "http://www.w3.org/2000/svg"
_EDGE = 3
"""Pixels that a level label keeps from the edge of the picture."""


@dataclass(frozen=True, slots=True)
class Written:
    """One line of a label where it stands: its glyphs, the size of its type, and the box around it in pixels."""

    line: Line
    size: float
    box: tuple[float, float, float, float]


@dataclass(slots=True)
class Drawing:
    """``width`` × ``height`` pixels; ``outlined`` draws letters as outlines, else as text in the named typeface."""

    width: float
    height: float
    outlined: bool = True
    family: str = ""
    written: list[Written] = field(default_factory=list)
    _root: ElementTree.Element = field(init=False)
    _kept: ElementTree.Element = field(init=False)
    _names: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        sizes = {"width": number(self.width), "height": number(self.height)}
        box = f"0 0 {number(self.width)} {number(self.height)}"
        self._root = ElementTree.Element("svg", {"xmlns": SVG, **sizes, "viewBox": box})
        self._kept = ElementTree.SubElement(self._root, "defs")

    def shape(self, kind: str, **looks: float | str) -> ElementTree.Element:
        """One SVG element; ``_`` in the name of an attribute stands for ``-``."""
        return ElementTree.SubElement(self._root, kind, _attributes(looks))

    def keep(self, name: str, kind: str, **looks: float | str) -> ElementTree.Element | None:
        """An element that others refer to by ``name``; None where it is kept already."""
        if name in self._names:
            return None
        self._names.add(name)
        return ElementTree.SubElement(self._kept, kind, {"id": name, **_attributes(looks)})

    def write(
        self, line: Line, x: float, y: float, size: float, colour: str, *, anchor: Anchor = "start", angle: float = 0
    ) -> None:
        """``line`` with its anchor at ``x`` and its baseline at ``y``, turned clockwise by ``angle`` degrees there."""
        width = line.width(size)
        left = {"start": 0.0, "middle": -width / 2, "end": -width}[anchor]
        if not angle:
            x = min(max(x, _EDGE - left), max(self.width - _EDGE - width - left, _EDGE - left))
        self.written.append(Written(line, size, _box((x, y), left, width, size, angle)))
        turn = f"translate({number(x)} {number(y)})" + (f" rotate({number(angle)})" if angle else "")
        if not self.outlined:
            self._text(line, f"{turn} translate({number(left)} 0)", size, colour)
            return
        scale = f"{size / EM:.5g}"
        place = f"{turn} translate({number(left)} 0) scale({scale})"
        group = self.shape("g", transform=place, fill=colour)
        for placed in line.glyphs:
            if path := outline(placed.weight, placed.glyph):
                name = f"{placed.weight}-{placed.glyph}"
                self.keep(name, "path", d=path)
                add(group, "use", href=f"#{name}", x=number(placed.x), y=number(-placed.y))

    def _text(self, line: Line, place: str, size: float, colour: str) -> None:
        """``line`` as text, which the viewer shapes and orders."""
        weight = line.glyphs[0].weight if line.glyphs else 400
        looks = {"transform": place, "font_family": self.family, "fill": colour}
        self.shape("text", **looks, font_size=size, font_weight=weight).text = line.text

    def svg(self, title: str = "", told: str = "", shown: float = 1) -> str:
        """The whole picture as text, ``shown`` times as large, with its title and description for who cannot see it."""
        self._root.set("width", number(self.width * shown))
        self._root.set("height", number(self.height * shown))
        for at, (tag, words) in enumerate((("title", title), ("desc", told))):
            if words:
                said = ElementTree.Element(tag)
                said.text = words
                self._root.insert(at, said)
        return ElementTree.tostring(self._root, encoding="unicode")


def add(parent: ElementTree.Element, kind: str, **attributes: str) -> ElementTree.Element:
    """A new element in ``parent``."""
    return ElementTree.SubElement(parent, kind, attributes)


def number(value: float) -> str:
    """``value`` as SVG writes it: to a hundredth of a pixel."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _attributes(looks: dict[str, float | str]) -> dict[str, str]:
    return {name.replace("_", "-"): value if isinstance(value, str) else number(value) for name, value in looks.items()}


def _box(
    spot: tuple[float, float], left: float, width: float, size: float, angle: float
) -> tuple[float, float, float, float]:
    """The box (left, top, right, bottom) around a line that was turned about its anchor, ``spot``."""
    (x, y), turn = spot, radians(angle)
    corners = [(across, down) for across in (left, left + width) for down in (-0.75 * size, 0.25 * size)]
    xs = [x + across * cos(turn) - down * sin(turn) for across, down in corners]
    ys = [y + across * sin(turn) + down * cos(turn) for across, down in corners]
    return min(xs), min(ys), max(xs), max(ys)
