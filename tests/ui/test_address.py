"""The address: marks written and read back, text divided by what was found in it."""

import pytest

from components.charts import CHARTS, marked
from components.queries.reader import Mark
from components.ui.sentences import layers

WRITTEN = [
    ("top_actors", {"entity_id": "Q1"}, "top_actors:Q1"),
    ("top_actors", {"entity_id": "x-a|b:c"}, "top_actors:x-a%7Cb%3Ac"),
    ("volume", {"period": "2023-09-13", "grain": "day", "source": "الصباح"}, None),
    ("volume", {"period": None, "grain": "day", "source": "أ ب"}, None),
]


@pytest.mark.parametrize(("chart", "mark", "said"), WRITTEN)
def test_a_mark_is_read_as_it_was_written(chart: str, mark: dict[str, str | None], said: str | None) -> None:
    """Whatever a value holds, the address gives it back."""
    written = marked.written(CHARTS[chart], mark)
    assert said in (None, written)
    assert marked.read(CHARTS[chart], written) == mark


@pytest.mark.parametrize("said", ["", "volume", "volume:", "timeline:a|b|c|d", "volume:a|b|c|d"])
def test_what_names_no_mark_is_none(said: str) -> None:
    """An address that was cut, or names another chart, opens nothing."""
    assert marked.read(CHARTS["volume"], said) is None


@pytest.mark.parametrize("data", [["Q1"], {"0": "Q1"}, ["\u2067Q1\u2069"]])
def test_a_clicked_point_is_its_mark(data: object) -> None:
    """The point that the browser sends back names its mark, with no control characters in it."""
    assert marked.of_point(CHARTS["top_actors"], {"customdata": data}) == "top_actors:Q1"


def test_a_point_without_a_mark_opens_nothing() -> None:
    """An aid to the eye carries no mark."""
    assert marked.of_point(CHARTS["top_actors"], {}) is None


def test_a_sentence_is_divided_where_finds_begin_and_end() -> None:
    """The pieces together are the sentence; those inside a find are marked."""
    pieces = layers.shown("abcdef", [(1, 3), (2, 4)])
    assert [(piece.text, piece.marked) for piece in pieces] == [
        ("a", False),
        ("b", True),
        ("c", True),
        ("d", True),
        ("ef", False),
    ]


def _mark(layer: str, start: int, end: int) -> Mark:
    """A find of no importance."""
    return Mark(layer, start, end, "Q1", "person", "أ", "A", "rule", None, None, 1.0)


def test_layers_keep_the_text_whole() -> None:
    """A name inside a quotation wears both; what lies outside the frame is left out."""
    pieces = layers.layered("0123456789", [_mark("quote", 2, 8), _mark("mention", 4, 6), _mark("time", 9, 12)], (1, 9))
    assert "".join(piece.text for piece in pieces) == "12345678"
    assert [bool(piece.quote) for piece in pieces] == [False, True, True, True, False]
    assert [bool(piece.mention) for piece in pieces] == [False, False, True, False, False]
