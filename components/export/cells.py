"""What a cell of a file may hold: bare text in logical order that no spreadsheet takes for a formula."""

import unicodedata
from typing import Any

import pandas as pd

from components.text.direction import cell_runs, strip_controls

_FORMULA = frozenset("=+-@\t\r\n")


def safe(value: Any) -> Any:
    """``value``, if it is text, without direction controls, and with an apostrophe where it would begin a formula.

    OWASP, CSV injection: a cell that begins with = + - @, a tab or a line end can run as one, and with their full-width
    and small kin too, which are told by their compatible letter (Unicode, NFKC). Blanks before it do not hinder.
    """
    if not isinstance(value, str):
        return value
    bare = strip_controls(value)
    first = bare.lstrip(" \u00a0\u3000\ufeff")[:1]
    return "'" + bare if _FORMULA & set(unicodedata.normalize("NFKC", first)) else bare


def put(sheet: Any, row: int, column: int, text: str, style: Any) -> None:
    """Write ``text``, made safe, into a cell of an XlsxWriter ``sheet``, in as many runs as its direction needs."""
    runs = cell_runs(safe(text))
    if len(runs) == 1:
        sheet.write_string(row, column, runs[0], style)
    else:
        sheet.write_rich_string(row, column, *(part for run in runs for part in (style, run)), style)


def safely(frame: pd.DataFrame) -> pd.DataFrame:
    """``frame`` with every text cell and every heading safe."""
    texts = [name for name in frame.columns if frame[name].dtype.kind in "OTU"]
    return frame.assign(**{name: frame[name].map(safe) for name in texts}).rename(columns=safe)
