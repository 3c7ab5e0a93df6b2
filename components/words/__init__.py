"""Every string that a person sees, in Arabic and in English: the rows of the ``.tsv`` files beside this one.

A row is ``key<TAB>Arabic<TAB>English``; ``{name}`` in a text is filled in by ``say``. A key that ends in a CLDR plural
category (``count.articles.few``) belongs to a counted word, which ``count`` chooses by the number.
"""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from babel import Locale

Language = Literal["ar", "en"]
LANGUAGES: tuple[Language, ...] = ("ar", "en")
Base = Literal["rtl", "ltr"]
_HERE = Path(__file__).parent


@cache
def words() -> Mapping[str, Mapping[Language, str]]:
    """All words by key. Raises ValueError when two files say the same key."""
    found: dict[str, Mapping[Language, str]] = {}
    for file in sorted(_HERE.glob("*.tsv")):
        with file.open(encoding="utf-8", newline="") as lines:
            for key, arabic, english in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                if key in found:
                    raise ValueError(f"{file.name}: the key {key!r} is said twice")
                found[key] = {"ar": arabic, "en": english}
    return found


def say(key: str, language: Language, **values: object) -> str:
    """The words of ``key`` in ``language``, with ``values`` filled in. Raises KeyError for an unknown key."""
    text = words()[key][language]
    return text.format(**values) if values else text


def known(key: str) -> bool:
    """Whether there are words for ``key``."""
    return key in words()


def tongue(language: Language) -> Literal["ar", "en"]:
    """The language alone, without digits and names of months: which of the columns ``x_ar``, ``x_en`` is meant."""
    return "en" if language.partition("-")[0] == "en" else "ar"


def base(language: Language) -> Base:
    """The direction in which a page in ``language`` runs."""
    return "rtl" if tongue(language) == "ar" else "ltr"


def count(noun: str, number: int, language: Language) -> str:
    """``number`` of ``noun``, in the plural form that CLDR asks for: مقال، مقالان، ٣ مقالات، ١١ مقالًا."""
    category = "zero" if number == 0 else Locale(language).plural_form(number)
    return say(f"count.{noun}.{category}", language, n=f"{number:,}")
