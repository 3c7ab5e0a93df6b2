"""A table of a report: as wide as its words want, as long as a slide has room for, without gaps in time."""

from dataclasses import replace
from datetime import date

import pytest

from components.charts import CHARTS
from components.corpus import Corpus
from components.export import exhibit
from components.export.rows import Cell
from components.export.series import Plotted, Series
from components.report.columns import laid, lines
from components.report.documents import slides, slidetable
from components.report.documents.evenly import even
from components.report.table import Table, grouping

FRAME = (0.0, 0.0, 10.0, 2.0)


def made(*rows: tuple[str, ...], numbers: int = 0) -> Table:
    """A table of columns named a, b, c …, of which so ``many`` at the end hold numbers."""
    wide = len(rows[0])
    cells = tuple(tuple(Cell(text, place >= wide - numbers) for place, text in enumerate(row)) for row in rows)
    return Table(tuple("abcdefgh"[:wide]), cells, (), 0)


def test_words_are_measured() -> None:
    """Twice the letters are twice as wide, joined letters narrower than alone; a line more for what has no room."""
    (one,), (two,) = (laid([["", text]], 500, (10,), 0).widths for text in ("سس", "سسسس"))
    assert one < two < 2 * one
    (ten,), (twenty,) = (laid([["", "12,833"]], 500, (size,), 0).widths for size in (10, 20))
    assert twenty == pytest.approx(2 * ten)
    assert [lines("كلمة " * many, 100, 10) for many in (1, 4, 8)] == [1, 1, 2]


@pytest.mark.parametrize(
    ("columns", "size", "whole"),
    [
        ([["n", "12,833"], ["word", "سالم"]], 8.5, True),
        ([["n", "12,833"], ["a long text", "كلام طويل لا ينتهي " * 4]], 8.5, True),
        ([[f"n{place}", "12,833"] for place in range(10)], 8.5, True),
        ([[f"n{place}", "12,833"] for place in range(15)], 7.0, True),
        ([[f"n{place}", "12,833"] for place in range(40)], 7.0, False),
    ],
)
def test_no_number_is_torn(columns: list[list[str]], size: float, whole: bool) -> None:
    """Each column has room for its longest word, in smaller type if need be; all have room on the page."""
    how = laid(columns, 453, (8.5, 8.0, 7.5, 7.0), 5)
    assert how.size == size
    assert sum(how.widths) <= 453.001
    torn = [
        lines(column[1].split()[0], width - 5, how.size) > 1 for column, width in zip(columns, how.widths, strict=True)
    ]
    assert any(torn) is not whole


def test_short_texts_stay_on_one_line() -> None:
    """A day beside a long text takes what it needs, and the text takes the rest."""
    day, text = laid([["day", "29 يوليو 2015"], ["text", "كلام طويل لا ينتهي " * 20]], 300, (8.5,), 5).widths
    assert lines("29 يوليو 2015", day - 5, 8.5) == 1
    assert day + text == pytest.approx(300)


@pytest.mark.parametrize(
    ("rows", "groups"),
    [
        ([("س", "1"), ("س", "2"), ("س", "3"), ("ص", "4"), ("ص", "5"), ("ص", "6")], 0),
        ([("س", "x", "1"), ("س", "y", "2"), ("س", "z", "3"), ("ص", "x", "4"), ("ص", "y", "5"), ("ص", "z", "6")], 2),
        ([("س", "x", "1"), ("ص", "y", "2"), ("س", "z", "3"), ("ص", "x", "4")], 0),
        ([("س", "x", "1"), ("س", "y", "2"), ("ص", "z", "3"), ("ص", "x", "4")], 0),
        ([("", "x", "1"), ("", "y", "2"), ("", "z", "3"), ("ص", "x", "4"), ("ص", "y", "5"), ("ص", "z", "6")], 0),
    ],
)
def test_rows_are_grouped_by_what_repeats(rows: list[tuple[str, ...]], groups: int) -> None:
    """By a text that three rows on average share, that does not come back, and that leaves two columns."""
    shown = made(*rows, numbers=1)
    over = grouping(shown.rows, range(len(rows[0])))
    assert len(over) == (1 if groups else 0)


@pytest.mark.parametrize(("letters", "fit"), [(5, 5), (150, 2), (600, 1), (4_000, 1)])
def test_a_slide_has_room_for_so_many_rows(letters: int, fit: int) -> None:
    """Short rows take a line each; long ones take several, and fewer of them fit, but one always."""
    found = slidetable.fitted(made(*[("س " * (letters // 2),)] * 20), FRAME)
    assert found.rows == fit


def test_a_group_takes_a_line_of_the_slide() -> None:
    """What stands over rows is on the slide once, before its first row."""
    rows = made(*[("س", "1")] * 6, numbers=1)
    found = slidetable.fitted(replace(rows, groups={0: "يوم أول", 3: "يوم ثانٍ"}), (0.0, 0.0, 10.0, 5.0))
    assert [over for over, *_ in found.lines] == ["يوم أول", "", "", "", "يوم ثانٍ", "", "", ""]
    assert found.rows == 6


@pytest.mark.parametrize(("many", "size"), [(1, 16.0), (6, 16.0), (8, 11.2), (60, 8.0)])
def test_words_of_a_slide_have_room(many: int, size: float) -> None:
    """As large as they should be; all smaller together where there are many; never too small to read."""
    found = slides.fitting([slides.Line("كلمات لا تطول")] * many, (0.0, 0.0, 10.0, 2.7))
    assert [line.size for line in found] == pytest.approx([size] * many)


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
