"""Every string that a person sees, in Arabic and in English: the rows of the ``.tsv`` files beside this one.

A row is ``key<TAB>Arabic<TAB>English``; ``{name}`` in a text is filled in by ``say``. A key that ends in a CLDR plural
category (``count.articles.few``) belongs to a counted word, which ``count`` chooses by the number.

A ``Language`` is a BCP 47 tag (``ar``, ``en``, ``ar-SY-u-nu-arab``): the reader's digits and months are in it, so
whoever passes it on passes these on. Ask it for its ``tongue`` (which column, which word) and its ``base`` (which
direction), and write numbers with ``number`` and ``percent`` or, where a column decides the form,
``charts.numbers.written(value, column, language)``, days with ``charts.dates``. Never ``f"{n:,}"`` for a person.
"""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from babel import Locale

from components.words.language import (
    DIGITS,
    LANGUAGES,
    MONTHS,
    Base,
    Language,
    Tongue,
    base,
    calendar,
    chosen,
    digits,
    months,
    tag,
    time_base,
    tongue,
)
from components.words.numbers import in_digits, number, percent

__all__ = [
    "DIGITS",
    "LANGUAGES",
    "MONTHS",
    "Base",
    "Language",
    "base",
    "calendar",
    "chosen",
    "count",
    "digits",
    "in_digits",
    "known",
    "months",
    "number",
    "percent",
    "say",
    "tag",
    "time_base",
    "tongue",
    "words",
]
_HERE = Path(__file__).parent


@cache
def words() -> Mapping[str, Mapping[Tongue, str]]:
    """All words by key. Raises ValueError when two files say the same key."""
    found: dict[str, Mapping[Tongue, str]] = {}
    for file in sorted(_HERE.glob("*.tsv")):
        with file.open(encoding="utf-8", newline="") as lines:
            for key, arabic, english in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                if key in found:
                    raise ValueError(f"{file.name}: the key {key!r} is said twice")
                found[key] = {"ar": arabic, "en": english}
    return found


def say(key: str, language: Language, **values: object) -> str:
    """The words of ``key`` in ``language``, with ``values`` filled in. Raises KeyError for an unknown key.

    Whole numbers are written in the reader's digits, and so are those in the words themselves; text stays as it is.
    """
    text = in_digits(words()[key][tongue(language)], language)
    if not values:
        return text
    return text.format(
        **{
            name: number(value, language) if isinstance(value, int) and not isinstance(value, bool) else value
            for name, value in values.items()
        }
    )


def known(key: str) -> bool:
    """Whether there are words for ``key``."""
    return key in words()


def count(noun: str, many: int, language: Language) -> str:
    """``many`` of ``noun``, in the plural form that CLDR asks for: مقال، مقالان، ٣ مقالات، ١١ مقالًا."""
    category = "zero" if many == 0 else Locale(tongue(language)).plural_form(many)
    return say(f"count.{noun}.{category}", language, n=many)
