"""A table of a report: as wide as its words want, as long as a slide has room for, without gaps in time."""

from datetime import date

import pytest

from components.charts import CHARTS
from components.corpus import Corpus
from components.export import exhibit
from components.export.rows import Cell
from components.export.series import Plotted, Series
from components.report.documents import slidetable
from components.report.documents.evenly import even
from components.report.table import Table, shares

FRAME = (0.0, 0.0, 10.0, 2.0)


def test_columns_are_as_wide_as_their_words_want() -> None:
    """The longest word decides; a long text gets half of what it would fill; all shares together are one."""
    rows = ((Cell("12", True), Cell("دبلوماسية")), (Cell("7", True), Cell("لا")))
    found = shares(Table(("عدد", "موضوع"), rows, (), 0))
    assert found == pytest.approx((4 / 14, 10 / 14))


@pytest.mark.parametrize(("letters", "fit"), [(5, 7), (150, 3), (400, 2)])
def test_a_slide_has_room_for_so_many_rows(letters: int, fit: int) -> None:
    """Short rows take a line each; long ones take several, and fewer of them fit."""
    rows = [[("س" * letters, False)]] * 20
    assert slidetable.fitting(rows, (1.0,), FRAME) == fit


@pytest.mark.parametrize(
    ("grain", "first", "last", "many"),
    [
        ("day", date(2024, 2, 27), date(2024, 3, 2), 5),
        ("week", date(2024, 1, 1), date(2024, 1, 29), 5),
        ("month", date(2023, 11, 1), date(2024, 2, 1), 4),
        ("year", date(2020, 1, 1), date(2024, 1, 1), 5),
    ],
)
def test_standing_bars_keep_their_distances(corpus: Corpus, grain: str, first: date, last: date, many: int) -> None:
    """Two bars, and an empty place for each period between them."""
    chart = CHARTS["volume"]
    shown = exhibit(corpus, chart, chart.data(corpus).assign(grain=grain), "en")
    sparse = Plotted("columns", "articles", "Articles", ("a", "b"), (Series("", "000000", (1.0, 2.0)),), (first, last))
    whole = even(sparse, shown)
    assert len(whole.categories) == many
    assert whole.series[0].values == (1.0, *(None,) * (many - 2), 2.0)
    assert not whole.days


def test_a_row_too_long_keeps_its_axis_of_days(corpus: Corpus) -> None:
    """Two days ten years apart."""
    chart = CHARTS["volume"]
    shown = exhibit(corpus, chart, chart.data(corpus).assign(grain="day"), "en")
    days = (date(2014, 1, 1), date(2024, 1, 1))
    sparse = Plotted("columns", "articles", "Articles", ("a", "b"), (Series("", "000000", (1.0, 2.0)),), days)
    assert even(sparse, shown) == sparse
