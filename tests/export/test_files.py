"""Every file that a chart can become, opened again."""

import csv
import io
import json
import re
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pandas as pd
import pytest

from components.charts import CHARTS
from components.corpus import Corpus
from components.export import FORMATS, Exhibit, exhibit, formats, page, picture, separated, workbook
from components.export.browser import Browser
from components.export.cells import safe, safely
from components.export.sheet import SHEET
from components.text.direction import CONTROLS
from components.text.visual import visual
from components.words import LANGUAGES, Language, say

SHAPED = re.compile("[\ufb50-\ufdff\ufe70-\ufeff]")
"""Presentation forms of Arabic letters, which no text that is shaped later may hold."""


def shown(corpus: Corpus, key: str = "top_actors", language: Language = "ar", **choices: Any) -> Exhibit:
    """One chart of the three articles as an exhibit."""
    chart = CHARTS[key]
    return exhibit(corpus, chart, chart.data(corpus, **choices), language, ["المصدر: الصباح"], **choices)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", CHARTS)
def test_tables_hold_every_row(key: str, language: Language, corpus: Corpus) -> None:
    """Each row of the frame is in the table of every format that has one, with a word above each column."""
    made = shown(corpus, key, language)
    rows = list(csv.reader(io.StringIO(separated.for_excel(made).decode("utf-8-sig"))))
    sheet = openpyxl.load_workbook(io.BytesIO(workbook.xlsx(made))).worksheets[0]
    written = page.html(made).decode()
    assert len(rows) == sheet.max_row == len(made.frame) + 1 == written.count("<tr>")
    assert rows[0] == [cell.value for cell in sheet[1]]
    assert len(set(rows[0])) == len(rows[0]) > 0


def test_plain_csv_is_the_frame(corpus: Corpus) -> None:
    """Code names, both languages, no byte order mark, no controls."""
    content = separated.plain(shown(corpus)).decode()
    assert content.splitlines()[0].startswith("entity_id,actor_ar,actor_en,kind,mentions,adjectives,per_1000,")
    assert content.splitlines()[1].startswith("Q1,سالم,Salem,person,3,0,66.6")
    assert not set(content) & set(CONTROLS)


def test_excel_knows_its_csv(corpus: Corpus) -> None:
    """The file for Excel begins with the byte order mark."""
    assert separated.for_excel(shown(corpus)).startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("=1+1", "'=1+1"),
        ("+سالم", "'+سالم"),
        ("-", "'-"),
        ("@سالم", "'@سالم"),
        ("＝1", "'＝1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠1", "'＠1"),
        ("﹦1", "'﹦1"),
        (" =1", "' =1"),
        ("\u3000＝1", "'\u3000＝1"),
        ("a=1", "a=1"),
        ("", ""),
        ("\tx", "'\tx"),
        ("\u2067=1\u2069", "'=1"),
        ("سالم", "سالم"),
        (-5, -5),
        (None, None),
    ],
)
def test_no_cell_runs(given: Any, kept: Any) -> None:
    """Text that a spreadsheet would take for a formula is marked as text; a number is left alone."""
    assert safe(given) == kept


def test_headings_are_cells_too() -> None:
    """A heading is as dangerous as a cell."""
    assert list(safely(pd.DataFrame({"=x": ["=y"]})).columns) == ["'=x"]


@pytest.mark.parametrize(("language", "flipped"), [("ar", True), ("en", None)])
def test_a_workbook_reads_in_its_direction(language: Language, flipped: bool | None, corpus: Corpus) -> None:
    """Sheets run right to left in Arabic, the heading stays in view, days and numbers are days and numbers."""
    book = openpyxl.load_workbook(io.BytesIO(workbook.xlsx(shown(corpus, "volume", language))))
    table, *_, about = book.worksheets
    assert table.sheet_view.rightToLeft == about.sheet_view.rightToLeft == flipped
    assert table.freeze_panes == "A2"
    assert table["A1"].alignment.readingOrder == (2 if language == "ar" else 1)
    assert f"{table['A2'].value:%Y-%m-%d}" == "2023-09-13"
    assert 1 in [cell.value for cell in table[2]]


def test_a_file_says_what_it_is(corpus: Corpus) -> None:
    """Question, filters, number of articles, sources, date and fingerprint of the corpus are in it."""
    about = openpyxl.load_workbook(io.BytesIO(workbook.xlsx(shown(corpus)))).worksheets[-1]
    told = {row[0].value: row[1].value for row in about.iter_rows()}
    assert told["السؤال"] == say("chart.top_actors.title", "ar")
    assert told["المرشّحات"] == "المصدر: الصباح"
    assert told["عدد المقالات"] == "3"
    assert told["المصادر"] == "الصباح، المساء"
    assert told["تاريخ بناء المدونة"] == "1 يناير 2024"
    assert told["بصمة المدونة"] == "three"


def test_a_name_says_what_is_inside(corpus: Corpus) -> None:
    """ASCII, the chart, its months, its language."""
    made = shown(corpus)
    assert [each.name(made) for each in FORMATS][:2] == [
        "marsad_top-actors_2023-09_2023-10_ar.csv",
        "marsad_top-actors_2023-09_2023-10_ar_excel.csv",
    ]
    assert len({each.name(made) for each in FORMATS}) == len(FORMATS)


def test_every_format_has_words() -> None:
    """The button of each format is said in both languages."""
    assert all(say(f"export.{each.key}", language) for each in FORMATS for language in LANGUAGES)


def test_a_page_asks_nobody(corpus: Corpus) -> None:
    """Outside the program of Plotly, no address of another host stands in the page, and the policy forbids asking."""
    written = page.html(shown(corpus)).decode()
    own = re.sub(r"<script>/\*\*.*?</script>", "", written, flags=re.DOTALL)
    assert len(own) < 2_000_000
    assert "default-src 'none'" in own
    assert not re.search(r"""(src|href)=["']?(https?:)?//""", own)
    assert '<html lang="ar" dir="rtl">' in own


def test_a_page_is_escaped(corpus: Corpus) -> None:
    """Names are data, in the table as in the figure."""
    frame = CHARTS["top_actors"].data(corpus).assign(actor_ar="<img src=x onerror=alert(1)></script>")
    written = page.html(exhibit(corpus, CHARTS["top_actors"], frame, "ar")).decode()
    assert "<img src=x" not in written
    assert "onerror=alert(1)&gt;" in written


def test_the_figure_of_a_page_is_that_of_the_screen(corpus: Corpus) -> None:
    """The JSON in the page is the figure, whole."""
    made = shown(corpus)
    found = re.search(r"var figure = (\{.*\});\n", page.html(made).decode())
    assert found
    assert json.loads(found[1]) == json.loads(made.figure.to_json())


def test_an_empty_exhibit_is_a_file_too(corpus: Corpus) -> None:
    """Where nothing is left, each format still says so."""
    nobody = corpus.only(corpus.tables["articles"].filter(False).select("article_id"))
    made = shown(nobody)
    assert all(each.write(made) for each in formats(made.key))
    assert made.name() == "marsad_top-actors_ar"


def test_pictures_are_pictures(corpus: Corpus) -> None:
    """Each is what it says; an SVG has its words, and carries its typeface where its text is text."""
    made = shown(corpus)
    files = {each.key: each.write(made) for each in FORMATS if each.drawn}
    assert files["png"].startswith(b"\x89PNG\r\n")
    assert files["pdf"].startswith(b"%PDF-")
    for key in ("svg", "svg_text"):
        drawn = ElementTree.fromstring(files[key])
        assert drawn.tag == "{http://www.w3.org/2000/svg}svg"
        assert drawn[0].text == made.question
    assert b"font/woff2;base64" in files["svg_text"]
    assert b"<text" not in files["svg"]


def test_without_a_browser_every_picture_is_painted(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each picture is made all the same, and its caption says who drew it."""
    made, browser = shown(corpus), Browser("/nobody/here")
    assert not browser.there()
    monkeypatch.setattr(picture, "KEPT", browser)
    assert {picture.drawer(each.key) for each in FORMATS if each.drawn} == {"painter"}
    assert all(each.write(made) for each in FORMATS if each.drawn)
    told = picture.on_paper(made, SHEET, "painter")[0]["layout"]["title"]["subtitle"]["text"]
    assert say("export.drawn.painter", "ar") in told


@pytest.mark.parametrize("key", CHARTS)
def test_no_presentation_form_reaches_what_shapes_by_itself(key: str, corpus: Corpus) -> None:
    """Figures, what the browser draws, pages and workbooks hold letters; only our painter's input is shaped."""
    made = shown(corpus, key)
    sheet = openpyxl.load_workbook(io.BytesIO(workbook.xlsx(made)))
    cells = [str(cell.value) for each in sheet for row in each.iter_rows() for cell in row]
    given = json.dumps(made.figure.to_plotly_json(), default=str, ensure_ascii=False)
    browsed = json.dumps(picture.on_paper(made, SHEET, "browser")[0], default=str, ensure_ascii=False)
    page_of = re.sub(r"<script>/\*\*.*?</script>", "", page.html(made).decode(), flags=re.DOTALL)
    for text in (given, browsed, page_of, "".join(cells), separated.plain(made).decode()):
        assert not SHAPED.search(text)


def test_presentation_forms_are_found() -> None:
    """The test above can fail."""
    assert SHAPED.search(visual("سلام", "rtl"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_measured_precision_stands_with_the_figure(corpus: Corpus, language: Language) -> None:
    """Where a sample was judged, its precision is under the picture, on the page and in the sheet about the table."""
    chart, told = CHARTS["top_actors"], "21 / 30"
    bare = exhibit(corpus, chart, chart.data(corpus), language)
    judged = exhibit(corpus, chart, chart.data(corpus), language, measured=told)
    label = say("export.about.measured", language)
    assert label not in bare.caption()
    assert f"{label}: {told}" in judged.caption()
    sheet = openpyxl.load_workbook(io.BytesIO(workbook.xlsx(judged))).worksheets[-1]
    assert (label, told) in sheet.iter_rows(values_only=True)
    assert f"<dt>{label}</dt><dd>{told}</dd>" in page.html(judged).decode()
