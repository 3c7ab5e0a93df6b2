"""What is written around the field: title and answer over it, names of colours under it, notes inside."""

from components.export.painter.axis import LEADING
from components.export.painter.drawing import Anchor, Drawing
from components.export.painter.field import LEGEND, Field
from components.export.painter.lettering import lines
from components.export.painter.looks import hatched
from components.export.painter.marks import point
from components.export.painter.reading import Node, at, each, listed

_CAP, _UNDER = 0.7, 1.41
"""Sizes of the title's type: its height, and from its last baseline to the first one under it."""
_SYMBOL, _TEXT, _GAP = 20, 40, 5
"""Pixels from the left of an entry to the middle of its symbol and to its name, and between two entries."""
_PAD = 1
"""Pixels of paper around a note that has its own."""
_SWATCH, _LARGEST = 12, 16
"""Pixels of a bar in small, and of the largest symbol."""


def title(layout: Node, drawing: Drawing) -> None:
    """The title and what stands under it, at the side from which the figure is read."""
    said = layout.get("title") or {}
    if not said.get("text"):
        return
    right = at(said, "xanchor", default="left") == "right"
    pad = said.get("pad") or {}
    x = drawing.width - float(pad.get("r", 0)) if right else float(pad.get("l", 0))
    anchor: Anchor = "end" if right else "start"
    size, base_ink = float(at(said, "font", "size", default=17)), at(layout, "font", "color", default="#000000")
    y = float(pad.get("t", 0)) + _CAP * size
    weight = int(at(said, "font", "weight", default=400))
    first = y
    for number, line in enumerate(lines(said["text"], weight)):
        y = first + number * LEADING * size
        drawing.write(line, x, y, size, str(at(said, "font", "color", default=base_ink)), anchor=anchor)
    under = said.get("subtitle") or {}
    small = float(at(under, "font", "size", default=12))
    for number, line in enumerate(lines(under.get("text") or "")):
        place = y + _UNDER * size + number * LEADING * small
        drawing.write(line, x, place, small, str(at(under, "font", "color", default=base_ink)), anchor=anchor)


def legends(figure: Node, field: Field, drawing: Drawing) -> None:
    """Each line of names with their symbols; in a line that is read from the right, the first is the last on it."""
    layout = figure["layout"]
    if not layout.get("showlegend"):
        return
    for name in (name for name in layout if name.startswith("legend")):
        legend = layout[name]
        entries: dict[str, Node] = {}
        for trace in figure["data"]:
            own = (trace.get("legend") or "legend") == name and trace.get("showlegend") is not False
            if own and trace.get("name") and listed(trace.get("x")):
                entries.setdefault(trace["name"], trace)
        _line(legend, list(entries.values()), layout, field, drawing)


def _line(legend: Node, traces: list[Node], layout: Node, field: Field, drawing: Drawing) -> None:
    """One line of names."""
    size = float(at(legend, "font", "size", default=12))
    wide = _TEXT + float(at(legend, "entrywidth", default=100)) + _GAP
    right = at(legend, "xanchor", default="left") == "right"
    middle = drawing.height * (1 - float(at(legend, "y", default=0))) - LEGEND / 2
    if at(legend, "traceorder", default="normal") == "reversed":
        traces = traces[::-1]
    start = field.left + field.width - wide * len(traces) if right else field.left
    for number, trace in enumerate(traces):
        left = start + number * wide
        _swatch(trace, left + _SYMBOL, middle, drawing)
        ink = str(at(layout, "font", "color", default="#000000"))
        for line in lines(trace["name"]):
            drawing.write(line, left + _TEXT, middle + 0.35 * size, size, ink)


def _swatch(trace: Node, x: float, y: float, drawing: Drawing) -> None:
    """The look of a trace in small."""
    marker = trace.get("marker") or {}
    if trace["type"] == "bar":
        drawing.shape(
            "rect", x=x - _SWATCH / 2, y=y - _SWATCH / 2, width=_SWATCH, height=_SWATCH,
            fill=hatched(drawing, str(each(marker["color"], 1)[0]), marker.get("pattern") or {}),
        )  # fmt: skip
        return
    shape = each(at(marker, "symbol", default="circle"), 1)[0]
    sizes = [float(size) for size in each(at(marker, "size", default=6), 1)]
    size = min(max(sum(sizes) / len(sizes), 2), _LARGEST)
    point(drawing, str(shape), (x, y), marker, size=size, colour=str(each(marker.get("color"), 1)[0]))


def notes(layout: Node, field: Field, drawing: Drawing) -> None:
    """The annotations: words at a place of the field, or of the whole figure."""
    for note in listed(layout.get("annotations")):
        size = float(at(note, "font", "size", default=at(layout, "font", "size", default=12)))
        colour = str(at(note, "font", "color", default=at(layout, "font", "color", default="#000000")))
        x = field.left + note["x"] * field.width if note.get("xref") == "paper" else field.x(note["x"])
        y = field.top + (1 - note["y"]) * field.height if note.get("yref") == "paper" else field.y(note["y"])
        x, y = x + float(note.get("xshift") or 0), y - float(note.get("yshift") or 0)
        said = lines(note["text"])
        anchors: dict[str, Anchor] = {"left": "start", "right": "end"}
        anchor = anchors.get(str(note.get("xanchor")), "middle")
        for number, line in enumerate(said):
            base = y + 0.35 * size + (number - (len(said) - 1) / 2) * LEADING * size
            if note.get("bgcolor"):
                left = x - {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor] * line.width(size)
                _ground(str(note["bgcolor"]), (left, base), (line.width(size), size), drawing)
            drawing.write(line, x, base, size, colour, anchor=anchor)


def _ground(colour: str, start: tuple[float, float], size: tuple[float, float], drawing: Drawing) -> None:
    """Paper under a line of a note, on which it is read above marks; ``size`` is its width and that of its type."""
    drawing.shape(
        "rect", x=start[0] - _PAD, y=start[1] - (0.35 + LEADING / 2) * size[1] - _PAD, width=size[0] + 2 * _PAD,
        height=LEADING * size[1] + 2 * _PAD, fill=colour,
    )  # fmt: skip
