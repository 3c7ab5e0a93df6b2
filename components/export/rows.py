"""The table of an exhibit as words: what a document shows where a workbook would have numbers and days."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from components.charts import dates
from components.charts.looks.columns import worded
from components.charts.looks.theme import localise
from components.charts.numbers import written
from components.export.exhibit import Exhibit
from components.words import Language


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its words, and whether these are a number, which stands from left to right everywhere."""

    text: str
    number: bool = False


Row = tuple[Cell, ...]


def rows(exhibit: Exhibit) -> list[Row]:
    """The rows of ``exhibit.table()``, cell by cell, in the reader's language."""
    said = localise(exhibit.frame, exhibit.language)
    names = worded(said, exhibit.language)
    columns = [[_cell(value, name, said[name].dtype.kind, exhibit.language) for value in said[name]] for name in names]
    return list(zip(*columns, strict=True))


def _cell(value: Any, name: str, kind: str, language: Language) -> Cell:
    """``value`` of the column ``name`` of the dtype ``kind``."""
    if kind == "M":
        return Cell(dates.day(value, language))
    if kind in "iuf":
        return Cell(written(value, name, language), True)
    return Cell(str(value) if isinstance(value, list) or not pd.isna(value) else "—")
