"""How numbers and days are written in each of the reader's choices, and how answers agree with their numbers."""

import re
from dataclasses import replace

import pytest

from components.charts import CHARTS, dates, numbers
from components.charts.chart import Chart
from components.charts.looks import answers, theme
from components.corpus import Corpus
from components.words import calendar, chosen, count, say, tag, words


@pytest.mark.parametrize(
    ("value", "column", "western", "indic"),
    [
        (1234, "mentions", "1,234", "١٬٢٣٤"),
        (0.5, "share", "50%", "٥٠٪"),
        (0.0123, "share", "1.2%", "١٫٢٪"),
        (3.14159, "per_1000", "3.14", "٣٫١٤"),
        (-12.5, "rate", "-12.5", "-١٢٫٥"),
        (None, "share", "—", "—"),
    ],
)
def test_a_number_is_in_the_readers_digits(value: float, column: str, western: str, indic: str) -> None:
    """With the separators and the percent sign that belong to these digits."""
    assert numbers.written(value, column, "ar") == western
    assert numbers.written(value, column, tag("ar", "arab")) == indic


@pytest.mark.parametrize(
    ("months", "said"),
    [
        ("gulf", "14 يوليو 2023"),
        ("levant", "14 تموز 2023"),
        ("maghreb", "14 جويلية 2023"),
        ("paired", "14 يوليو/تموز 2023"),
    ],
)
def test_a_month_has_the_readers_name(months: str, said: str) -> None:
    """Levantine, Egyptian and Gulf, Maghrebi, or two side by side."""
    assert dates.day("2023-07-14", tag("ar", months=months)) == said


_COUNTED = {
    n: "|".join(
        re.escape(words()[key]["ar"].removeprefix("{n} "))
        for key in words()
        if key.startswith("count.") and key.endswith(f".{form}")
    )
    for n, form in {0: "zero", 1: "one", 2: "two", 3: "few", 11: "many"}.items()
}
"""What may stand behind a number in Arabic: the counted forms that go with it."""


@pytest.mark.parametrize(
    "choices",
    [
        {},
        {"digits": "arab"},
        {"months": "levant", "time": "rtl"},
        {"digits": "arab", "months": "paired", "time": "rtl"},
    ],
)
def test_a_tag_holds_its_choices(choices: dict[str, str]) -> None:
    """What is put into a tag can be read out of it, and the browser's calendar is told all of it."""
    language = tag("ar", **choices)
    assert chosen(language) == choices
    assert calendar(language).endswith("arab" if "digits" in choices else "latn")
    assert tag("en", **choices) == "en"


def test_words_of_ours_have_the_readers_digits() -> None:
    """Numbers in our words and in counted nouns follow; names such as CSV and UTF-8 have none to follow."""
    language = tag("ar", "arab")
    assert count("articles", 1234, language) == "١٬٢٣٤ مقالًا"
    assert "١٠٠٠" in say("column.per_1000", language)


def test_values_are_named_at_round_steps() -> None:
    """Shares in percent, counts whole, in the reader's digits."""
    assert numbers.ticks(0, 1, "share", tag("ar", "arab"))[1] == ["٠٪", "٢٠٪", "٤٠٪", "٦٠٪", "٨٠٪", "١٠٠٪"]
    assert numbers.ticks(0, 2.3, "mentions", "en") == ([0, 1, 2], ["0", "1", "2"])


def test_long_months_stand_in_lines() -> None:
    """A label of an axis breaks between two names of a month and has the year where it is new."""
    assert dates.ticks("2023-09-01", "2023-09-03", tag("ar", months="paired"))[1][0] == "1 سبتمبر/<br>أيلول<br>2023"


@pytest.mark.parametrize("n", [0, 1, 2, 3, 11])
@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_an_answer_agrees_with_its_numbers(chart: Chart, n: int, corpus: Corpus) -> None:
    """Whatever the numbers are, a noun beside one has the form that goes with it, and nothing is left unfilled."""
    frame = theme.localise(chart.data(corpus), "en")
    facts = {name: n if isinstance(fact, int) else fact for name, fact in chart.says(frame).items()}
    facts = {name: "X" if isinstance(fact, tuple) else fact for name, fact in facts.items()}
    counted = replace(chart, says=lambda _frame, **_: facts)
    english, arabic = (answers.answer(counted, frame, language) for language in ("en", "ar"))
    assert not re.search(r"\b1 (?!of\b)[a-z]+s\b", english), english
    assert not re.search(r"(?:^|\s)(?:[1-9]|11) (?!من|لكل|اختُبرت|" + _COUNTED[n] + r")\w", arabic), arabic
    assert "{" not in english + arabic
