"""What a browser makes of our files: every label in the order of Unicode, and not one request."""

import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from components.charts import CHARTS
from components.corpus import Corpus
from components.export import FORMATS, Exhibit, exhibit
from components.text.direction import CONTROLS, isolate
from components.text.visual import visual_order

pytestmark = pytest.mark.xdist_group("browser")
MIXED = (
    "وكالة (AP)",
    "بي-٥٢",
    "زعيم (12)",
    "يوليو/تموز 2023",
    "هل انتهت القمة؟",
    "انتهت القمة.",
    "أحداث 2019-2023",
    "2019-2023 أحداث",
    "٪35 من المقالات",
    "12/05/2024 خبر",
    "(3) أخبار",
    "#غزة",
    "طائرة F-35",
    "CNN بالعربية",
    "BBC News عربي",
    "«سلام» (ترجمة)",
    "التغير -12.5%",
    "السعودية: 12",
    "[عاجل] قمة",
    "R&D <قسم>",
)
_LETTERS = """() => [...document.querySelectorAll('.ytick text')].flatMap(label => {
  const lines = label.querySelectorAll('tspan').length ? [...label.querySelectorAll('tspan')] : [label];
  return lines.map(line => [line.textContent, Array.from({length: line.getNumberOfChars()}, (_, at) => {
    const box = line.getExtentOfChar(at); return box.x + box.width / 2; })]);
})"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page of a real browser."""
    opened = browser.new_page()
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def mixed(corpus: Corpus) -> Exhibit:
    """A ranking of actors with names that mix directions."""
    first = CHARTS["top_actors"].data(corpus).iloc[[0] * len(MIXED)].reset_index(drop=True)
    codes = [f"x-{place}" for place in range(len(MIXED))]
    return exhibit(corpus, CHARTS["top_actors"], first.assign(actor_ar=MIXED, entity_id=codes), "ar")


def in_order(drawn: str, middles: list[float]) -> bool:
    """Whether the letters of ``drawn`` stand from left to right as those of its bare text should."""
    kept = [at for at, letter in enumerate(drawn) if letter not in CONTROLS]
    wanted = isolate("".join(drawn[at] for at in kept), "rtl")
    seen = [at for at, letter in enumerate(wanted) if letter not in CONTROLS]
    stand = [middles[kept[seen.index(at)]] for at in visual_order(wanted, "ltr")]
    return all(left <= right + 0.6 for left, right in itertools.pairwise(stand))


@pytest.mark.parametrize("key", ["svg_text", "html"])
def test_labels_stand_in_the_order_of_unicode(key: str, mixed: Exhibit, page: Page, tmp_path: Path) -> None:
    """In the picture and in the page, each label reads as the algorithm orders it, and nobody is asked for anything."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    form = next(each for each in FORMATS if each.key == key)
    file = tmp_path / f"mixed{form.suffix}"
    file.write_bytes(form.write(mixed))
    page.goto(file.as_uri())
    page.wait_for_selector(".ytick text")
    labels: list[Any] = page.evaluate(_LETTERS)
    assert [re.sub(f"[{CONTROLS}]", "", said) for said, _ in labels] == list(MIXED)
    assert [said for said, places in labels if not in_order(said, places)] == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []


def test_the_test_finds_what_is_wrong(page: Page) -> None:
    """Without an isolate, the same label stands wrong: the test above can fail."""
    page.set_content('<svg><g class="ytick"><text x="9" y="20"></text></g></svg>')
    page.evaluate("document.querySelector('text').textContent = 'وكالة (AP)'")
    ((said, places),) = page.evaluate(_LETTERS)
    assert not in_order(said, places)
