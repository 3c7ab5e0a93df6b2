"""How every figure looks: type, colour, direction, ticks, margins, height; charts themselves say none of it."""

import html
import math
from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.looks import axes, legend
from components.charts.looks.palette import PAPERS, Mode, Paper, look, paled, part
from components.charts.numbers import written
from components.text.direction import for_surface
from components.words import Language, base

FONT = "IBM Plex Sans Arabic, Noto Sans Arabic, sans-serif"
ROW, TIME, NOTE = 30, 320, 34
"""Pixels: the height of a row, of a chart over time, and of a note over it."""
FEW = 0.25
"""How much is seen of the fill of a mark that is out of too few; its outline is as strong as any."""
WIDTH = 960
"""Pixels: of a picture in a file, if nobody asks for another width."""


def plain(said: pd.DataFrame, keep: Sequence[str]) -> pd.DataFrame:
    """``said`` with the characters that Plotly would take for markup written out, but for the columns ``keep``."""
    texts = [name for name in said.columns if name not in keep and said[name].dtype.kind in "OTU"]
    return said.assign(**{name: [_escaped(value) for value in said[name]] for name in texts})


def _escaped(value: Any) -> Any:
    return html.escape(value, quote=False) if isinstance(value, str) else value


def dress(figure: go.Figure, said: pd.DataFrame, language: Language, mode: Mode) -> None:
    """Everything but the title."""
    paper = PAPERS[mode]
    _layout(figure, language, paper)
    for trace in figure.data:
        _trace(trace, language, mode)
    axes.rows(figure, said, language)
    axes.across(figure, language)
    shades = [value for trace in figure.data if trace.marker.coloraxis for value in trace.marker.color]
    figure.layout.coloraxis.cmax = max(shades, default=1)
    axes.measured(figure, language, paper)
    if figure.layout.xaxis.type == "date":
        axes.time(figure, language)
    if (figure.layout.meta or {}).get("chips"):
        figure.update_annotations(bgcolor=paper.ground)
    legend.stand(figure, language)


def _layout(figure: go.Figure, language: Language, paper: Paper) -> None:
    """Paper, ink and type, and how tall the figure is."""
    right = base(language) == "rtl"
    meta = figure.layout.meta or {}
    rows = meta.get("rows")
    notes = TIME + NOTE * meta.get("notes", 0)
    tall = notes if rows is None else max(160, int(rows * ROW * meta.get("tall", 1)) + 90)
    figure.update_layout(
        template="none",
        font={"family": FONT, "size": 13, "color": paper.ink},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        margin={"l": 16, "r": 16, "t": 16, "b": 16},
        height=tall,
        bargap=0.28,
        hoverlabel={
            "font": {"family": FONT, "size": 13, "color": paper.ink}, "align": "right" if right else "left",
            "bgcolor": paper.ground, "bordercolor": paper.lines,
        },
        coloraxis={"colorscale": [[0, paper.shades[0]], [1, paper.shades[1]]], "showscale": False, "cmin": 0},
        dragmode=False,
    )  # fmt: skip
    every = {
        "ticklabelstandoff": 6, "zeroline": False, "automargin": True, "showline": False, "ticks": "",
        "gridcolor": paper.lines, "fixedrange": True, "title_font": {"size": 12, "color": paper.faint},
    }  # fmt: skip
    figure.update_xaxes(**every, tickfont={"color": paper.ink}).update_yaxes(**every, side="right" if right else "left")


def _trace(trace: Any, language: Language, mode: Mode) -> None:
    """The look of one trace by what its ``meta`` says."""
    meta, paper = trace.meta or {}, PAPERS[mode]
    rank = meta.get("rank")
    style = part(meta["part"], mode) if "part" in meta else None if rank is None else look(rank, mode)
    colour = style.colour if style else paper.rest if meta.get("faint") else paper.accent
    edge = style.edge if style else colour
    if meta.get("quiet"):
        trace.update(line={"color": colour, "width": 1 if meta.get("faint") else 1.5}, showlegend=False)
    elif trace.type == "bar":
        shape = "/" if meta.get("vague") else style.pattern if style else ""
        lines, opacity = (paper.rest, 0.7) if meta.get("gap") else (paper.ground, 0.55)
        colour = paper.ground if meta.get("gap") else colour
        pattern = {"shape": shape, "fillmode": "overlay", "fgcolor": lines, "fgopacity": opacity, "size": 6}
        line = {"width": 0.5, "color": paper.ground}
        if meta.get("few"):
            colour, line = paled(colour, paper.ground, FEW), {"width": 1.5, "color": edge}
        trace.update(marker={"color": colour, "pattern": pattern, "line": line})
        trace.update(textposition="outside", cliponaxis=False, textfont={"color": paper.ink})
    elif trace.marker.coloraxis is None:
        hollow = meta.get("hollow") and not meta.get("few")
        symbol = meta.get("symbol") or (style.symbol if style else "circle") + ("-open" if hollow else "")
        outlined = meta.get("few") or symbol.endswith("-open")
        fill = paled(colour, paper.ground, FEW) if meta.get("few") else edge if outlined else colour
        trace.update(marker={"color": fill, "symbol": symbol, "opacity": 1})
        trace.marker.size = trace.marker.size or 10
        trace.marker.line = {"width": 1.5 if outlined else 1, "color": edge if outlined else paper.ground}
        trace.error_x.update(color=paper.faint, thickness=1.2, width=0)
        trace.cliponaxis = False
    else:
        trace.marker.line = {"width": 0}
    if trace.text is not None:
        _numbers(trace, paper, language)


def _numbers(trace: Any, paper: Paper, language: Language) -> None:
    """Write the numbers that a trace shows; on squares in the colour that can be read there."""
    values = [float(value) for value in trace.text]
    trace.text = [written(value, trace.meta["column"], language) for value in values]
    trace.textfont = {"size": 12, "color": paper.ink}
    if trace.type == "scatter":
        dark = 0.5 * max(values) if not trace.meta.get("few") else max(values)
        trace.textfont.color = [paper.ground if value > dark else paper.ink for value in values]


def head(figure: go.Figure, question: str, answer: str, language: Language, mode: Mode, *, width: int = WIDTH) -> None:
    """The question as title, the answer under it, in lines that fit ``width`` pixels, and the room that they need."""
    right, paper = base(language) == "rtl", PAPERS[mode]
    narrow = max(1.0, WIDTH / width)
    title = axes.wrapped(_escaped(question), int(80 / narrow), math.ceil(2 * narrow))
    told = axes.wrapped(_escaped(answer), int(105 / narrow), math.ceil(4 * narrow))
    room = 24 * (title.count("<br>") + 1) + 20 * (told.count("<br>") + 1) + 34
    figure.update_layout(
        title={
            "text": title, "font": {"size": 19, "weight": 500, "color": paper.ink}, "automargin": False,
            "subtitle": {"text": told, "font": {"size": 14, "color": paper.faint}},
            "x": 1 if right else 0, "xanchor": "right" if right else "left", "xref": "container",
            "yref": "container", "y": 1, "yanchor": "top", "pad": {"t": 14, "l": 16, "r": 16},
        },
    )  # fmt: skip
    _grow(figure, room - 16)


def nothing(figure: go.Figure, told: str, mode: Mode) -> None:
    """A sheet that says, in the words ``told``, that there is nothing to show."""
    figure.update_xaxes(visible=False).update_yaxes(visible=False).update_layout(height=180)
    figure.add_annotation(
        text=told, x=0.5, y=0.5, xref="paper", yref="paper", showarrow=False,
        font={"size": 14, "color": PAPERS[mode].faint},
    )  # fmt: skip


def isolated(figure: go.Figure, language: Language) -> go.Figure:
    """``figure`` with every string that it shows shut off in its own direction; numbers run left to right."""

    def shut(text: str | None) -> str | None:
        return None if text is None else for_surface(text, "svg", base(language))

    layout = figure.layout
    for titled in (layout.title, layout.title.subtitle, layout.xaxis.title, layout.yaxis.title):
        titled.text = shut(titled.text)
    for axis in (layout.xaxis, layout.yaxis):
        if axis.ticktext is not None:
            axis.ticktext = [shut(text) for text in axis.ticktext]
    for note in layout.annotations:
        note.text = shut(note.text)
    for trace in figure.data:
        trace.name = shut(trace.name)
        trace.text = None if trace.text is None else [shut(text) for text in trace.text]
    return figure


def _grow(figure: go.Figure, room: float) -> None:
    """Make ``room`` pixels over the field; the names under it, placed by parts of the height, stay where they are."""
    before = figure.layout.height
    figure.layout.margin.t += room
    figure.layout.height = before + room
    for name in figure.layout:
        if name.startswith("legend") and figure.layout[name].y is not None:
            figure.layout[name].y *= before / figure.layout.height


def caption(figure: go.Figure, told: str, language: Language, width: int = WIDTH) -> None:
    """Add ``told`` under the answer of a figure that is dressed already, with the room that it needs.

    A figure without a title stands in a document, which says it beside the figure.
    """
    if figure.layout.title.text is None:
        return
    narrow = max(1.0, WIDTH / width)
    lines = axes.wrapped(_escaped(told), int(130 / narrow), math.ceil(4 * narrow))
    subtitle = figure.layout.title.subtitle
    subtitle.text = f"{subtitle.text}<br>{for_surface(lines, 'svg', base(language))}"
    _grow(figure, 20 * (lines.count("<br>") + 1))
