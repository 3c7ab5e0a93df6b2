"""The files that leave the house with the strings of the proof in them, and which strings stand wrong in each."""

import io
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import xlsxwriter
from pptx import Presentation
from pptx.util import Inches

from components.charts import CHARTS
from components.corpus import open_corpus
from components.export import FORMATS, Exhibit, chartsheet, exhibit
from components.export.browser import KEPT
from components.export.series import Plotted, plotted
from components.report.documents import DOCUMENTS, slidechart, slides
from components.report.documents.pptx import BODY
from components.report.report import Part, Report
from components.text.visual import visual
from tests import three_articles
from tests.rtl import papers
from tests.rtl.mixed import mixed

PER_NOTE = 9
"""Strings in one note of a report: so many fit on a slide."""


@cache
def ranking() -> Exhibit:
    """A chart of the three articles whose actors bear the strings as names, as text that is not ours: bare."""
    chart = CHARTS["top_actors"]
    with TemporaryDirectory() as folder:
        three_articles.write(Path(folder))
        corpus = open_corpus(Path(folder))
        first = chart.data(corpus).iloc[[0] * len(mixed())].reset_index(drop=True)
        names = [each.bare for each in mixed()]
        named = first.assign(actor_ar=names, entity_id=[f"x-{at}" for at in range(len(names))])
        return exhibit(corpus, chart, named, "ar")


@cache
def report() -> Report:
    """A report whose notes are the strings, a line each."""
    texts = [each.bare for each in mixed()]
    notes = ["\n".join(texts[start : start + PER_NOTE]) for start in range(0, len(texts), PER_NOTE)]
    parts = tuple(Part("note", "ملاحظة", text=note) for note in notes)
    return Report("مزيج", "", "", "ar", "", "", "0" * 64, "", parts)


def written(key: str) -> bytes:
    """The chart as the file ``key``."""
    return next(form for form in FORMATS if form.key == key).write(ranking())


def document(key: str) -> bytes:
    """The report as the document ``key``."""
    return next(form for form in DOCUMENTS if form.key == key).write(report(), {})


def picture_pdf() -> bytes:
    """The chart as a PDF of its own."""
    return KEPT.draw(ranking().figure.to_dict(), "pdf", 960, 1)


def chart_sheet() -> bytes:
    """A workbook of which nothing is printed but the chart that Excel draws; its cells are hidden."""
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content)
    sheet = book.add_worksheet()
    drawn = _plotted()
    chartsheet.fill(book, sheet, drawn, "rtl")
    sheet.set_column(0, 1, None, None, {"hidden": True})
    sheet.fit_to_pages(1, 1)
    book.close()
    return content.getvalue()


def chart_slides() -> bytes:
    """Slides with charts that PowerPoint draws, a part of the strings each."""
    made, whole = Presentation(), _plotted()
    made.slide_width, made.slide_height = Inches(slides.WIDE), Inches(slides.HIGH)
    for start in range(0, len(whole.categories), PER_NOTE):
        some = slice(start, start + PER_NOTE)
        series = tuple(replace(each, values=each.values[some]) for each in whole.series)
        part = replace(whole, categories=whole.categories[some], series=series)
        slidechart.chart(made.slides.add_slide(made.slide_layouts[6]), part, "rtl", BODY, "")
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def _plotted() -> Plotted:
    found = plotted(ranking())
    assert found is not None
    return found


PAPERS: dict[str, Callable[[], bytes]] = {
    "PDF (report)": lambda: document("pdf"),
    "DOCX": lambda: papers.printed(document("docx"), "docx"),
    "PPTX": lambda: papers.printed(document("pptx"), "pptx"),
    "PPTX, chart of its own": lambda: papers.printed(chart_slides(), "pptx"),
    "XLSX, chart of its own": lambda: papers.printed(chart_sheet(), "xlsx"),
    "XLSX": lambda: papers.printed(written("xlsx"), "xlsx"),
}
"""Files that are read as PDF, in which the algorithm alone orders the text; Office files are printed by LibreOffice."""


def wrong_on_paper(content: bytes, meant: bool = False) -> list[str]:
    """The strings that are on no line of the PDF ``content`` in their order."""
    found = papers.lines(content)
    wanted = {each.bare: papers.line(each.lone if meant else each.bare) for each in mixed()}
    return [bare for bare, line in wanted.items() if not any(papers.same(line, other) for other in found)]


def wrong_in_a_terminal() -> list[str]:
    """The strings that the text for terminals without bidi orders otherwise than the algorithm does."""
    return [each.bare for each in mixed() if papers.line(visual(each.bare, "rtl"), None) != papers.line(each.bare)]
