"""What a figure says in Plotly's JSON: its lists, however they are packed, its colours, and what we cannot draw."""

import base64
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

import numpy as np
import pandas as pd

from components.errors import NoPicture

Node = Mapping[str, Any]

_SILENT = {
    "customdata", "hoverinfo", "hoverlabel", "hovertemplate", "hovertext", "meta", "legendgroup", "legendrank",
    "dragmode", "fixedrange", "template", "uid", "uirevision", "hovermode", "clickmode", "selectedpoints", "selected",
    "unselected", "separators", "autosize", "modebar",
}  # fmt: skip
"""What a still picture shows nothing of."""


def _known(names: str, **groups: dict[str, Any]) -> dict[str, Any]:
    """Properties with a value of their own, and ``groups`` of properties."""
    return {**dict.fromkeys(names.split()), **groups}


_FONT, _LINE = _known("color size weight family"), _known("color width dash")
_PATTERN = _known("shape fillmode fgcolor fgopacity size")
_TRACE = _known("name showlegend legend x y text textposition type opacity cliponaxis", textfont=_FONT)
_AXIS = _known(
    "type range tickvals ticktext tickangle side ticklabelstandoff showgrid gridcolor visible automargin showline "
    "zeroline ticks",
    tickfont=_FONT,
    title=_known("text standoff", font=_FONT),
)
_LEGEND = _known("orientation yref y yanchor x xanchor traceorder bgcolor entrywidth entrywidthmode", font=_FONT)
_TITLE = _known(
    "text automargin x xanchor xref y yanchor yref",
    font=_FONT,
    pad=_known("t l r b"),
    subtitle=_known("text", font=_FONT),
)
_NOTE = _known("text x y xref yref xshift yshift showarrow xanchor bgcolor", font=_FONT)
_DRAWN: dict[str, dict[str, Any]] = {
    "scatter": {
        **_TRACE,
        **_known(
            "mode",
            line=_LINE,
            error_x=_known("type symmetric array arrayminus color thickness width"),
            marker=_known("symbol size color coloraxis opacity", line=_LINE),
        ),
    },
    "bar": {
        **_TRACE,
        **_known("base offset width orientation", marker=_known("color opacity", line=_LINE, pattern=_PATTERN)),
    },
    "layout": _known(
        "width height paper_bgcolor plot_bgcolor bargap barmode showlegend",
        title=_TITLE,
        xaxis=_AXIS,
        yaxis=_AXIS,
        margin=_known("l t r b"),
        font=_FONT,
        coloraxis=_known("colorscale showscale cmin cmax"),
    ),
}
"""Every property that is drawn; what is in a figure beside it would be lost."""


def unknown(figure: Node) -> list[str]:
    """The properties of ``figure`` that the painter would pass over though a browser draws them."""
    layout = dict(figure.get("layout", {}))
    legends = {name: layout.pop(name) for name in list(layout) if name.startswith("legend")}
    notes = layout.pop("annotations", None) or ()
    found: Iterator[str] = chain(
        *(_beyond(trace, _DRAWN.get(trace["type"], {}), trace["type"]) for trace in figure.get("data", ())),
        _beyond(layout, _DRAWN["layout"], "layout"),
        *(_beyond(legend, _LEGEND, name) for name, legend in legends.items()),
        *(_beyond(note, _NOTE, "annotation") for note in notes),
    )
    return sorted(set(found))


def undrawn(what: str) -> NoPicture:
    """What is raised for a figure that the painter cannot draw."""
    return NoPicture(
        f"Marsad itself does not draw “{what}”: install Chromium or Google Chrome, and try again.",
        f"لا يرسم مرصد بنفسه «{what}»؛ ثبّت متصفح Chromium أو Google Chrome ثم أعد المحاولة.",
    )


def _beyond(node: Node, drawn: Mapping[str, Any], path: str) -> Iterator[str]:
    for name, value in node.items():
        if name in _SILENT:
            continue
        if name not in drawn:
            yield f"{path}.{name}"
        elif isinstance(value, Mapping) and "bdata" not in value and drawn[name]:
            yield from _beyond(value, drawn[name], f"{path}.{name}")


def at(node: Node, *path: str, default: Any = None) -> Any:
    """What stands in ``node`` under ``path``, else ``default``."""
    for name in path:
        node = node.get(name) or {} if name != path[-1] else node
    found = node.get(path[-1])
    return default if found is None else found


def listed(value: Any) -> list[Any]:
    """A list of the figure as a Python list: packed in base64, an array, or a list already."""
    if value is None:
        return []
    if isinstance(value, Mapping) and "bdata" in value:
        return list(np.frombuffer(base64.b64decode(value["bdata"]), dtype=value["dtype"]).tolist())
    if hasattr(value, "tolist") and getattr(value, "dtype", np.dtype("O")).kind != "M":
        return list(value.tolist())
    return list(value)


def each(value: Any, count: int) -> list[Any]:
    """``value`` for each of ``count`` marks: a list as it is, anything else ``count`` times."""
    several = isinstance(value, Mapping) or (hasattr(value, "__len__") and not isinstance(value, str))
    return listed(value) if several else [value] * count


def place(value: Any, kind: str) -> float:
    """A position on an axis as a number: a day in milliseconds; not a number where there is none."""
    if value is None or (kind != "date" and pd.isna(value)):
        return float("nan")
    return pd.Timestamp(value).value / 1e6 if kind == "date" else float(value)


def between(low: str, high: str, part: float) -> str:
    """The colour that lies ``part`` (0…1) of the way from ``low`` to ``high`` (``#RRGGBB``)."""
    mixed = (round(int(low[at : at + 2], 16) * (1 - part) + int(high[at : at + 2], 16) * part) for at in (1, 3, 5))
    return "#" + "".join(f"{value:02X}" for value in mixed)
