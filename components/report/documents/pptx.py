"""A report as slides: one per figure, with a chart that can be edited where PowerPoint has its type, and notes."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, TypeVar

from pptx import Presentation
from pptx.util import Inches

from components.charts.looks.palette import PAPERS
from components.export.series import plotted
from components.report.documents import said, slidechart, slides, slidetable
from components.report.documents.evenly import even
from components.report.documents.said import bare
from components.report.documents.slides import CORNER, EDGE, HIGH, WIDE, Line, faint
from components.report.drawn import Pictures
from components.report.report import Bundle, Part, Passage, Report
from components.report.table import table
from components.words import Base, base, count, say

Thing = TypeVar("Thing")
TITLED = 5
"""The layout of python-pptx's own template that has a title and nothing else."""
BODY = (EDGE, 1.75, WIDE - 2 * EDGE, HIGH - 2.55)
UNDER = (EDGE, 1.05, WIDE - 2 * EDGE, 0.7)
FOOT = (EDGE, HIGH - 0.65, WIDE - 2 * EDGE - CORNER, 0.4)
SENTENCES, METHODS, ENTRIES = 3, 4, 12
"""So many of each stand on one slide."""
SLIDES = 3
"""So many slides of sentences that belong together; the others are in the notes of the last."""


@dataclass(slots=True)
class _Writing:
    """Slides that are being written."""

    slides: Any
    report: Report
    pictures: Pictures
    base: Base

    def say(self, key: str) -> str:
        return say(key, self.report.language)

    def slide(self, title: str, under: str = "", foot: str = "", notes: Sequence[str] = ()) -> Any:
        """A new slide with its title, a line under it, one at its foot, and what the speaker reads."""
        made = self.slides.slides.add_slide(self.slides.slide_layouts[TITLED])
        slides.title(made, title, self.base)
        if under:
            slides.box(made, [faint(under, 14)], self.base, UNDER)
        if foot:
            left = EDGE + CORNER if self.base == "rtl" else EDGE
            slides.box(made, [faint(foot)], self.base, (left, *FOOT[1:]))
        slides.number(made, self.base)
        if notes:
            words = made.notes_slide.notes_text_frame
            for place, line in enumerate(notes):
                paragraph = words.paragraphs[0] if place == 0 else words.add_paragraph()
                slides.say(paragraph, Line(line, 12))
        return made


def pptx_of(report: Report, pictures: Pictures) -> bytes:
    """The slides, with ``pictures`` of the figures that PowerPoint cannot draw itself."""
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Inches(WIDE), Inches(HIGH)
    writing = _Writing(presentation, report, pictures, base(report.language))
    if writing.base == "rtl":
        presentation.part._element.set("rtl", "1")
    properties = presentation.core_properties
    properties.title, properties.author = bare(report.title)[:255], bare(report.author)[:255]
    _opening(writing)
    for part in report.parts:
        _part(writing, part)
    for part in report.appendix:
        _sample(writing, part)
    _methods(writing)
    file = BytesIO()
    presentation.save(file)
    return file.getvalue()


def _opening(writing: _Writing) -> None:
    """Title, author and summary; then the contents."""
    report = writing.report
    first = writing.slides.slides.add_slide(writing.slides.slide_layouts[TITLED])
    slides.title(first, report.title, writing.base, (EDGE, 1.2, WIDE - 2 * EDGE, 2.0), 40)
    lines = [faint(said.byline(report), 16)]
    lines += [Line(line, 18) for line in report.summary.splitlines() if line.strip()]
    if report.stale:
        lines.append(Line(writing.say("report.stale"), 14, True, PAPERS["light"].accent))
    slides.box(first, lines, None, (EDGE, 3.3, WIDE - 2 * EDGE, 3.4))
    alike = math.ceil(len(report.parts) / max(1, math.ceil(len(report.parts) / ENTRIES))) or 1
    for entries in _by(alike, [part.heading for part in report.parts]):
        contents = writing.slide(writing.say("report.contents"))
        slides.box(contents, [Line(entry) for entry in entries], writing.base, BODY)


def _part(writing: _Writing, part: Part) -> None:
    """The slides of one piece."""
    language = writing.report.language
    if part.problem or part.text:
        made = writing.slide(part.heading)
        slides.box(made, [Line(line, 18) for line in (part.problem or part.text).splitlines()], None, BODY)
    elif part.exhibit:
        under = said.caption(part, language)
        if part.kind == "chart":
            _figure(writing, part, writing.slide(part.heading, under, _foot(part), _notes(writing, part)))
        _table(writing, part)
    else:
        _passages(writing, part)


def _figure(writing: _Writing, part: Part, slide: Any) -> None:
    """The chart, or the picture of it."""
    assert part.exhibit
    drawn = plotted(part.exhibit)
    if drawn:
        slidechart.chart(slide, even(drawn, part.exhibit), writing.base, BODY, part.exhibit.alternative)
    elif part.number in writing.pictures:
        slides.picture(slide, writing.pictures[part.number], BODY, part.exhibit.alternative)


def _table(writing: _Writing, part: Part) -> None:
    """The table behind a figure, as far as a slide has room."""
    assert part.exhibit
    language = writing.report.language
    shown = table(part.exhibit)
    if not shown.rows:
        return
    under = said.caption(part, language) if part.kind == "table" else f"{said.label(part, language)}: {part.heading}"
    title = part.heading if part.kind == "table" else writing.say("report.data")
    fitted = slidetable.fitted(shown, BODY)
    left = shown.left_out + len(shown.rows) - fitted.rows
    more = say("report.rows_left_out", language, n=left) if left else ""
    foot = " · ".join(filter(None, (*(f"{name}: {cell.text}" for name, cell in shown.common), more)))
    made = writing.slide(title, under, foot, _notes(writing, part) if part.kind == "table" else ())
    slidetable.table(made, shown.headings, fitted, writing.base, BODY)


def _passages(writing: _Writing, part: Part) -> None:
    """Sentences, a few on a slide; each bundle begins a new one. What a hearer is not shown the speaker can read."""
    language = writing.report.language
    for bundle in part.bundles:
        under = " · ".join(filter(None, (part.caption, bundle.heading, bundle.told)))
        shown, others = _by(SENTENCES, bundle.passages)[:SLIDES], bundle.passages[SENTENCES * SLIDES :]
        for place, few in enumerate(shown, 1):
            rest = others if place == len(shown) else ()
            more = say("report.in_notes", language, n=count("sentences", len(rest), language)) if rest else ""
            notes = [f"{each.text} — {said.where(each, language)}" for each in rest]
            _sentences(writing, (part.heading, under, more), few, [*_notes(writing, part), *notes])


def _sample(writing: _Writing, part: Part) -> None:
    """Of a figure's evidence the first sentence of each bundle; the others are in the notes."""
    language = writing.report.language
    others = [line for bundle in part.bundles for line in _others(bundle, writing)]
    title = writing.say("report.appendix")
    under = f"{said.label(part, language)}: {part.heading}"
    _sentences(writing, (title, under, ""), [bundle.passages[0] for bundle in part.bundles][:SENTENCES], others)


def _others(bundle: Bundle, writing: _Writing) -> list[str]:
    """A bundle as lines of a note."""
    lines = [f"{passage.text} — {said.where(passage, writing.report.language)}" for passage in bundle.passages]
    return [f"{bundle.heading} ({bundle.told})", *lines]


def _sentences(writing: _Writing, around: tuple[str, str, str], few: Sequence[Passage], notes: Sequence[str]) -> None:
    """A slide of sentences, each with where it stands; ``around`` are its title, the line under it, and its foot."""
    made = writing.slide(*around, notes=notes)
    lines: list[Line] = []
    for passage in few:
        lines += [Line(passage.text, 16), faint(said.where(passage, writing.report.language))]
    slides.box(made, lines, None, BODY)


def _methods(writing: _Writing) -> None:
    """How each figure was counted, and which corpus it was."""
    for few in _by(METHODS, writing.report.methods):
        made = writing.slide(writing.say("report.methods"))
        lines = [line for question, method in few for line in (Line(question, 14, True), Line(method, 12))]
        slides.box(made, lines, writing.base, BODY)
    made = writing.slide(writing.say("report.dataset"))
    lines = [Line(f"{name}: {text}") for name, text in said.about(writing.report)]
    words = slides.box(made, lines, writing.base, BODY)
    if writing.report.address:
        paragraph = words.add_paragraph()
        slides.say(paragraph, Line(writing.say("report.reopen.report"), ink=PAPERS["light"].accent), writing.base)
        paragraph.runs[0].hyperlink.address = writing.report.address


def _foot(part: Part) -> str:
    """Filters, number of articles and measured precision in one line."""
    told = part.about[:2] + tuple(row for row in part.about[2:] if part.exhibit and row[1] == part.exhibit.measured)
    return " · ".join(f"{name}: {text}" for name, text in told)


def _notes(writing: _Writing, part: Part) -> list[str]:
    """What the speaker reads: filters, articles, method, dataset, and where the view can be opened."""
    lines = [f"{name}: {text}" for name, text in part.about]
    if part.stale:
        lines.append(writing.say("report.stale.part"))
    lines += [part.method, f"{writing.say('export.about.fingerprint')}: {writing.report.fingerprint}", part.address]
    return [line for line in lines if line]


def _by(number: int, things: Sequence[Thing]) -> list[Sequence[Thing]]:
    """``things`` in parcels of ``number``."""
    return [things[place : place + number] for place in range(0, len(things), number)]
