"""«How was this counted?»: written from what a chart declares, so that it cannot say another number than the code."""

from collections.abc import Iterator, Mapping
from typing import Any

from components.charts import CHARTS
from components.charts.chart import Chart
from components.charts.counting import Rate
from components.charts.numbers import written
from components.measure.differences import LEAST, LEVEL
from components.measure.interval import CONFIDENCE
from components.words import Language, count, known, percent, say


def counted(key: str, language: Language) -> str:
    """How the numbers of the chart, or of the list, called ``key`` were counted; sentences side by side."""
    chart = CHARTS.get(key)
    if chart is None:
        return say(f"chart.{key}.counted", language)
    return " ".join(_sentences(chart, language))


def _sentences(chart: Chart, language: Language) -> Iterator[str]:
    """What is peculiar to ``chart``, then its rates, then how differences are told from chance."""
    yield say(f"chart.{chart.key}.counted", language, **_worded(chart.counting.bounds, language))
    told: set[str] = set()
    for rate in chart.counting.rates:
        yield _formula(rate, language)
        for key, values in (
            (f"counted.interval.{rate.interval}", {"level": percent(CONFIDENCE, language, 0)}),
            ("counted.few", {"least": count(rate.noun, rate.enough, language)}),
        ):
            sentence = say(key, language, **values)
            if sentence not in told:
                told.add(sentence)
                yield sentence
    if chart.counting.check:
        yield say(f"counted.check.{chart.counting.check}", language, level=percent(LEVEL, language, 0), least=LEAST)


def _formula(rate: Rate, language: Language) -> str:
    """«rate = hits ÷ base»."""
    per = "" if rate.per == 1 else say("counted.per", language, per=rate.per)
    name = say(f"column.{rate.column}", language)
    hits, base = say(f"column.{rate.hits}", language), say(f"counted.base.{rate.base}", language)
    return say("counted.rate", language, rate=name, hits=hits, base=base, per=per)


def _worded(bounds: Mapping[str, Any], language: Language) -> dict[str, str]:
    """Each constant as it stands in the sentence: with its noun, in percent where it is a part, or bare."""
    return {name: _word(name, value, language) for name, value in bounds.items()}


def _word(name: str, value: Any, language: Language) -> str:
    if isinstance(value, float) and 0 < value < 1:
        return percent(value, language, 0)
    noun = name.partition("_")[0]
    if isinstance(value, int) and known(f"count.{noun}.other"):
        return count(noun, value, language)
    return written(value, "", language)
