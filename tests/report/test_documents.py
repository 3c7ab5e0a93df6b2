"""Every document in both languages, opened again by the library of its readers: what all of them promise."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from html.parser import HTMLParser
from typing import Any

import docx
import pptx
import pypdf
import pytest
from docx.oxml.ns import qn
from pptx.enum.shapes import MSO_SHAPE_TYPE

from components.corpus import Corpus
from components.export import fonts
from components.report.documents import DOCUMENTS
from components.report.documents.embedded import scrambled
from components.report.documents.said import bare, caption, where
from components.report.drawn import drawn, pictures
from components.report.outline import Outline
from components.report.report import Report
from components.text.direction import INVISIBLE, base_of
from components.words import LANGUAGES, Language, base, say
from tests.report.pieces import HOME, HOSTILE, report

CONTROLS = re.compile(f"[{INVISIBLE}]")
PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
KEYS = [each.key for each in DOCUMENTS]
Made = Callable[[str, Language], tuple[Report, bytes]]


@pytest.fixture(scope="module")
def made(corpus: Corpus) -> Made:
    """A function that writes the report of the three articles as a document of one kind, once for each language."""

    @cache
    def told(language: Language) -> tuple[Report, Any]:
        composed = report(corpus, language)
        exhibits = [part.exhibit for part in composed.parts]
        return composed, pictures(composed, lambda place: drawn(exhibits[place]), lambda *_: None)

    @cache
    def document(key: str, language: Language) -> tuple[Report, bytes]:
        composed, figures = told(language)
        return composed, next(each for each in DOCUMENTS if each.key == key).write(composed, figures)

    return document


def words(key: str, content: bytes) -> str:
    """All text of a document that is no markup."""
    file = io.BytesIO(content)
    if key == "docx":
        return "\n".join(each.text for each in paragraphs(content))
    if key == "pptx":
        shown = [each for slide in pptx.Presentation(file).slides for each in slide_paragraphs(slide)]
        return "\n".join("".join(run.text for run in each.runs) for each in shown)
    if key == "pdf":
        return "\n".join(page.extract_text() for page in pypdf.PdfReader(file).pages)
    page = Page()
    page.feed(content.decode())
    return "".join(page.text)


def paragraphs(content: bytes) -> list[Any]:
    """Every paragraph of a Word document, those in tables and at the foot too."""
    document = docx.Document(io.BytesIO(content))
    body = [docx.text.paragraph.Paragraph(each, document) for each in document.element.body.iter(qn("w:p"))]
    return [*body, *(each for section in document.sections for each in section.footer.paragraphs)]


def slide_paragraphs(slide: Any) -> Iterator[Any]:
    """Every paragraph of a slide, those in tables and in its notes too."""
    for shape in slide.shapes:
        if shape.has_text_frame:
            yield from shape.text_frame.paragraphs
        if shape.has_table:
            yield from (each for cell in shape.table.iter_cells() for each in cell.text_frame.paragraphs)
    if slide.has_notes_slide:
        yield from slide.notes_slide.notes_text_frame.paragraphs


class Page(HTMLParser):
    """The text of an HTML page, its tags, and the attributes of each."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def squeezed(text: str) -> str:
    """``text`` without blanks, in which the lines of a page differ from those of its source."""
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", KEYS)
def test_a_document_says_all(made: Made, key: str, language: Language) -> None:
    """Title, headings, captions, filters, n, methods, evidence with its place, fingerprint, and the warning."""
    composed, content = made(key, language)
    said = squeezed(words(key, content))
    expected = [bare(HOSTILE), say("report.stale", language), composed.fingerprint, say("report.appendix", language)]
    expected += [part.heading for part in composed.parts] + [method for _, method in composed.methods]
    expected += [caption(part, language) for part in composed.parts if part.number]
    expected += [f"{name}: {text}" for part in composed.parts for name, text in part.about[:2]]
    bundles = [bundle for part in composed.parts for bundle in part.bundles]
    passages = [bundle.passages[0] for bundle in bundles]
    expected += [text for passage in passages for text in (passage.text, where(passage, language))]
    if key == "pdf":
        # Text of a PDF comes out in the order of drawing, so that only words of one direction can be looked for.
        expected = [word for text in expected for word in re.findall(r"[A-Za-z]{4,}", text)]
    for text in expected:
        assert squeezed(bare(text)) in said, text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", KEYS)
def test_text_is_bare(made: Made, key: str, language: Language) -> None:
    """No presentation form, and no control character: each format carries direction by its own means."""
    said = words(key, made(key, language)[1]).replace("\x0b", "")
    assert not PRESENTATION.search(said)
    assert not CONTROLS.search(said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_word_runs_from_right_to_left(made: Made, language: Language) -> None:
    """Each Arabic paragraph is bidi, and its runs are rtl; in Arabic so are tables and section; English is not."""
    content = made("docx", language)[1]
    for each in paragraphs(content):
        properties = each._p.pPr
        found = None if properties is None else properties.find(qn("w:bidi"))
        right = found is not None and found.get(qn("w:val")) != "0"
        if re.search("[\u0621-\u064a]", each.text) and (language == "ar" or base_of(each.text) == "rtl"):
            assert right or base_of(each.text) == "ltr", each.text
            if base_of(each.text) == "rtl":
                assert next(each._p.iter(qn("w:rtl")), None) is not None, each.text
    document = docx.Document(io.BytesIO(content))
    flipped = language == "ar"
    assert all((table._tbl.tblPr.find(qn("w:bidiVisual")) is not None) == flipped for table in document.tables)
    assert len(document.tables) == 3
    assert (document.sections[0]._sectPr.find(qn("w:bidi")) is not None) == flipped
    fonts = document.styles["Normal"].element.rPr.find(qn("w:rFonts"))
    assert fonts.get(qn("w:cs")) == fonts.get(qn("w:ascii")) == "IBM Plex Sans Arabic"


@pytest.mark.parametrize("language", LANGUAGES)
def test_slides_run_from_right_to_left(made: Made, language: Language) -> None:
    """Each Arabic paragraph says rtl, each table of an Arabic deck too."""
    deck = pptx.Presentation(io.BytesIO(made("pptx", language)[1]))
    for slide in deck.slides:
        for each in slide_paragraphs(slide):
            said = "".join(run.text for run in each.runs)
            if base_of(said) == "rtl" and re.search("[\u0621-\u064a]", said):
                assert each._p.pPr.get("rtl") == "1", said
        for shape in slide.shapes:
            if shape.has_table:
                assert shape.table._tbl.tblPr.get("rtl") == ("1" if language == "ar" else "0")


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_say_their_language(made: Made, language: Language) -> None:
    """HTML says language and direction; PDF its language and title, is tagged, and has its typeface inside."""
    page = made("html", language)[1].decode()
    assert f'<html lang="{language}" dir="{base(language)}">' in page
    reader = pypdf.PdfReader(io.BytesIO(made("pdf", language)[1]))
    catalogue = reader.trailer["/Root"]
    assert catalogue["/MarkInfo"]["/Marked"]
    assert catalogue["/Lang"] == language
    assert reader.metadata
    assert reader.metadata.title == bare(HOSTILE)
    fonts = {font["/BaseFont"] for page in reader.pages for font in page["/Resources"]["/Font"].values()}
    assert fonts
    assert all("IBMPlexSansArabic" in name for name in fonts)
    assert any("Med" in name for name in fonts), "Headings are as light as the text."


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_make_contents(made: Made, language: Language) -> None:
    """A field of Word filled with links to every heading, bookmarks of PDF, anchors of HTML, titles of slides."""
    composed, content = made("docx", language)
    headings = [part.heading for part in composed.parts]
    document = docx.Document(io.BytesIO(content))
    codes = [each.text for each in document.element.body.iter(qn("w:instrText"))]
    assert [code.split()[0] for code in codes] == ["TOC"]
    titles = [each.text for each in document.paragraphs if each.style.name == "Heading 1"]
    assert titles[: len(headings)] == headings
    names = {each.get(qn("w:name")) for each in document.element.body.iter(qn("w:bookmarkStart"))}
    anchors = {each.get(qn("w:anchor")) for each in document.element.body.iter(qn("w:hyperlink"))} - {None}
    assert len(anchors) >= len(titles)
    assert anchors <= names
    outline = pypdf.PdfReader(io.BytesIO(made("pdf", language)[1])).outline
    assert [each.title for each in outline if not isinstance(each, list)][-len(titles) :] == titles
    page = Page()
    page.feed(made("html", language)[1].decode())
    ids = {attributes.get("id") for _, attributes in page.tags}
    anchors = {str(attributes.get("href"))[1:] for tag, attributes in page.tags if tag == "a"}
    assert {f"part-{place}" for place in range(1, len(headings) + 1)} <= anchors & ids
    deck = pptx.Presentation(io.BytesIO(made("pptx", language)[1]))
    assert all(slide.shapes.title is not None and slide.shapes.title.text_frame.text for slide in deck.slides)


@pytest.mark.parametrize("language", LANGUAGES)
def test_figures_have_alternatives(made: Made, language: Language) -> None:
    """Each picture, and each chart of PowerPoint's own, says what it shows; it is sharp enough to print."""
    composed, content = made("docx", language)
    told = [bare(part.exhibit.alternative) for part in composed.parts if part.kind == "chart" and part.exhibit]
    document = docx.Document(io.BytesIO(content))
    assert [shape._inline.docPr.get("descr") for shape in document.inline_shapes] == told
    for shape in document.inline_shapes:
        blip = shape._inline.graphic.graphicData.pic.blipFill.blip.embed
        assert document.part.related_parts[blip].image.px_width / shape.width.inches >= 280
    page = Page()
    page.feed(made("html", language)[1].decode())
    assert [attributes["alt"] for tag, attributes in page.tags if tag == "img"] == told
    deck = pptx.Presentation(io.BytesIO(made("pptx", language)[1]))
    shapes = [shape for slide in deck.slides for shape in slide.shapes]
    kinds = (MSO_SHAPE_TYPE.CHART, MSO_SHAPE_TYPE.PICTURE)
    drawn = [shape for shape in shapes if shape.shape_type in kinds]
    assert [shape.shape_type for shape in drawn] == list(kinds)
    assert [shape._element.xpath(".//p:cNvPr")[0].get("descr") for shape in drawn] == told
    assert [name for name in zipfile.ZipFile(io.BytesIO(made("pptx", language)[1])).namelist() if "embeddings" in name]


@pytest.mark.parametrize("language", LANGUAGES)
def test_views_can_be_reopened(made: Made, language: Language) -> None:
    """Links to the view of a figure and to the article of a sentence, and to nowhere else."""
    content = made("docx", language)[1]
    links = [
        relation.target_ref
        for relation in docx.Document(io.BytesIO(content)).part.rels.values()
        if relation.is_external
    ]
    page = Page()
    page.feed(made("html", language)[1].decode())
    links += [str(value["href"]) for tag, value in page.tags if tag == "a" and not str(value["href"]).startswith("#")]
    reader = pypdf.PdfReader(io.BytesIO(made("pdf", language)[1]))
    notes = [note.get_object() for each in reader.pages for note in each.get("/Annots", [])]
    links += [note["/A"]["/URI"] for note in notes if "/URI" in note.get("/A", {})]
    assert all(link.startswith(f"{HOME}/") for link in links)
    assert any("/actors?" in link and "open=top_actors%3AQ1" in link for link in links)
    assert any("article=a1" in link for link in links)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_runs(made: Made, language: Language) -> None:
    """Words are words: no element of HTML, no field of Word, no script of PDF comes from what was written."""
    page = made("html", language)[1].decode()
    assert "<script" not in page
    assert "default-src 'none'" in page
    found = Page()
    found.feed(page)
    assert not [name for _, attributes in found.tags for name in attributes if name.startswith("on")]
    assert not re.search(r'(src|href)="(?!data:|#|http://marsad\.example/)', page)
    assert b"/JavaScript" not in made("pdf", language)[1]


@pytest.mark.parametrize("key", KEYS)
def test_an_empty_report_is_a_document_too(corpus: Corpus, key: str) -> None:
    """Nothing chosen: title, day and corpus."""
    composed = report(corpus, "ar", Outline())
    content = next(each for each in DOCUMENTS if each.key == key).write(composed, {})
    if key != "pdf":
        assert say("report.untitled", "ar") in words(key, content)


def test_names_and_words() -> None:
    """Each document has its words in both languages."""
    assert KEYS == ["docx", "pptx", "pdf", "html"]
    assert all(say(f"report.format.{key}", language) for key in KEYS for language in LANGUAGES)


@pytest.mark.parametrize("weight", [400, 700])
def test_word_carries_its_typeface(made: Made, weight: int) -> None:
    """The shipped fonts are in the document, scrambled with their key and whole when it is applied again."""
    archive = zipfile.ZipFile(io.BytesIO(made("docx", "ar")[1]))
    listed = archive.read("word/fontTable.xml").decode()
    tag = {400: "embedRegular", 700: "embedBold"}[weight]
    found = re.search(rf"<w:{tag} [^>]*>", listed)
    assert found
    key = re.findall(r"\{([0-9A-F-]{36})\}", found[0])[0]
    relation = re.findall(r'r:id="(\w+)"', found[0])[0]
    target = re.search(
        rf'<Relationship (?=[^>]*Id="{relation}")[^>]*Target="([^"]+)"',
        archive.read("word/_rels/fontTable.xml.rels").decode(),
    )
    assert target
    content = archive.read(f"word/{target[1]}")
    assert scrambled(content, key) == fonts.file(weight, "ttf").read_bytes() != content
