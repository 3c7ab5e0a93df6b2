"""The filters as the screen shows them: the address decides, controls write to it, chips take out."""

from pathlib import Path

import pytest

from components.text.direction import strip_controls
from components.words import say
from tests.ui.opening import page, shown

CASES = [
    ({"source": "الصباح"}, 2),
    ({"source": ["الصباح", "المساء"]}, 3),
    ({"actor": "Q2"}, 2),
    ({"actor": "Q5"}, 1),
    ({"from": "2023-09-14"}, 2),
    ({"to": "2023-09-13"}, 1),
    ({"from": "2023-09-14", "to": "2023-09-30"}, 1),
    ({"q": "احمد"}, 1),
    ({"q": "القاهرة"}, 2),
    ({"q": "القاهرة", "exact": "1"}, 1),
]
WAYS = ["As printed · 3", "Own reporting · 2", "Agency copy · 1"]


@pytest.mark.parametrize(("address", "left"), CASES)
def test_the_address_filters(dataset: Path, address: dict[str, str], left: int) -> None:
    """The page says how many of the three articles are left."""
    test = page(dataset, "corpus", **address)
    assert not test.exception
    said = say("ui.of", "ar", n=str(left), total="3 مقالات")
    assert said in shown(test)


def test_a_control_writes_the_address(dataset: Path) -> None:
    """Choosing a source puts its code into the address, and the page follows."""
    test = page(dataset, "corpus")
    test.multiselect(key="filter-source").set_value(["المساء"]).run()
    assert test.query_params["source"] == "المساء"
    assert say("ui.of", "ar", n="1", total="3 مقالات") in shown(test)


def test_free_text_writes_the_address(dataset: Path) -> None:
    """So does free text, and the switch beside it."""
    test = page(dataset, "corpus")
    test.text_input(key="filter-q").set_value("القاهرة").run()
    assert test.query_params["q"] == "القاهرة"
    test.toggle(key="filter-exact").set_value(True).run()
    assert say("ui.of", "ar", n="1", total="3 مقالات") in shown(test)


def test_a_chip_takes_its_value_out(dataset: Path) -> None:
    """Clicking the chip of one of two values leaves the other."""
    test = page(dataset, "corpus", source=["الصباح", "المساء"])
    test.button(key="chip-source-المساء").click().run()
    assert test.query_params["source"] == "الصباح"
    assert say("ui.of", "ar", n="2", total="3 مقالات") in shown(test)


def test_options_count_what_they_would_leave(dataset: Path) -> None:
    """Beside each choice stands the number of articles that it would leave."""
    test = page(dataset, "corpus", lang="en")
    options = [strip_controls(option) for option in test.multiselect(key="filter-source").options]
    assert options == ["Al-Sabah · 2", "Al-Masa · 1"]


def test_nothing_found_offers_the_way_out(dataset: Path) -> None:
    """Two filters that leave nothing: the page says so, and offers to drop each one that would help."""
    test = page(dataset, "corpus", source="المساء", **{"from": "2023-10-01"})
    assert say("ui.nothing", "ar") in shown(test)
    test.button(key="drop-source").click().run()
    assert say("ui.of", "ar", n="1", total="3 مقالات") in shown(test)


def test_where_every_filter_empties_the_view_all_are_dropped(dataset: Path) -> None:
    """Two filters that each leave nothing: one button drops both."""
    test = page(dataset, "corpus", source="x", q="xyz")
    test.button(key="drop-all").click().run()
    assert "source" not in test.query_params
    assert say("ui.nothing", "ar") not in shown(test)


def test_a_malformed_day_is_told(dataset: Path) -> None:
    """A day that is none narrows nothing, and the page says so."""
    test = page(dataset, "corpus", **{"from": "yesterday"})
    assert not test.exception
    assert "yesterday" in test.warning[0].value


def test_evidence_opens_from_the_address(dataset: Path) -> None:
    """``open`` names a chart and a mark: its sentences are on the page, the words marked."""
    test = page(dataset, "overview", open="top_actors:Q3")
    body = "".join(each.proto.body for each in test.get("html"))
    assert "<mark>القاهرة</mark>" in body
    assert "<mark>القاهره</mark>" in body
    test.button(key="top_actors-close").click().run()
    assert "open" not in test.query_params


def test_a_list_begins_on_the_page_of_the_address(dataset: Path) -> None:
    """A page beyond the last one is the last; a name of another list turns nothing."""
    for leaf in ("top_actors-evidence:9", "corpus:2", "top_actors-evidence:x"):
        test = page(dataset, "overview", open="top_actors:Q1", leaf=leaf)
        assert not test.exception
        assert "<mark>سالم</mark>" in "".join(each.proto.body for each in test.get("html"))


def test_own_reporting_and_copy(dataset: Path) -> None:
    """One of the three articles is credited to an agency; the switch says how many each choice leaves, and a chip."""
    test = page(dataset, "corpus", lang="en")
    control = test.segmented_control(key="filter-copy")
    assert [strip_controls(option) for option in control.options] == WAYS
    control.set_value("own").run()
    assert test.query_params["copy"] == "own"
    assert say("ui.of", "en", n="2", total="3 articles") in shown(test)
    assert test.button(key="chip-copy-own").label == "Own reporting"
    test.segmented_control(key="filter-copy").set_value("printed").run()
    assert "copy" not in test.query_params
