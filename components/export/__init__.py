"""The files that any chart can become, in the order in which they are offered."""

from collections.abc import Callable
from dataclasses import dataclass

from components.export import graphml, page, picture, separated, workbook
from components.export.exhibit import Exhibit, exhibit, listing

__all__ = ["FORMATS", "Exhibit", "Format", "exhibit", "formats", "listing"]


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file: its key (``export.<key>`` are its words), the end of its name, type, and how it is written."""

    key: str
    suffix: str
    mime: str
    write: Callable[..., bytes]
    """Given the exhibit; a picture, also the ``Sheet`` on which it is drawn."""
    only: tuple[str, ...] = ()
    """The charts that can become it; all where none is named."""
    drawn: bool = False
    """Whether it is a picture."""

    def name(self, exhibit: Exhibit) -> str:
        """The name of the file of ``exhibit``."""
        return exhibit.name() + self.suffix


FORMATS = (
    Format("csv", ".csv", "text/csv", separated.plain),
    Format("csv_excel", "_excel.csv", "text/csv", separated.for_excel),
    Format("xlsx", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook.xlsx),
    Format("png", ".png", "image/png", picture.png, drawn=True),
    Format("svg", ".svg", "image/svg+xml", picture.svg, drawn=True),
    Format("svg_text", "_text.svg", "image/svg+xml", picture.svg_text, drawn=True),
    Format("pdf", ".pdf", "application/pdf", picture.pdf, drawn=True),
    Format("graphml", ".graphml", "application/graphml+xml", graphml.graphml, only=("network",)),
    Format("html", ".html", "text/html", page.html),
)


def formats(key: str) -> tuple[Format, ...]:
    """The files that the chart called ``key`` can become."""
    return tuple(form for form in FORMATS if not form.only or key in form.only)
