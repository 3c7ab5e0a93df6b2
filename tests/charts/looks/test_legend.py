"""In which order the outlets are named under a figure, and how their names are shortened."""

import plotly.graph_objects as go
import pytest

from components.charts.looks import axes, legend


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("صحيفة المساء", 12, "صحيفة المساء"),
        ("صحيفة المساء (مختارات)", 14, "صحيفة المساء…"),
        ("Unbreakable", 6, "Unbre…"),
        ("Ink &amp; Paper", 11, "Ink &amp; Paper"),
        ("Ink &amp; Paper Weekly", 12, "Ink &amp; Paper…"),
    ],
)
def test_a_long_name_is_cut_between_words(text: str, most: int, expected: str) -> None:
    """It ends in an ellipsis, and written-out markup stays whole."""
    assert axes.shortened(text, most) == expected


@pytest.mark.parametrize(("language", "order", "edge"), [("ar", "reversed", 1), ("en", "normal", 0)])
def test_the_first_name_stands_first(language: str, order: str, edge: int) -> None:
    """Five names of ten letters take three lines of two, the first line uppermost, read from the edge."""
    figure = go.Figure([go.Bar(x=[1], y=[1], name=f"Newspaper{n}") for n in range(5)], layout={"height": 300})
    legend.stand(figure, language)  # type: ignore[arg-type]
    assert [trace.legend for trace in figure.data] == ["legend", "legend", "legend2", "legend2", "legend3"]
    lines = [figure.layout[name] for name in ("legend", "legend2", "legend3")]
    assert [round(line.y * figure.layout.height) for line in lines] == [40, 20, 0]
    assert {(line.traceorder, line.x) for line in lines} == {(order, edge)}


def test_names_that_would_become_the_same_stay_whole() -> None:
    """Two that differ only at their end are not cut."""
    names = ["The Evening Paper of the North", "The Evening Paper of the South"]
    figure = go.Figure([go.Bar(x=[1], y=[1], name=name) for name in names], layout={"height": 300})
    legend.stand(figure, "en")
    assert [trace.name for trace in figure.data] == names


def test_a_name_alone_in_its_line_has_the_whole_line() -> None:
    """Two long names to a line would be cut short; where only one fits, it is not."""
    names = ["The Evening Paper", "A Paper of Record Weekly"]
    figure = go.Figure([go.Bar(x=[1], y=[1], name=name) for name in names], layout={"height": 300})
    legend.stand(figure, "en")
    assert [trace.name for trace in figure.data] == names
    assert [trace.legend for trace in figure.data] == ["legend", "legend2"]
