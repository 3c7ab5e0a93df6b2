"""What a figure says in Plotly's JSON: its lists, however they are packed, its colours, and what we cannot draw."""

import base64
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

import numpy as np
import pandas as pd

Node = Mapping[str, Any]

_SILENT = {
    "customdata", "hoverinfo", "hoverlabel", "hovertemplate", "hovertext", "meta", "legendgroup", "legendrank",
    "dragmode", "fixedrange", "template", "uid", "uirevision", "hovermode", "clickmode", "selectedpoints", "selected",
    "unselected", "separators", "autosize", "modebar",
}  # fmt: skip
"""What a still picture shows nothing of."""


def _known(names: str) -> dict[str, Any]:
    """Properties whose value is no group of others."""
    return {name: None for name in names.split()}


_FONT, _LINE = _known("color size weight family"), _known("color width dash")
_ERRORS = _known("type symmetric array arrayminus color thickness width")
_TRACE: dict[str, Any] = {
    "name": None, "showlegend": None, "legend": None, "x": None, "y": None, "text": None, "textfont": _FONT, "textposition": None,
    "type": None, "opacity": None, "cliponaxis": None,
}  # fmt: skip
_AXIS: dict[str, Any] = {
    "type": None, "range": None, "tickvals": None, "ticktext": None, "tickangle": None, "tickfont": _FONT, "side": None,
    "ticklabelstandoff": None, "title": {"text": None, "font": _FONT, "standoff": None}, "showgrid": None, "gridcolor": None,
    "visible": None, "automargin": None, "showline": None, "zeroline": None, "ticks": None,
}  # fmt: skip
_LEGEND = _known("orientation yref y yanchor x xanchor traceorder bgcolor entrywidth entrywidthmode")
_TITLE = _known("text automargin x xanchor xref y yanchor yref")
_DRAWN: dict[str, Any] = {
    "scatter": {
        **_TRACE, "mode": None, "line": _LINE, "error_x": _ERRORS,
        "marker": {"symbol": None, "size": None, "color": None, "coloraxis": None, "opacity": None, "line": _LINE},
    },
    "bar": {
        **_TRACE, "base": None, "offset": None, "width": None, "orientation": None,
        "marker": {
            "color": None, "opacity": None, "line": _LINE,
            "pattern": _known("shape fillmode fgcolor fgopacity size"),
        },
    },
    "layout": {
        "title": {**_TITLE, "font": _FONT, "pad": _known("t l r b"), "subtitle": {"text": None, "font": _FONT}},
        "xaxis": _AXIS, "yaxis": _AXIS, "margin": _known("l t r b"), "font": _FONT, "width": None, "height": None,
        "paper_bgcolor": None, "plot_bgcolor": None, "bargap": None, "barmode": None, "showlegend": None,
        "coloraxis": _known("colorscale showscale cmin cmax"),
    },
    "annotation": {
        **_known("text x y xref yref xshift yshift showarrow xanchor"),
        "font": _FONT,
    },
}  # fmt: skip
"""Every property that is drawn; what is in a figure beside it would be lost."""


def unknown(figure: Node) -> list[str]:
    """The properties of ``figure`` that the painter would pass over though a browser draws them."""
    layout = dict(figure.get("layout", {}))
    legends = {name: layout.pop(name) for name in list(layout) if name.startswith("legend")}
    notes = layout.pop("annotations", None) or ()
    found: Iterator[str] = chain(
        *(_beyond(trace, _DRAWN.get(trace["type"], {}), trace["type"]) for trace in figure.get("data", ())),
        _beyond(layout, _DRAWN["layout"], "layout"),
        *(_beyond(legend, {**_LEGEND, "font": _FONT}, name) for name, legend in legends.items()),
        *(_beyond(note, _DRAWN["annotation"], "annotation") for note in notes),
    )
    return sorted(set(found))


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
