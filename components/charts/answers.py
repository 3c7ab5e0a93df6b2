"""What a chart says in words: its question, the sentence that answers it, and what somebody hears who cannot see it."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.charts import dates
from components.charts.chart import Chart
from components.charts.numbers import written
from components.text.direction import isolate
from components.words import Language, base, count, known, say


def question(chart: Chart, language: Language) -> str:
    """The question that the chart answers: its title."""
    return say(f"chart.{chart.key}.title", language)


def answer(chart: Chart, said: pd.DataFrame, language: Language, apart: bool = False, **choices: Any) -> str:
    """The answer in a sentence, with n; ``said`` is the frame in the reader's language.

    ``apart`` shuts off each name in it, so that the number behind «CNN» stays behind it: for a screen, not for a file.
    """
    if said.empty:
        return say("chart.nothing", language)
    facts = chart.says(said, **choices)
    words = _worded(facts, language)
    if apart:
        words = {key: _apart(facts[key], word, language) for key, word in words.items()}
    return say(f"chart.{chart.key}.answer", language, **words)


def alternative(chart: Chart, said: pd.DataFrame, language: Language, **choices: Any) -> str:
    """The alternative text of the picture: question, answer and form."""
    parts = (
        question(chart, language),
        answer(chart, said, language, **choices),
        say(f"chart.{chart.key}.form", language),
    )
    return " ".join(parts)


def _worded(facts: Mapping[str, Any], language: Language) -> dict[str, str]:
    """Each fact as it stands in the sentence."""
    return {key: _word(key, value, language) for key, value in facts.items()}


def _apart(fact: Any, word: str, language: Language) -> str:
    """``word`` shut off, if it is a name of the corpus and no words of ours."""
    return isolate(word, base(language)) if isinstance(fact, str) and word == fact else word


def _word(key: str, value: Any, language: Language) -> str:
    """A fact in words: a counted noun, an aside left out at 0, a period (first day, grain), a code, or what it is."""
    if isinstance(value, int):
        if known(f"chart.aside.{key}"):
            return say(f"chart.aside.{key}", language, n=value) if value else ""
        return count(key, value, language) if known(f"count.{key}.other") else written(value, "", language)
    if isinstance(value, float):
        return written(value, "", language)
    if isinstance(value, tuple):
        return dates.period(value[0], value[1], language)
    return say(value, language) if known(str(value)) else str(value)
