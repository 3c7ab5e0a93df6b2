"""A report of the three articles with a piece of each kind, and hostile words wherever an analyst can write."""

from components.corpus import Corpus
from components.report.compose import compose, part
from components.report.outline import Item, Outline
from components.report.permalink import Links
from components.report.report import Report
from components.words import Language

HOSTILE = 'أ <script>alert(1)</script> #panic("x") \\ $x$ *b* {{ 1 }} @cite [l] =1+1 \u202e\u2067\x07'
HOME = "http://marsad.example"
CHART = Item(
    "chart", "actors", "top_actors", chosen=(("source", ("الصباح",)),), mark="top_actors:Q1", fingerprint="three"
)
OUTLINE = Outline(
    HOSTILE,
    HOSTILE,
    f"{HOSTILE}\nسطر ثانٍ",
    (
        CHART,
        Item("chart", "", "topics_by_source", caption=HOSTILE, fingerprint="older"),
        Item("table", "", "volume", (("grain", "day"),)),
        Item("evidence", "actors", "top_actors", mark="top_actors:Q1"),
        Item("events", "timeline", events=("e1",)),
        Item("quotation", "reader", article="a1", start=15, end=40),
        Item("note", text=HOSTILE),
        Item("chart", "", "gone"),
    ),
)


def report(corpus: Corpus, language: Language, outline: Outline = OUTLINE) -> Report:
    """``outline`` composed."""
    links = Links(language, HOME)
    return compose(outline, lambda item: part(item, corpus, links), corpus, language, links.page("report", {}))
