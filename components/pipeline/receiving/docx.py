"""What a Word document says: its paragraphs in reading order, those of tables, frames and content controls too.

Headers, footers, footnotes and what tracked changes have deleted are not the article and are left out.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml.etree import XMLSyntaxError

from components.pipeline.receiving.archive import check
from components.pipeline.receiving.refusing import Unreadable

_LOCKED = b"\xd0\xcf\x11\xe0"
"""An OLE file where a ZIP should be: a document behind a password, or one of Word before 2007 under a new name."""
_PARAGRAPH, _COPY = qn("w:p"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SAID = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_TEXT = qn("w:t")


def text(path: Path, limit: int) -> str:
    """The text of the document at ``path``, a line for each paragraph; unpacked, at most ``limit`` bytes.

    Raises Unreadable.
    """
    with path.open("rb") as content:
        if content.read(4) == _LOCKED:
            raise Unreadable("encrypted.word")
    check(path, limit)
    try:
        with path.open("rb") as content:
            body = Document(content).element.body
    except (PackageNotFoundError, BadZipFile, XMLSyntaxError, KeyError, ValueError) as problem:
        raise Unreadable("damaged.word", problem=type(problem).__name__) from None
    return "\n".join(line for paragraph in body.iter(_PARAGRAPH) if (line := _said(paragraph).strip()))


def _said(paragraph: Any) -> str:
    """The words of one paragraph, without those of a frame inside it or of the copy of a frame for old programs."""
    if any(above.tag == _COPY for above in paragraph.iterancestors()):
        return ""
    return "".join(_words(paragraph))


def _words(element: Any) -> Iterator[str]:
    for part in element:
        if part.tag == _TEXT:
            yield part.text or ""
        elif part.tag in _SAID:
            yield _SAID[part.tag]
        elif part.tag != _PARAGRAPH and isinstance(part.tag, str):
            yield from _words(part)
