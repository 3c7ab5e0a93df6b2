"""How one mark of one chart is written into the address, and read back."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, unquote

from components.charts.chart import Chart, Mark
from components.text.direction import strip_controls


def written(chart: Chart, mark: Mapping[Any, Any]) -> str:
    """``mark`` of ``chart`` as ``key:value|value``, in the order of the chart's ``marks``; empty stands for None."""
    said = ("" if mark[name] is None or mark[name] != mark[name] else str(mark[name]) for name in chart.marks)
    return f"{chart.key}:" + "|".join(quote(each, safe=" ") for each in said)


def read(chart: Chart, said: str) -> Mark | None:
    """The mark of ``chart`` that ``said`` names; None if it names none, or one of another chart."""
    key, _, rest = said.partition(":")
    values = [unquote(value) or None for value in rest.split("|")]
    if key != chart.key or len(values) != len(chart.marks):
        return None
    return dict(zip(chart.marks, values, strict=True))


def of_point(chart: Chart, point: Mapping[str, Any]) -> str | None:
    """The mark behind a clicked point of the figure of ``chart``, as written; None where the point carries none."""
    data = point.get("customdata")
    if isinstance(data, Mapping):
        data = [data[place] for place in sorted(data, key=int)]
    if data is None:
        return None
    values = [strip_controls(each) if isinstance(each, str) else each for each in data][: len(chart.marks)]
    return written(chart, dict(zip(chart.marks, values, strict=True))) if len(values) == len(chart.marks) else None
