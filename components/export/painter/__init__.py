"""A painter of our own: the dressed figure as SVG, the same on any machine, without a browser and without its fonts."""

from components.export.painter import axis, marks, words
from components.export.painter.drawing import Drawing
from components.export.painter.field import field
from components.export.painter.reading import Node, undrawn, unknown

__all__ = ["Drawing", "painted", "unknown"]
_PAINTED = ("bar", "scatter")


def painted(figure: Node, width: float, *, outlined: bool = True, family: str = "") -> Drawing:
    """``figure`` (Plotly JSON, dressed) on a sheet ``width`` pixels wide and as tall as the figure says.

    Letters are outlines, or text in the typeface ``family``. Raises NoPicture for marks that are not painted;
    ``unknown`` tells which properties of a figure would be passed over.
    """
    layout = figure["layout"]
    for trace in figure["data"]:
        if trace["type"] not in _PAINTED:
            raise undrawn(trace["type"])
    height = float(layout.get("height") or 450)
    drawing = Drawing(width, height, outlined, family)
    drawing.shape("rect", width=width, height=height, fill=layout.get("paper_bgcolor") or "none")
    place = field(figure, width, height)
    box = (place.left, place.top, place.width, place.height)
    axis.across(place.across, drawing, box)
    axis.up(place.up, drawing, box)
    marks.bars(figure, place, drawing)
    for trace in figure["data"]:
        if trace["type"] == "scatter":
            marks.scatter(trace, layout, place, drawing)
    words.notes(layout, place, drawing)
    words.title(layout, drawing)
    words.legends(figure, place, drawing)
    return drawing
