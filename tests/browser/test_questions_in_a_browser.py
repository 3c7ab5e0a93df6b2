"""The analyst's questions of docs/questions.md, each walked from the question to a file whose answer is read."""

import csv
import io
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page

from tests.browser.clicking import click_mark
from tests.browser.conftest import ROOT, Opener, settled

pytestmark = [pytest.mark.xdist_group("browser"), pytest.mark.thorough]
PICTURES = ROOT / "artifacts" / "questions"
TONES = ("neutral", "warns", "doubts")
_GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


def walk(opener: Opener, where: str) -> Page:
    """The page at ``where`` in English, as large as its picture in the document."""
    page = opener(where, locale="en-US", width=1280)
    page.set_viewport_size({"width": 1280, "height": 900})
    return page


def press(page: Page, control: str) -> None:
    """Click ``control``, and wait until the page has answered in the address."""
    before = page.url
    page.locator(control).first.click()
    page.wait_for_function("before => location.href !== before", arg=before)
    settled(page)


def photograph(page: Page, name: str, top: str) -> None:
    """Keep the window as a picture, with ``top`` at its upper edge."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.mouse.move(0, 0)
    page.locator(top).first.evaluate("part => part.scrollIntoView({block: 'start'})")
    page.wait_for_timeout(300)
    page.screenshot(path=PICTURES / f"{name}.png")


def saved(page: Page, button: str) -> Path:
    """The file that ``button`` hands out."""
    with page.expect_download() as download:
        page.locator(f".st-key-{button} button").click()
    return Path(download.value.path())


def exported(page: Page, chart: str, form: str) -> Path:
    """The file of the kind ``form`` under ``chart``."""
    press(page, f".st-key-{chart}-export button")
    return saved(page, f"{chart}-save-{form}")


def rows(file: Path) -> list[dict[str, str]]:
    """The rows of a CSV, by the codes of its columns."""
    return list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig"))))


def test_who_is_named_most(opener: Opener) -> None:
    """One outlet chosen among the filters, its first bar clicked, its ranking saved."""
    page = walk(opener, "actors?lang=en&unit=mentions")
    page.locator(".st-key-filter-source input").click()
    page.get_by_role("option").filter(has_text="Alaraby TV").click()
    page.wait_for_selector("[class*='st-key-chip-source-']")
    settled(page)
    page.keyboard.press("Escape")
    photograph(page, "named", ".st-key-top_actors")
    click_mark(page, "top_actors")
    first = rows(exported(page, "top_actors", "csv"))[0]
    assert (first["actor_en"], first["mentions"], first["of_words"]) == ("Kim Jong Un", "14", "798")


def test_what_one_side_says(opener: Opener) -> None:
    """The most typical name of one outlet, its three sentences, and the comparison as a file."""
    page = walk(opener, "compare?lang=en")
    click_mark(page, "keyness")
    photograph(page, "keyness", ".st-key-keyness")
    assert page.locator(".st-key-evidence-keyness .sentences > li").count() == 3
    first = rows(exported(page, "keyness", "csv"))[0]
    told = [first[column] for column in ("item_label_en", "finds", "of_finds", "finds_there", "of_there", "sure")]
    assert told == ["Seoul", "3", "93", "1", "76", "False"]


def test_what_changed_between_two_periods(opener: Opener) -> None:
    """Of the names of 2023 and of 2024 three differ surely; the comparison is saved as a file."""
    page = walk(opener, "compare?lang=en")
    press(page, ".st-key-choose-versus-by button:has-text('Two periods')")
    page.wait_for_selector(".st-key-keyness .js-plotly-plot")
    photograph(page, "periods", ".st-key-versus")
    sure = [row for row in rows(exported(page, "keyness", "csv")) if row["sure"] == "True"]
    told = {row["item_label_en"]: (row["finds"], row["of_finds"], row["finds_there"], row["of_there"]) for row in sure}
    assert told == {
        "Kim Jong Un": ("46", "365", "1", "113"),
        "Vladimir Putin": ("26", "365", "1", "113"),
        "Tehran": ("3", "113", "0", "365"),
    }


def test_how_each_spells_and_reports(opener: Opener) -> None:
    """Habits of spelling as a workbook: one outlet alone writes «فى»."""
    page = walk(opener, "sources?lang=en&section=wording")
    page.locator(".st-key-choose-compare").get_by_text("Unnamed outlet C").click()
    page.wait_for_url("**compare=**")
    settled(page)
    photograph(page, "wording", ".st-key-spelling_habits")
    book = load_workbook(io.BytesIO(exported(page, "spelling_habits", "xlsx").read_bytes()))
    habits = [row for row in book["Table"].iter_rows(values_only=True) if "«فى»" in str(row[1])]
    assert [row[0] for row in habits if row[2] == 0] == ["Unnamed outlet C (adapted)"]
    assert len(habits) == 5


def test_who_is_quoted_and_how(opener: Opener) -> None:
    """The actor quoted most, chosen by name: one outlet doubts, two let it warn; the sentence behind, and the file."""
    page = walk(opener, "actors?lang=en")
    page.locator(".st-key-choose-profile input").click()
    page.keyboard.type("Washington")
    page.get_by_role("option").filter(has_text="Washington").first.click()
    page.wait_for_selector(".st-key-quoted_by .js-plotly-plot")
    settled(page)
    click_mark(page, "quoted_by")
    photograph(page, "quoted", ".st-key-quoted_by")
    found = rows(exported(page, "quoted_by", "csv"))
    assert {row["of_quotes"] for row in found} == {"8"}
    tones = {stance: sum(int(row["quotes"]) for row in found if row["stance"] == stance) for stance in TONES}
    assert tones == {"neutral": 5, "warns": 2, "doubts": 1}
    assert {row["few"] for row in found} == {"True"}


def test_what_each_calls_a_happening(opener: Opener) -> None:
    """One meeting is told with a verb in one outlet and with a noun in two; the sentence behind a dot has the word."""
    page = walk(opener, "sources?lang=en&section=wording")
    page.locator(".st-key-choose-ledger").get_by_text("Happenings", exact=True).click()
    page.wait_for_url("**ledger=happenings**")
    settled(page)
    click_mark(page, "naming")
    photograph(page, "happenings", ".st-key-naming")
    assert page.locator(".st-key-evidence-naming .sentences mark").first.inner_text() in ("التقى", "بلغ", "وصلها")
    told = [row for row in rows(exported(page, "naming", "csv")) if row["actor_en"].startswith("Meeting")]
    said = {(row["outlet_en"].removesuffix(" (adapted)"), row["surface"]) for row in told if row["mentions"] == "1"}
    assert said == {("Alaraby TV", "التقى"), ("Al-Watan", "لقاء"), ("Unnamed outlet A", "لقاء")}


def test_who_covered_what(opener: Opener) -> None:
    """Five silences, as a file; one event that is told differently, in its date."""
    page = walk(opener, "sources?lang=en&section=coverage")
    photograph(page, "coverage", ".st-key-coverage")
    told = page.locator(".st-key-disagreements").inner_text()
    assert "Arrival: Kim Jong Un, Russia" in told
    assert "12 September 2023" in told
    states = [row["state"] for row in rows(exported(page, "coverage", "csv"))]
    assert (len(states), states.count("silent")) == (35, 5)


def test_what_is_copied(opener: Opener) -> None:
    """Own reporting is one article of six, which shares nothing; that article as a file."""
    page = walk(opener, "sources?lang=en&section=likeness")
    photograph(page, "copied", ".st-key-shared")
    assert "67 words" in page.locator(".st-key-shared").inner_text()
    press(page, ".st-key-filter-copy [role=radio]:nth-of-type(2)")
    assert "copy=own" in page.url
    assert "67 words" not in page.locator(".st-key-shared").inner_text()
    page.locator(".st-key-way-corpus a").click()
    page.wait_for_selector(".st-key-dataset-files")
    settled(page)
    assert len(saved(page, "dataset-jsonl").read_text(encoding="utf-8").splitlines()) == 1


def test_in_what_company_a_word_stands(opener: Opener) -> None:
    """The lines of a word by the word that follows, on the screen and in the file alike.

    On the screen, what is written onto the word stays with it, so that Arabic letters join.
    """
    page = walk(opener, "concordance?lang=en&node=سلاح&sort=next")
    nodes = page.locator(".concordance .node").all_inner_texts()
    photograph(page, "company", ".st-key-page")
    found = rows(saved(page, "concordance-save-csv"))
    assert len(found) == 29
    assert [row["after"].split()[0] for row in found[:3]] == ["الخفيف", "الروسي.", "النووي"]
    written = [row["before"].rpartition(" ")[2] + row["node"] + row["after"].partition(" ")[0] for row in found]
    assert nodes == written


def test_who_is_named_with_whom(opener: Opener) -> None:
    """The network as GraphML: forty ties, the strongest of nineteen sentences."""
    page = walk(opener, "actors?lang=en")
    photograph(page, "network", ".st-key-network")
    network = ET.fromstring(exported(page, "network", "graphml").read_bytes())
    ties = {(tie.get("source"), tie.get("target")): int(tie[0].text or 0) for tie in network.iter(f"{_GRAPHML}edge")}
    assert len(ties) == 40
    assert max(ties.values()) == ties["Q56226", "Q7747"] == 19


def test_when_it_happened(opener: Opener) -> None:
    """Events by the week in which they happened, each with who tells it, as a file."""
    page = walk(opener, "timeline?lang=en&grain=week")
    photograph(page, "timeline", ".st-key-timeline")
    told = rows(exported(page, "timeline", "csv"))
    assert len({row["event_id"] for row in told}) == 7
    assert len({row["outlet_en"] for row in told if row["event_en"].startswith("Meeting")}) == 4


def test_how_long_after_it_is_printed(opener: Opener) -> None:
    """Three outlets tell an event on its day; a mark opens the report behind it, and the file has all ten."""
    page = walk(opener, "timeline?lang=en")
    click_mark(page, "lag")
    photograph(page, "lag", ".st-key-lag")
    told = rows(exported(page, "lag", "csv"))
    assert sum(int(row["events"]) for row in told) == 10
    assert len([row for row in told if row["lag"] == "0" and row["state"] == ""]) == 3
    assert len([row for row in told if row["state"] == "at_most"]) == 7


def test_where_an_actor_is_placed(opener: Opener) -> None:
    """One outlet has the actor in its headline, three at the head, two further down; a part opens its sentence."""
    page = walk(opener, "actors?lang=en&profile=Q7747")
    page.wait_for_selector(".st-key-placing .js-plotly-plot")
    click_mark(page, "placing")
    photograph(page, "placing", ".st-key-placing")
    places = [row["place"] for row in rows(exported(page, "placing", "csv"))]
    assert [places.count(place) for place in ("headline", "lead", "below")] == [1, 3, 2]
