"""How a test clicks a mark of a chart: the middle of the first one that can be clicked, once the page stands still."""

from playwright.sync_api import Page

_CLICKABLE = """marks => marks
  .map((mark, at) => [at, mark.closest('.trace').__data__[0].trace, mark.getBoundingClientRect()])
  .filter(([at, trace, box]) => trace.customdata && box.width > 2 && box.height > 2).map(([at]) => at)"""
_ALL_DRAWN = """() => [...document.querySelectorAll('[data-testid=stPlotlyChart]')]
  .every(chart => chart.querySelector('.main-svg'))"""
_POINTED = """key => (document.querySelector(`.st-key-${key} .js-plotly-plot`)?._hoverdata ?? [])
  .some(point => point.customdata)"""


def click_mark(page: Page, chart: str) -> None:
    """Click the first mark of ``chart`` that has sentences behind it: hollow dots for zero have none.

    A chart stands still only when those above it are drawn.
    """
    marks = page.locator(f".st-key-{chart} .js-plotly-plot").locator(".points path")
    page.wait_for_function(_ALL_DRAWN)
    marks.first.wait_for(state="attached")
    mark = marks.nth(marks.evaluate_all(_CLICKABLE)[0])
    mark.scroll_into_view_if_needed()
    box = None
    while box != mark.bounding_box():
        box = mark.bounding_box()
        page.wait_for_timeout(500)
    _point(page, chart, box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.up()
    page.locator(f".st-key-evidence-{chart} .sentences li").first.wait_for(timeout=30_000)


def _point(page: Page, chart: str, x: float, y: float) -> None:
    """Rest the pointer at (``x``, ``y``) until the chart knows what lies below it, as a hand does before it clicks.

    Plotly looks for it twenty times a second at most, and a click sooner than that finds nothing. A picture drawn
    meanwhile waits for the next move.
    """
    for step in range(40):
        page.mouse.move(x, y + step % 2)
        page.wait_for_timeout(250)
        if page.evaluate(_POINTED, chart):
            return
    raise AssertionError(f"{chart} does not notice the pointer.")
