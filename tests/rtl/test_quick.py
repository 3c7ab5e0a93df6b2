"""A quick part of the proof: the dashboard and its pictures in one Chromium, and the algorithm itself."""

import csv
import re
from itertools import chain
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from components.text.direction import isolate
from tests.rtl import dashboard, fields, figures, files, painter, pixels
from tests.rtl.mixed import Mixed, icu_order, mixed, order, stands
from tests.rtl.screens import DENSITY, HEIGHT, WIDTH, Chromium

NO_ELEMENTS = {
    "cache_data", "cache_resource", "column_config", "context", "get_option", "query_params", "rerun", "session_state",
    "stop", "switch_page",
}  # fmt: skip
"""What Streamlit has besides elements."""
pytestmark = pytest.mark.xdist_group("browser")


@pytest.mark.parametrize("each", mixed(), ids=[each.bare for each in mixed()])
def test_our_isolates_order_a_string_as_it_is_meant(each: Mixed) -> None:
    """What the adapter gives a surface stands as it is meant; ICU, where installed, agrees with our order."""
    shut = isolate(each.text, "rtl")
    assert [shut[at] for at in order(shut, "rtl")] == [each.meant[at] for at in order(each.meant, "rtl")]
    assert icu_order(each.bare, "rtl") in (None, order(each.bare, "rtl"))


def test_the_proof_finds_what_is_wrong() -> None:
    """Letters in the order in which they are stored do not stand right: the proof can fail."""
    said = "وكالة (AP)"
    assert not stands(said, list(range(len(said))), said)


def test_there_are_enough_strings() -> None:
    """At least sixty, of forty kinds."""
    assert len(mixed()) >= 60
    assert len({each.kind for each in mixed()}) >= 40


def test_every_element_in_use_is_a_surface() -> None:
    """Each ``st.…`` of the dashboard is in the proof, or it is said why not; nothing is listed that is not in use."""
    told = {row["element"]: row for row in _rows("elements.tsv")}
    ways = [*(dashboard.ROOT / "components" / "ui").rglob("*.py"), dashboard.ROOT / "app.py"]
    used = set(chain(*(re.findall(r"\bst\.([A-Za-z]\w*)", way.read_text(encoding="utf-8")) for way in ways)))
    assert used - NO_ELEMENTS == set(told)
    known = {row["surface"] for row in _rows("surfaces.tsv")} | {*fields.FIELDS, "cell that can be edited"}
    known |= {"menu", "dialog", "tooltip", "popover", "HTML report"}
    assert [row for row in told.values() if row["surface"] and row["surface"] not in known] == []
    assert [row for row in told.values() if not row["surface"] and not row["why"]] == []


def _rows(name: str) -> list[dict[str, str]]:
    with Path(__file__).with_name(name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_our_painter_puts_letters_in_order() -> None:
    """So do the glyphs of the painter that needs no browser."""
    assert painter.misplaced_by_us() == []


def test_the_dashboard(browser: Browser) -> None:
    """Every string stands right on every element of the page and in its menus."""
    context = browser.new_context(locale="ar-EG", viewport={"width": WIDTH, "height": HEIGHT})
    with dashboard.running() as address:
        found = dashboard.wrong(Chromium(context.new_page()), address, ["page", "templates", "controls", "over"])
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
    context.close()


@pytest.mark.thorough
def test_fields_and_canvases(browser: Browser) -> None:
    """So in fields and on canvases, by their pictures; no field cuts off the tip of a letter."""
    size = {"width": WIDTH, "height": HEIGHT}
    context = browser.new_context(locale="ar-EG", viewport=size, device_scale_factor=DENSITY)
    with dashboard.running() as address:
        found = fields.wrong(Chromium(context.new_page()), address)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
    context.close()


def test_files_in_a_browser(browser: Browser, tmp_path: Path) -> None:
    """So in a figure, what its marks say, and the files that are opened in a browser."""
    figures.write(tmp_path)
    context = browser.new_context(locale="en-US")
    found = figures.wrong(Chromium(context.new_page()), tmp_path)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
    context.close()


def test_a_terminal() -> None:
    """So in a terminal that knows no direction."""
    assert files.wrong_in_a_terminal() == []


def test_pictures_are_shaped() -> None:
    """Letters are joined and brackets turned as HarfBuzz does it."""
    assert pixels.wrong(pixels.drawn()) == {"order": [], "shapes": [], "brackets": []}
