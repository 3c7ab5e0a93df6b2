"""Standing bars over time for a program whose bars are a day wide: a category for each week or month, empty or not."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from components.charts import dates
from components.export.exhibit import Exhibit
from components.export.series import Plotted

MOST = 400
"""So many categories keep their bars visible; longer rows keep the axis of days."""
_DAYS, _MONTHS = {"day": 1, "week": 7}, {"month": 1, "year": 12}


def even(plotted: Plotted, exhibit: Exhibit) -> Plotted:
    """``plotted`` with every period of its row, in words, where ``exhibit`` says how long these are; else as it is."""
    grains = exhibit.frame["grain"].unique().tolist() if "grain" in exhibit.frame else []
    if plotted.shape != "columns" or not plotted.days or len(grains) != 1:
        return plotted
    row = list(_row(min(plotted.days), max(plotted.days), str(grains[0])))
    places = {day: place for place, day in enumerate(plotted.days)}
    if len(row) > MOST or not set(places) <= set(row):
        return plotted
    series = tuple(
        replace(each, values=tuple(each.values[places[day]] if day in places else None for day in row))
        for each in plotted.series
    )
    return replace(plotted, categories=tuple(dates.day(day, exhibit.language) for day in row), series=series, days=())


def _row(first: date, last: date, grain: str) -> Iterator[date]:
    """The first day of each period from ``first`` to ``last``."""
    day = first
    while day <= last and (grain in _DAYS or grain in _MONTHS):
        yield day
        month = day.year * 12 + day.month - 1 + _MONTHS.get(grain, 0)
        day = day + timedelta(_DAYS[grain]) if grain in _DAYS else date(month // 12, month % 12 + 1, 1)
