"""A quick part of the proof: the dashboard and its pictures in one Chromium, and the algorithm itself."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from components.text.direction import isolate
from tests.rtl import dashboard, figures, files, pixels
from tests.rtl.mixed import Mixed, icu_order, mixed, order, stands
from tests.rtl.screens import HEIGHT, WIDTH, Chromium

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


def test_the_dashboard(browser: Browser) -> None:
    """Every string stands right on every element of the page and in its menus."""
    context = browser.new_context(locale="ar-EG", viewport={"width": WIDTH, "height": HEIGHT})
    with dashboard.running() as address:
        assert {
            name: wrong for name, wrong in dashboard.wrong(Chromium(context.new_page()), address).items() if wrong
        } == {}
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
    assert pixels.wrong(pixels.drawn()) == {"shapes": [], "brackets": []}
