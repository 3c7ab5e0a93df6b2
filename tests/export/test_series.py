"""Charts of Office's own: the same numbers as the figure, in categories and series, and how Excel is told of them."""

import io
import re
import zipfile
from datetime import date

import openpyxl
import pandas as pd
import pytest

from components.charts import CHARTS
from components.corpus import Corpus
from components.export import exhibit, workbook
from components.export.series import Plotted, plotted
from components.words import Language, say


def drawn(corpus: Corpus, key: str, language: Language = "ar", **choices: str) -> Plotted | None:
    """One chart of the three articles as Office would draw it."""
    chart = CHARTS[key]
    return plotted(exhibit(corpus, chart, chart.data(corpus, **choices), language, **choices))


def test_bars_are_rows(corpus: Corpus) -> None:
    """A bar per actor, the first on top: سالم 3."""
    found = drawn(corpus, "top_actors", unit="mentions")
    assert found
    assert (found.shape, found.column, found.measure, found.days) == (
        "bars",
        "mentions",
        say("column.mentions", "ar"),
        (),
    )
    assert found.categories[0] == "سالم"
    assert found.series[0].values[0] == 3
    assert found.whole
    assert re.fullmatch("[0-9A-F]{6}", found.series[0].colour)


def test_columns_are_days(corpus: Corpus) -> None:
    """Three days of printing, and of each outlet a value or none."""
    found = drawn(corpus, "volume", "en")
    assert found
    assert found.shape == "columns"
    assert found.days == (date(2023, 9, 13), date(2023, 9, 14), date(2023, 10, 2))
    assert {series.name: series.values for series in found.series} == {
        "Al-Sabah": (1, None, 1),
        "Al-Masa": (None, 1, None),
    }


@pytest.mark.parametrize("key", ["topics_by_source", "timeline", "actor_shares"])
def test_what_office_lacks_stays_a_picture(corpus: Corpus, key: str) -> None:
    """Squares, lanes and whiskers have no type."""
    assert drawn(corpus, key) is None


def test_nothing_is_no_chart(corpus: Corpus) -> None:
    """Where nothing is left there is nothing to draw."""
    nobody = corpus.only(corpus.tables["articles"].filter(False).select("article_id"))
    assert drawn(nobody, "top_actors") is None


@pytest.mark.parametrize(("language", "way"), [("ar", "maxMin"), ("en", "minMax")])
def test_excel_draws_it_from_cells(corpus: Corpus, language: Language, way: str) -> None:
    """A sheet that runs in its direction, its heading in view, with bars that grow from the side of reading."""
    chart = CHARTS["top_actors"]
    frame = chart.data(corpus, unit="mentions")
    content = workbook.xlsx(exhibit(corpus, chart, frame, language, unit="mentions"))
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[1]
    assert sheet.title == say("export.sheet.chart", language)
    assert bool(sheet.sheet_view.rightToLeft) == (language == "ar")
    assert sheet.freeze_panes == "A2"
    assert [cell.value for cell in sheet[2]][:2] == ["سالم" if language == "ar" else "Salem", 3]
    xml = zipfile.ZipFile(io.BytesIO(content)).read("xl/charts/chart1.xml").decode()
    axes = dict(re.findall(r'<c:(catAx|valAx)>.*?<c:orientation val="(\w+)"/>', xml))
    assert axes == {"catAx": "maxMin", "valAx": way}


def test_excel_has_real_days(corpus: Corpus) -> None:
    """Days of a chart are days."""
    chart = CHARTS["volume"]
    content = workbook.xlsx(exhibit(corpus, chart, chart.data(corpus), "ar"))
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[1]
    assert sheet["A2"].value.date() == date(2023, 9, 13)
    assert sheet["A2"].is_date


def test_bars_that_go_both_ways(corpus: Corpus) -> None:
    """The names of what is compared stand aside of bars that go to either end of nought, not upon them."""
    chart = CHARTS["keyness"]
    choices = {"versus": "source:الصباح|المساء", "of": "words"}
    frame = chart.data(corpus, **choices)
    frame = pd.concat([frame, frame.assign(side="other", item="x", log_odds=-frame["log_odds"] - 1)], ignore_index=True)
    made = exhibit(corpus, chart, frame, "ar", **choices)
    found = plotted(made)
    assert found
    assert found.both_ways
    xml = zipfile.ZipFile(io.BytesIO(workbook.xlsx(made))).read("xl/charts/chart1.xml").decode()
    assert re.search(r'<c:catAx>.*?<c:tickLblPos val="low"/>.*?</c:catAx>', xml)
    assert not drawn(corpus, "top_actors").both_ways  # type: ignore[union-attr]


def test_tables_speak_words_and_not_codes(corpus: Corpus) -> None:
    """«أورده» and not «reported», in every table of every chart."""
    for key, codes in (("coverage", "state"), ("prominence", "place")):
        chart = CHARTS[key]
        made = exhibit(corpus, chart, chart.data(corpus), "ar")
        assert not set(made.frame[codes]) & set(made.table().to_numpy().ravel().tolist())
