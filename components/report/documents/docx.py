"""A report as a Word document: headings with a table of contents, figures, their tables, and the evidence behind."""

from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm

from components.report.documents import embedded, fields, said, word, wordtable
from components.report.drawn import Pictures
from components.report.report import Bundle, Part, Report
from components.report.table import table
from components.words import Base, base, say

ROOM = (16.0, 19.0)
"""Centimetres of a page that a picture may take."""


@dataclass(slots=True)
class _Writing:
    """A document that is being written: what it is, and the headings so far, for its table of contents."""

    document: Document
    report: Report
    pictures: Pictures
    base: Base
    headings: list[tuple[int, str]] = field(default_factory=list)

    def say(self, key: str) -> str:
        return say(key, self.report.language)

    def heading(self, text: str, level: int) -> None:
        """A heading with a bookmark, by which the table of contents finds it."""
        self.headings.append((level, text))
        made = word.paragraph(self.document, text, f"Heading {level}", self.base)
        fields.bookmark(made, f"_Toc{len(self.headings)}", len(self.headings))

    def ours(self, text: str, style: str | None = None) -> Any:
        """A sentence of ours."""
        return word.paragraph(self.document, text, style, self.base)


def docx_of(report: Report, pictures: Pictures) -> bytes:
    """The document, with ``pictures`` of its figures."""
    document = docx.Document()
    writing = _Writing(document, report, pictures, base(report.language))
    _set_up(writing)
    _opening(writing)
    contents = writing.ours(writing.say("report.contents"), "TOC Heading")
    for part in report.parts:
        _part(writing, part)
    _appendix(writing)
    _methods(writing)
    fields.contents(contents, writing.headings, writing.base)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _set_up(writing: _Writing) -> None:
    """Page, styles, properties and the line at the foot."""
    document, report = writing.document, writing.report
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.5)
    word.style(document, writing.base)
    embedded.carry(document, word.FONT)
    properties = document.core_properties
    properties.title, properties.author = said.bare(report.title)[:255], said.bare(report.author)[:255]
    properties.language, properties.comments = word.LANGS[writing.base], said.bare(report.fingerprint)
    foot = section.footer.paragraphs[0]
    word.fill(foot, f"{report.title} · {writing.say('report.page')} ", writing.base)
    fields.field(foot, "PAGE", "1", writing.base)


def _opening(writing: _Writing) -> None:
    """Title, author, summary, and whether the corpus has changed."""
    report = writing.report
    word.paragraph(writing.document, report.title, "Title")
    writing.ours(said.byline(report), "Subtitle")
    if report.summary:
        for line in report.summary.splitlines():
            word.paragraph(writing.document, line)
    if report.stale:
        word.fill(writing.document.add_paragraph(), writing.say("report.stale"), writing.base, bold=True)


def _part(writing: _Writing, part: Part) -> None:
    """One piece under its heading."""
    writing.heading(part.heading, 1)
    if part.problem:
        writing.ours(part.problem)
    if part.stale:
        writing.ours(writing.say("report.stale.part"), "Caption").paragraph_format.keep_with_next = True
    for line in part.text.splitlines():
        word.paragraph(writing.document, line)
    if part.exhibit:
        if part.kind == "chart":
            _figure(writing, part)
        _table(writing, part)
    elif part.caption:
        writing.ours(part.caption)
    for name, text in part.about:
        writing.ours(f"{name}: {text}", "List Bullet")
    if not part.behind:
        _bundles(writing, part.bundles)
    if part.address:
        _link(writing, writing.say("report.reopen"), part.address)


def _figure(writing: _Writing, part: Part) -> None:
    """The picture with its alternative text, and its caption."""
    assert part.exhibit
    picture = writing.pictures[part.number]
    holder = word.direct(writing.document.add_paragraph(), writing.base)
    holder.alignment = WD_ALIGN_PARAGRAPH.CENTER
    holder.paragraph_format.keep_with_next = True
    shape = holder.add_run().add_picture(BytesIO(picture.content), width=Cm(picture.fitted(*ROOM)[0]))
    word.describe(shape, said.bare(part.exhibit.question), said.bare(part.exhibit.alternative))
    writing.ours(said.caption(part, writing.report.language), "Caption")


def _table(writing: _Writing, part: Part) -> None:
    """The table behind a figure, or the table itself."""
    assert part.exhibit
    language = writing.report.language
    shown = table(part.exhibit)
    if part.kind == "table":
        writing.ours(said.caption(part, language), "Caption").paragraph_format.keep_with_next = bool(shown.rows)
    if not shown.rows:
        return
    wordtable.table(writing.document, shown, Cm(ROOM[0]).pt, writing.base)
    if note := said.note(shown, language):
        writing.ours(note, "Caption")


def _bundles(writing: _Writing, bundles: tuple[Bundle, ...]) -> None:
    """Sentences with the words found in bold, and under each where it stands."""
    for bundle in bundles:
        if bundle.heading:
            writing.ours(bundle.heading, "Heading 3")
        if bundle.told:
            writing.ours(bundle.told, "Caption").paragraph_format.keep_with_next = True
        for passage in bundle.passages:
            quoted = writing.document.add_paragraph(style="Quote")
            word.marked(quoted, passage.text, passage.spans)
            quoted.paragraph_format.keep_with_next = True
            place = writing.ours(said.where(passage, writing.report.language) + " · ", "Caption")
            word.link(place, writing.say("report.open.article"), passage.address, writing.base)


def _appendix(writing: _Writing) -> None:
    """The evidence behind every figure and table."""
    language = writing.report.language
    if writing.report.appendix:
        writing.heading(writing.say("report.appendix"), 1)
    for part in writing.report.appendix:
        writing.heading(f"{said.label(part, language)}: {part.heading}", 2)
        _bundles(writing, part.bundles)


def _methods(writing: _Writing) -> None:
    """How each figure was counted, and which corpus it was."""
    if writing.report.methods:
        writing.heading(writing.say("report.methods"), 1)
    for question, method in writing.report.methods:
        writing.ours(question, "Heading 3")
        writing.ours(method)
    writing.heading(writing.say("report.dataset"), 1)
    for name, text in said.about(writing.report):
        writing.ours(f"{name}: {text}", "List Bullet")
    if writing.report.address:
        _link(writing, writing.say("report.reopen.report"), writing.report.address)


def _link(writing: _Writing, text: str, address: str) -> None:
    """A line that is a link."""
    line = word.direct(writing.document.add_paragraph(), writing.base)
    word.link(line, text, address, writing.base)
