"""The documents that any report can become, in the order in which they are offered."""

from collections.abc import Callable
from dataclasses import dataclass

from components.report.documents.docx import docx_of
from components.report.documents.html import html_of
from components.report.documents.pdf import pdf_of
from components.report.documents.pptx import pptx_of
from components.report.drawn import Pictures
from components.report.report import Report
from components.words import tongue

__all__ = ["DOCUMENTS", "Document"]


@dataclass(frozen=True, slots=True)
class Document:
    """One kind of document: its key (``report.format.<key>`` are its words), its type, and how it is written."""

    key: str
    mime: str
    write: Callable[[Report, Pictures], bytes]

    def name(self, report: Report) -> str:
        """The name of the file of ``report``: ASCII, and says in which language it is."""
        return f"marsad_report_{report.fingerprint[:8]}_{tongue(report.language)}.{self.key}"


_OFFICE = "application/vnd.openxmlformats-officedocument"
DOCUMENTS = (
    Document("docx", f"{_OFFICE}.wordprocessingml.document", docx_of),
    Document("pptx", f"{_OFFICE}.presentationml.presentation", pptx_of),
    Document("pdf", "application/pdf", pdf_of),
    Document("html", "text/html", html_of),
)
