"""How a figure is cited."""

from datetime import date

import pytest

from components.charts import CHARTS
from components.corpus import Corpus
from components.export import exhibit
from components.report.citation import citation
from components.words import LANGUAGES, Language, say

TODAY, ADDRESS = date(2024, 5, 6), "http://marsad.example/?source=a_b%20c&from=2023-01-01"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_citation_says_what_is_needed(corpus: Corpus, language: Language) -> None:
    """Question, articles, filters, fingerprint, address."""
    chart = CHARTS["top_actors"]
    cited = citation(exhibit(corpus, chart, chart.data(corpus), language, ["س"]), ADDRESS, TODAY)
    for part in (say("chart.top_actors.title", language), "three", "س", ADDRESS, "2024"):
        assert part in cited.text
    assert cited.bibtex.startswith("@misc{marsad-top-actors-three,\n")
    assert f"\\url{{{ADDRESS}}}" in cited.bibtex
    assert "urldate = {2024-05-06}" in cited.bibtex


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("100% & more", r"100\% \& more"),
        ("a_b#c$d", r"a\_b\#c\$d"),
        ("}{", r"\}\{"),
        ("\\input{x}", r"\textbackslash{}input\{x\}"),
        ("سطر\nوآخر", "سطر وآخر"),
    ],
)
def test_tex_obeys_no_filter(corpus: Corpus, given: str, kept: str) -> None:
    """What a filter holds is text to TeX."""
    chart = CHARTS["top_actors"]
    cited = citation(exhibit(corpus, chart, chart.data(corpus), "ar", [given]), ADDRESS, TODAY)
    assert f"note = {{{kept} · " in cited.bibtex
