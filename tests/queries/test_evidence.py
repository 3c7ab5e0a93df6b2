"""Evidence is the sentences of the finds: all of them, in reading order, with the words marked."""

from datetime import date

import ibis
import pytest

from components.corpus import Corpus
from components.filters import narrow
from components.queries.evidence import page, samples, sources


def _of(corpus: Corpus, entity_id: str) -> ibis.Table:
    mentions = corpus.table("mentions")
    return mentions.filter(mentions.entity_id == entity_id)


def test_sentences_come_by_date_with_the_words_marked(corpus: Corpus) -> None:
    """The three sentences that name سالم, the find cut out by its span."""
    found = page(corpus, _of(corpus, "Q1"))
    assert (found.total, found.articles, found.number, found.pages) == (3, 2, 0, 1)
    assert [(each.article_id, each.sentence) for each in found.sentences] == [("a1", 1), ("a1", 2), ("a2", 0)]
    assert [each.text[start:end] for each in found.sentences for start, end in each.spans] == ["سالم"] * 3
    first = found.sentences[0]
    assert (first.title, first.source, first.published) == ("قمة في المدينة", "الصباح", date(2023, 9, 13))
    assert first.text == "وصل سالم إلى القاهرة أمس."
    assert found.sentences[2].title is None


def test_a_sentence_comes_once_with_all_its_finds(corpus: Corpus) -> None:
    """Two finds in one sentence are two spans of it, in order; a find given twice is one."""
    mentions = corpus.table("mentions").select("article_id", "sentence", "start", "end")
    found = page(corpus, ibis.union(mentions, mentions))
    assert (found.total, found.articles) == (8, 3)
    assert [len(each.spans) for each in found.sentences] == [2, 1, 2, 2, 1, 1, 1, 1]


@pytest.mark.parametrize(("number", "ids"), [(0, ["a1", "a1"]), (1, ["a2"]), (7, ["a2"]), (-1, ["a1", "a1"])])
def test_pages_follow_each_other(corpus: Corpus, number: int, ids: list[str]) -> None:
    """Pages of two: the second has the rest, and a page beyond the last is the last."""
    assert [each.article_id for each in page(corpus, _of(corpus, "Q1"), number, 2).sentences] == ids


def test_grouped_by_source(corpus: Corpus) -> None:
    """With sources kept together, the later article of الصباح comes before the earlier one of المساء."""
    found = page(corpus, corpus.table("quotes"), grouped=True)
    assert [each.article_id for each in found.sentences] == ["a1", "a3", "a2"]


def test_sources_are_counted(corpus: Corpus) -> None:
    """How many sentences and articles each source gives."""
    frame = sources(corpus, corpus.table("quotes"))
    assert frame.values.tolist() == [["الصباح", "Al-Sabah", 2, 2], ["المساء", "Al-Masa", 1, 1]]


def test_choices_hold_for_evidence(corpus: Corpus) -> None:
    """Finds of a narrowed corpus have their sentences in it alone."""
    narrowed = narrow(corpus, {"source": ("المساء",)})
    assert [each.article_id for each in page(narrowed, _of(narrowed, "Q1")).sentences] == ["a2"]


def test_nothing_found_is_an_empty_page(corpus: Corpus) -> None:
    """No finds, no pages, no error."""
    found = page(corpus, _of(corpus, "Q999"), 3)
    assert (found.sentences, found.total, found.articles, found.pages) == ((), 0, 0, 0)


@pytest.mark.parametrize("size", [1, 2, 20])
def test_samples_are_first_pages(corpus: Corpus, size: int) -> None:
    """Asked for together, each sample is what its own first page is; a group without finds is empty."""
    groups = [_of(corpus, code).select("article_id", "sentence", "start", "end") for code in ("Q1", "Q2", "Q999", "Q6")]
    assert samples(corpus, groups, size) == tuple(page(corpus, group, 0, size) for group in groups)
    assert samples(corpus, [], size) == ()
