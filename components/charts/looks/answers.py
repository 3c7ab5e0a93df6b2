"""What a chart says in words: its question, the sentence that answers it, and what somebody hears who cannot see it."""

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
        return say(chart.lacking, language)
    facts = dict(chart.says(said, **choices))
    instead = facts.pop("instead", None) or f"chart.{chart.key}.answer"
    names = {key: fact for key, fact in facts.items() if not (isinstance(fact, str) and known(fact))}
    words = {key: _word(key, fact, language, apart) for key, fact in names.items()}
    clauses = {key: say(facts[key], language, **words) for key in facts.keys() - names.keys()}
    return say(instead, language, **words, **clauses)


def alternative(chart: Chart, said: pd.DataFrame, language: Language, **choices: Any) -> str:
    """The alternative text of the picture: question, answer and form."""
    parts = (
        question(chart, language),
        answer(chart, said, language, **choices),
        say(f"chart.{chart.key}.form", language),
    )
    return " ".join(parts)


def _word(key: str, value: Any, language: Language, apart: bool) -> str:
    """A fact in words: a name, a number, a time, or pairs of names."""
    if isinstance(value, int):
        return _counted(key, value, language)
    if isinstance(value, float):
        return written(value, "", language)
    if isinstance(value, tuple):
        first, last = value
        if not isinstance(last, str):
            return dates.days(first, last, language)
        said = dates.period(first, last, language)
        return say("chart.week", language, day=said) if last == "week" else said
    if isinstance(value, list):
        between = "؛ " if base(language) == "rtl" else "; "
        pairs = ([_name(name, language, apart) for name in pair] for pair in value)
        return between.join(say("chart.pair", language, one=one, other=other) for one, other in pairs)
    return _name(str(value), language, apart)


def _name(name: str, language: Language, apart: bool) -> str:
    """A name of the corpus; shut off, if it stands ``apart``."""
    return isolate(name, base(language)) if apart and name else name


def _counted(key: str, value: int, language: Language) -> str:
    """A number: an aside, left out at 0, a counted noun (``articles_then`` are ``articles``), or bare."""
    noun = key.partition("_")[0]
    if known(f"chart.aside.{key}"):
        filled = {"n": value, "articles": count("articles", value, language)}
        return say(f"chart.aside.{key}", language, **filled) if value else ""
    return count(noun, value, language) if known(f"count.{noun}.other") else written(value, "", language)
