"""The address that reopens the view from which a piece of a report was taken."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from components.charts import CHARTS
from components.report.outline import Item
from components.words import LANGUAGES, Language, digits, months, time_base, tongue
from components.words.language import DIGITS, MONTHS

_SEVERAL = "|"
"""What stands between the codes of a choice that the address writes as several values."""


@dataclass(frozen=True, slots=True)
class Links:
    """For whom addresses are written: the ``language`` of the page, and ``home``, the address of the dashboard.

    Without a home they are relative. ``dataset`` is the name of the dataset, empty for that with which it begins.
    """

    language: Language
    home: str = ""
    dataset: str = ""

    def view(self, item: Item) -> str:
        """The address of the view of ``item``, with its mark open."""
        query = {key: list(values) for key, values in item.chosen} | _choices(item)
        if item.mark:
            query["open"] = [item.mark]
        if item.article:
            query["article"] = [item.article]
        return self.page(item.place, query)

    def article(self, article_id: str) -> str:
        """The address of one article in the reader."""
        return self.page("reader", {"article": [article_id]})

    def page(self, place: str, query: Mapping[str, list[str]]) -> str:
        """The address of the page at ``place`` with ``query``."""
        start = f"{self.home.rstrip('/')}/{quote(place, safe='')}" if self.home else quote(place, safe="") or "."
        shown = {"dataset": self.dataset} if self.dataset else {}
        said = urlencode({**_spoken(self.language), **shown, **query}, doseq=True)
        return f"{start}?{said}" if said else start


def _spoken(language: Language) -> dict[str, str]:
    """The keys of the address that choose ``language``; none for what is chosen anyway."""
    said = {"lang": tongue(language), "digits": digits(language), "months": months(language)}
    usual = {"lang": LANGUAGES[0], "digits": DIGITS[0], "months": MONTHS[0]}
    time = {"time": "rtl"} if time_base(language) == "rtl" else {}
    return {key: value for key, value in said.items() if value != usual[key]} | time


def _choices(item: Item) -> dict[str, list[str]]:
    """The choices of the chart of ``item`` but those that the chart makes by itself."""
    chart = CHARTS.get(item.chart)
    first = {choice.key: choice.values[0] for choice in chart.choices} if chart else {}
    return {key: value.split(_SEVERAL) for key, value in item.choices if value and value != first.get(key)}
