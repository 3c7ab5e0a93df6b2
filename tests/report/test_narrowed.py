"""Filters in words, as chips and reports say them."""

import pytest

from components.corpus import Corpus
from components.report.narrowed import spelled
from components.words import Language


@pytest.mark.parametrize(
    ("key", "value", "language", "said"),
    [
        ("to", "2024-07-20", "ar", "إلى يوم: 20 يوليو 2024"),
        ("to", "2024-07-20", "ar-u-nu-arab", "إلى يوم: ٢٠ يوليو ٢٠٢٤"),
        ("from", "2024-07-20", "en", "From: 20 July 2024"),
        ("from", "yesterday", "en", "From: yesterday"),
        ("actor", "P1", "en", "Actor: P1"),
        ("exact", "1", "en", "Exact spelling"),
        ("copy", "own", "en", "Own reporting"),
        ("unknown", "x", "en", None),
    ],
)
def test_a_filter_in_words(key: str, value: str, language: Language, said: str | None, corpus: Corpus) -> None:
    """Days as a person writes them; what is no day, or nobody of this corpus, as it stands."""
    assert spelled(corpus, ((key, (value,)),), language) == ((said,) if said else ())
