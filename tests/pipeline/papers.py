"""Files made for the tests: Word documents, PDFs and ZIPs, good ones and such as somebody might send to do harm."""

import io
import stat
import zipfile
from collections.abc import Mapping

import typst
from docx import Document
from pypdf import PdfReader, PdfWriter

from components.export import fonts

TITLE = "وزير الخارجية يصل إلى القاهرة"
FIRST = "وصل وزير الخارجية الروسي سيرغي لافروف إلى القاهرة يوم الأحد، وقال إن بلاده (ومعها 12 دولة) تريد «السلام» هناك."
SECOND = "وأضاف الوزير أن المحادثات مع نظيره المصري سامح شكري كانت مثمرة، وأنها تناولت العلاقات الاقتصادية بين البلدين."


def word(*paragraphs: str, cells: tuple[str, ...] = ()) -> bytes:
    """A Word document of ``paragraphs``, after the first of them a table of one row."""
    document = Document()
    for number, text in enumerate(paragraphs):
        document.add_paragraph(text)
        if cells and number == 0:
            row = document.add_table(1, len(cells)).rows[0]
            for cell, said in zip(row.cells, cells, strict=True):
                cell.text = said
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def pdf(*paragraphs: str, columns: int = 1) -> bytes:
    """A PDF in Arabic: its first paragraph is a headline, the others stand in ``columns``."""
    rest = "\n\n".join(paragraphs[1:])
    source = f"""#set page(width: 420pt, height: 300pt, columns: {columns})
#set text(lang: "ar", dir: rtl, font: "IBM Plex Sans Arabic", size: 11pt)
#text(size: 18pt)[{paragraphs[0]}]

{rest}"""
    found = typst.Fonts(include_system_fonts=False, font_paths=[str(fonts.FOLDER)])
    made: bytes = typst.compile(source.encode(), font_paths=found)
    return made


def locked(content: bytes) -> bytes:
    """A PDF behind a password."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    writer.encrypt("secret", algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def blank() -> bytes:
    """A PDF of one page without words, as a scanner makes it."""
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def packed(files: Mapping[str, str | bytes], link: str = "", encrypted: str = "") -> bytes:
    """A ZIP of ``files``; the one called ``link`` is a symbolic link, the one called ``encrypted`` is marked so."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            about = zipfile.ZipInfo(name)
            about.compress_type = zipfile.ZIP_DEFLATED
            about.external_attr = (stat.S_IFLNK if name == link else stat.S_IFREG | 0o644) << 16
            archive.writestr(about, content)
    return _marked(made.getvalue(), encrypted) if encrypted else made.getvalue()


def _marked(content: bytes, name: str) -> bytes:
    """A ZIP in whose directory the file ``name`` is marked as encrypted."""
    at = content.index(b"PK\x01\x02")
    while content[at + 46 : at + 46 + len(name)] != name.encode():
        at = content.index(b"PK\x01\x02", at + 1)
    return content[: at + 8] + b"\x01" + content[at + 9 :]
