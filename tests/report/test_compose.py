"""An outline becomes a report: what each piece says, from where, and what is said when it cannot be made."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from components.charts.counted import counted
from components.corpus import Corpus
from components.report.compose import compose, part
from components.report.documents.said import where
from components.report.outline import Item, Kind, Outline
from components.report.permalink import Links
from components.report.report import Part
from components.text.direction import base_of
from components.words import LANGUAGES, Language, base, say
from tests import three_articles
from tests.report.pieces import CHART, HOME, OUTLINE, report


def alone(corpus: Corpus, item: Item, language: Language = "ar") -> Part:
    """The one piece of a report."""
    return report(corpus, language, Outline(items=(item,))).parts[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_piece_has_its_place(corpus: Corpus, language: Language) -> None:
    """In the order of the outline, figures and tables numbered, the one that is gone explained."""
    made = report(corpus, language)
    assert [part.kind for part in made.parts] == [item.kind for item in OUTLINE.items]
    assert [part.number for part in made.parts] == [1, 2, 1, 0, 0, 0, 0, 0]
    assert made.parts[-1].problem == say("report.problem.chart", language)
    assert made.fingerprint == "three"


def test_a_figure_says_its_filters_and_n(corpus: Corpus) -> None:
    """The two articles of الصباح, in words."""
    made = alone(corpus, CHART)
    assert made.about[:2] == (("المرشّحات", "المصدر: الصباح"), ("عدد المقالات", "2"))
    assert made.method == counted("top_actors", "ar")
    assert made.exhibit
    assert made.exhibit.articles == 2


def test_evidence_points_at_its_words(corpus: Corpus) -> None:
    """سالم in الصباح: two sentences of a1, at offsets that give the same words."""
    (bundle,) = alone(corpus, CHART).bundles
    assert bundle.heading.startswith("سالم")
    assert [passage.text for passage in bundle.passages] == list(three_articles.TEXTS["a1"][1:3])
    for passage in bundle.passages:
        assert three_articles.text("a1")[passage.start : passage.end] == passage.text
        assert (passage.source, passage.day) == ("الصباح", "13 سبتمبر 2023")
        assert [passage.text[start:end] for start, end in passage.spans] == ["سالم"]


def test_a_figure_without_an_open_mark_shows_its_first(corpus: Corpus) -> None:
    """The first three actors, at most three sentences each."""
    made = alone(corpus, replace(CHART, mark="", chosen=()))
    assert [len(bundle.passages) for bundle in made.bundles] == [3, 2, 2]


@pytest.mark.parametrize("key", ["coverage", "actor_shares", "topic_shares", "top_actors"])
def test_evidence_is_called_by_its_marks(key: str, corpus: Corpus) -> None:
    """Not by a number of theirs, nor by whether it is enough."""
    made = alone(corpus, Item("chart", "", key), "en")
    enough = {say(f"few.{few}", "en") for few in (True, False)}
    assert made.bundles
    assert not enough & {name for bundle in made.bundles for name in bundle.heading.split(" · ")}


def test_a_quotation_is_verbatim(corpus: Corpus) -> None:
    """The words at the offsets, and none beyond the article."""
    (bundle,) = alone(corpus, Item("quotation", article="a1", start=15, end=40)).bundles
    assert bundle.passages[0].text == three_articles.text("a1")[15:40]


COPY = Item("shared", "sources", article="a1", start=15, end=40, choices=(("with", "a2:0:34"),))


def test_a_shared_passage_has_both_copies(corpus: Corpus) -> None:
    """The words of each article at its place, with what the analyst was told of their origin."""
    made = alone(corpus, replace(COPY, caption="الأصل على الأرجح: الصباح"), "ar")
    (bundle,) = made.bundles
    assert [passage.text for passage in bundle.passages] == [
        three_articles.text("a1")[15:40],
        three_articles.text("a2")[:34],
    ]
    assert [passage.source for passage in bundle.passages] == ["الصباح", "المساء"]
    assert made.caption == "الأصل على الأرجح: الصباح"


def test_a_mark_over_all_marks_nothing(corpus: Corpus) -> None:
    """Where the whole of a sentence is what was found, as behind topics, none of it stands out."""
    (bundle, *_) = alone(corpus, Item("chart", "", "topics_by_source")).bundles
    assert all(passage.spans == () for passage in bundle.passages)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_latin_name_keeps_off_the_day_after_it(corpus: Corpus, language: Language) -> None:
    """A number right after a name that runs the other way would be drawn to its side: a word stands between them."""
    passage = alone(corpus, CHART, language).bundles[0].passages[0]
    for piece in where(replace(passage, source="AP" if language == "ar" else "واس"), language).split(" · ")[1:]:
        assert base_of(piece[0], "ltr") == base(language), piece


@pytest.mark.parametrize(
    ("item", "key"),
    [
        (replace(COPY, choices=()), "quotation"),
        (replace(COPY, choices=(("with", "gone:0:9"),)), "quotation"),
        (replace(COPY, choices=(("with", "a2:x:9"),)), "quotation"),
        (Item("chart", chart="gone"), "chart"),
        (Item("evidence", chart="top_actors", mark="volume:x"), "mark"),
        (Item("evidence", chart="gone", mark="gone:x"), "mark"),
        (Item("events", events=("gone",)), "events"),
        (Item("quotation", article="gone", start=0, end=9), "quotation"),
        (Item("quotation", article="a1", start=900, end=990), "quotation"),
    ],
)
def test_what_cannot_be_made_says_why(corpus: Corpus, item: Item, key: str) -> None:
    """One sentence in the place of the piece."""
    assert alone(corpus, item).problem == say(f"report.problem.{key}", "ar")


def test_another_dataset_is_noticed(corpus: Corpus) -> None:
    """A piece with another fingerprint is stale, and so is the report; a piece without one is not."""
    made = report(corpus, "ar")
    assert [part.stale for part in made.parts][:3] == [False, True, False]
    assert made.stale
    assert not report(corpus, "ar", Outline(items=(CHART,))).stale


@pytest.mark.parametrize(
    ("item", "language", "place", "query"),
    [
        (CHART, "ar", "/actors", {"source": ["الصباح"], "open": ["top_actors:Q1"]}),
        (CHART, "en", "/actors", {"lang": ["en"], "source": ["الصباح"], "open": ["top_actors:Q1"]}),
        (
            Item("chart", "sources", "actor_shares", (("compare", "a|b"),)),
            "ar-u-nu-arab",
            "/sources",
            {"digits": ["arab"], "compare": ["a", "b"]},
        ),
        (
            Item("chart", "", "top_actors", (("unit", "per_1000"), ("rollup", "states"))),
            "ar",
            "/",
            {"rollup": ["states"]},
        ),
        (Item("quotation", "reader", article="a1"), "ar", "/reader", {"article": ["a1"]}),
        (Item("note", "javascript:alert(1)//"), "ar", "/javascript%3Aalert%281%29%2F%2F", {}),
    ],
)
def test_a_piece_knows_its_view(item: Item, language: Language, place: str, query: dict[str, list[str]]) -> None:
    """The address reopens page, filters, choices and mark, and can be nothing but an address of the dashboard."""
    found = urlsplit(Links(language, HOME).view(item))
    assert (found.netloc, found.path) == ("marsad.example", place)
    assert parse_qs(found.query) == query


def test_hostile_choices_are_left_out(corpus: Corpus) -> None:
    """A choice that the chart does not know changes nothing."""
    odd = replace(CHART, choices=(("unit", "DROP TABLE"), ("frame", "x"), ("language", "en")))
    assert alone(corpus, odd).heading == alone(corpus, CHART).heading


LISTS = (
    (Item("lines", choices=(("node", "سالم"), ("sort", "text"))), "table", 3),
    (Item("lines", choices=(("profile", "Q1"),)), "table", 3),
    (Item("articles"), "table", 3),
    (Item("sentences", choices=(("profile", "Q1"),)), "evidence", 3),
    (Item("statements", choices=(("profile", "Q1"),)), "evidence", 1),
)
"""A piece, as what it is shown, and its rows or sentences."""


@pytest.mark.parametrize(("item", "kind", "many"), LISTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_and_sentences_are_pieces(corpus: Corpus, language: Language, item: Item, kind: str, many: int) -> None:
    """Lines of a concordance and articles are numbered tables; what names or quotes an actor is evidence."""
    made = alone(corpus, item, language)
    assert (made.kind, made.number) == (kind, int(kind == "table"))
    shown = len(made.exhibit.frame) if made.exhibit else sum(len(bundle.passages) for bundle in made.bundles)
    assert shown == many
    assert made.heading
    assert made.about


@pytest.mark.parametrize("kind", ["lines", "sentences", "statements"])
def test_a_list_of_nothing_says_so(corpus: Corpus, kind: Kind) -> None:
    """An actor who is in no article."""
    assert alone(corpus, Item(kind, choices=(("profile", "Q999"),))).problem


def test_the_address_of_a_list_opens_its_page() -> None:
    """The word, the order and the actor stand in the address as the page writes them."""
    links = Links("ar", HOME)
    opened = links.view(Item("lines", "concordance", choices=(("node", "سالم"), ("sort", "next"))))
    assert parse_qs(urlsplit(opened).query) == {"node": ["سالم"], "sort": ["next"]}
    opened = links.view(Item("statements", "actors", choices=(("profile", "Q1"),)))
    assert parse_qs(urlsplit(opened).query) == {"profile": ["Q1"]}


def test_what_was_measured_is_said(corpus: Corpus) -> None:
    """With the figure, with its table and with the evidence; not with what nobody judged."""
    links = Links("ar", HOME)
    outline = Outline(items=(CHART, Item("note", text="س")))
    made = compose(
        outline,
        lambda item: part(item, corpus, links),
        corpus,
        "ar",
        measured=lambda item: "21 / 30" if item.chart else "",
    )
    figure, note = made.parts
    assert figure.about[-1] == (say("export.about.measured", "ar"), "21 / 30")
    assert figure.exhibit
    assert figure.exhibit.measured == "21 / 30"
    assert note.about == ()
