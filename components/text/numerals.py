"""How Arabic writes numbers: in three sets of digits, and in words that count from the ones upwards.

The words are the rows of ``number_words.tsv``; a word is compared in its folded form, without its «و» or «ال».
"""

import csv
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from components.text.fold import search_form

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫", "01234567890123456789.", "٬")
_OTHER = re.compile("[" + "".join(map(chr, _DIGITS)) + "]")
_NUMBER = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+")


def western(text: str) -> str:
    """``text`` with every digit written 0–9, «٫» as a point and without «٬»."""
    return text.translate(_DIGITS) if _OTHER.search(text) else text


def value(words: str) -> int | None:
    """The whole number that ``words`` (or digits) say: «خمسة وتسعون» → 95, «ألفين وثلاثة» → 2003, «٤٢٥» → 425.

    None when any word of it is no number.
    """
    tokens = search_form(western(words)).split()
    total, group, seen = 0, 0, False
    for token in tokens:
        found = _number(token)
        if found is None:
            return None
        number, scales = found
        if scales:
            total, group = total + max(group, 1) * number, 0
        elif number >= 2_000 and not token[0].isdigit():
            total += number
        elif number == 100 and 0 < group % 1000 < 10:
            group = group * 100
        else:
            group += number
        seen = True
    return total + group if seen else None


@cache
def _words() -> Mapping[str, int]:
    """Value of each number word, in folded form."""
    with Path(__file__).with_name("number_words.tsv").open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {search_form(form): int(row["value"]) for row in rows for form in row["forms"].split("|")}


def _number(token: str) -> tuple[int, bool] | None:
    """The value of one token and whether it multiplies what stands before it («ألف», «مليون»)."""
    if _NUMBER.fullmatch(token):
        return int(token.replace(",", "")), False
    for start in ("", "و", "ال", "وال"):
        form = token.removeprefix(start)
        if token.startswith(start) and form in _words():
            number = _words()[form]
            return number, number in (1_000, 1_000_000, 1_000_000_000)
    return None
