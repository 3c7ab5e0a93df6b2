"""A picture in lines as points or as a page: Typst, which needs neither a browser nor fonts of the machine."""

from typing import Any, Literal

import typst

_POINTS = 72 / 96
"""Typographic points per pixel."""


def converted(svg: str, width: float, height: float, form: Literal["png", "pdf"], scale: float = 1) -> bytes:
    """``svg`` as PNG of ``scale`` points per pixel, or as a PDF of one page; sizes in pixels of 1/96 inch."""
    page = f"#set page(width: {width * _POINTS}pt, height: {height * _POINTS}pt, margin: 0pt)\n"
    sources: Any = {"main": (page + '#image("picture.svg", width: 100%)').encode(), "picture.svg": svg.encode()}
    if form == "png":
        return bytes(typst.compile(sources, format="png", ppi=96 * scale))
    return bytes(typst.compile(sources, format="pdf"))
