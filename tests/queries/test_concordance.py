"""Lines of a concordance on the three articles: what stands before and after, and in which order."""

from typing import Any

import pytest

from components.corpus import Corpus
from components.filters import narrow
from components.queries import concordance
from components.queries.concordance import ORDERS, Order


def lines(corpus: Corpus, query: str, order: Order = "text", **choices: Any) -> list[tuple[str, str, str]]:
    """Before, node and after of each line."""
    found = concordance.words(corpus, query, **choices)
    rows = concordance.page(corpus, found.finds, order).rows
    return [tuple(row) for row in rows[["before", "node", "after"]].itertuples(index=False)]


def test_a_line_is_the_text_as_it_is_read(corpus: Corpus) -> None:
    """What comes before is before, what comes after is after; the line break is a space."""
    assert lines(corpus, "الجفاف") == [("حذّرت ليلى من ", "الجفاف", ". ودعت الأمم المتحدة إلى المساعدة.")]


@pytest.mark.parametrize(
    ("query", "exact", "nodes"),
    [
        ("القاهرة", False, ["القاهرة", "القاهره"]),
        ("القاهرة", True, ["القاهرة"]),
        ("امم", False, ["الأمم"]),  # the whole word that stands there
        ("امم", True, []),
        ("سلام", False, ["السلام"]),
        ("لام", False, []),  # the end of a word is no word
        ("سع*", False, []),  # nor is its middle
        ("اسع*", False, ["الأسعار"]),
        ("سعار", False, []),
        ("الأمم المتحدة", False, ["الأمم", "المتحدة"]),  # two words, each for itself
        ("«الأمم المتحدة»", False, ["الأمم المتحدة"]),
        ("زيارة", False, ["بزيارة"]),  # behind a joined preposition
        ("حذرت", False, ["حذّرت"]),
        ("(", False, []),
        ("*", False, []),
        ("", False, []),
    ],
)
def test_where_words_stand(corpus: Corpus, query: str, exact: bool, nodes: list[str]) -> None:
    """Folded or as written, whole words, in the order of the articles."""
    found = [node for _, node, _ in lines(corpus, query, exact=exact)]
    assert found == nodes


@pytest.mark.parametrize(
    ("query", "exact", "written"),
    [
        ("القاهرة", False, {"القاهرة": 1, "القاهره": 1}),
        ("القاهرة", True, {"القاهرة": 1}),
        ("قاهرة", False, {"قاهرة": 1, "قاهره": 1}),  # the article is joined, and not part of the spelling
        ("حذرت", False, {"حذّرت": 1}),
        ("سالم", False, {"سالم": 3}),
        ("*", False, {}),
    ],
)
def test_what_was_folded_is_told(corpus: Corpus, query: str, exact: bool, written: dict[str, int]) -> None:
    """Each spelling that was taken for the one looked for, and how often it stands there."""
    assert concordance.words(corpus, query, exact=exact).written == written


def test_sorted_by_the_next_word_as_read(corpus: Corpus) -> None:
    """Salem is followed by «إلى» twice and by «نريد»: then the word after that decides."""
    after = [after for _, _, after in lines(corpus, "سالم", "next")]
    assert [text.split()[0].strip(":") for text in after] == ["إلى", "إلى", ""]
    assert [text.split()[1] for text in after[:2]] == ["القاهرة", "القاهره"]


def test_sorted_by_the_previous_word_as_read(corpus: Corpus) -> None:
    """Salem is preceded by «وصل» twice and «وقال» once; the nearest word counts, not the first of the line."""
    before = [before.split()[-1] for before, _, _ in lines(corpus, "سالم", "previous")]
    assert before == ["وصل", "وصل", "وقال"]


@pytest.mark.parametrize("order", ORDERS)
def test_pages_and_whole_agree(corpus: Corpus, order: Order) -> None:
    """Page by page, the lines are those of the whole, in the same order; a page beyond the last is the last."""
    finds = corpus.table("mentions")
    pages = [concordance.page(corpus, finds, order, number, 4) for number in range(3)]
    assert [(page.total, page.articles, page.pages, len(page.rows)) for page in pages] == [
        (11, 3, 3, 4),
        (11, 3, 3, 4),
        (11, 3, 3, 3),
    ]
    starts = [place for page in pages for place in zip(page.rows["article_id"], page.rows["start"], strict=True)]
    all_lines = concordance.whole(corpus, finds, order)
    assert starts == list(zip(all_lines["article_id"], all_lines["start"], strict=True))
    assert concordance.page(corpus, finds, order, 9, 4).number == 2


def test_narrowed(corpus: Corpus) -> None:
    """Only the articles that a filter leaves are looked through."""
    assert len(lines(narrow(corpus, {"source": ("المساء",)}), "سالم")) == 1


def test_more_articles_than_are_looked_through(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was left out is said."""
    monkeypatch.setattr(concordance, "SEARCHED", 1)
    assert concordance.words(corpus, "سالم").unread == 1


def test_words_are_whole(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the line is cut, it is cut between words; at the ends of the text nothing is missing."""
    monkeypatch.setattr(concordance, "WIDTH", 7)
    assert lines(corpus, "ليلى") == [("وزعمت ", "ليلى", " أن"), ("حذّرت ", "ليلى", " من")]
