"""Which two sides a comparison has when nobody names them, and what the sides are called."""

from typing import Any

import pandas as pd

from components.charts import dates, outlets
from components.charts.actors import named
from components.corpus import Corpus
from components.queries.sides import REST, Versus, read, stretch
from components.words import Language, say


def chosen(corpus: Corpus, versus: Any) -> Versus | None:
    """What ``versus`` says, else the two biggest outlets; None where there is only one outlet."""
    if versus and (meant := read(str(versus))):
        return meant
    biggest = outlets.compared(corpus)
    return Versus("source", biggest[0], biggest[1]) if len(biggest) > 1 else None


def side_labels(corpus: Corpus, versus: Versus, language: Language) -> tuple[str, str]:
    """What the two sides are called."""
    if versus.by == "period":
        return _days(versus.one, language), _days(versus.other, language)
    if versus.by == "copy":
        return say("side.own", language), say("side.taken", language)
    codes = [versus.one, versus.other]
    if versus.by == "source":
        names = outlets.directory(corpus)[f"outlet_{language}"]
        labels = [str(names.get(code, code)) for code in codes]
    else:
        labels = list(named(corpus, pd.DataFrame({"item": codes}), "item")[f"actor_{language}"])
    return labels[0], say("side.rest", language) if versus.other == REST else labels[1]


def _days(code: str, language: Language) -> str:
    """What a period is called: a stretch of days, or all days up to one or from one on."""
    first, last = stretch(code)
    if first and last:
        return dates.stretch(first, last, language)
    open_end = ("side.until", last) if last else ("side.after", first)
    return say(open_end[0], language, day=dates.day(open_end[1], language))
