"""Samples are random, the same for everybody, and what was judged of them gives a precision with its interval."""

from components import sample
from components.corpus import Corpus
from components.decisions.acts import Act, Decision, Judge
from components.filters import narrow

PLACE = ["article_id", "sentence", "start", "end"]


def test_the_same_sample_for_everybody(corpus: Corpus) -> None:
    """Seven of eleven mentions, each once, all of them there, and the same when it is drawn again."""
    finds = corpus.table("mentions").select(*PLACE)
    one, other = (sample.drawn(corpus, finds, 7) for _ in range(2))
    assert one.equals(other)
    assert len(one.drop_duplicates()) == 7
    assert len(one.merge(corpus.frame(finds), on=PLACE)) == 7
    assert list(one["start"]) != sorted(one["start"])


def test_fewer_where_there_are_fewer(corpus: Corpus) -> None:
    """All of them, where there are not thirty."""
    assert len(sample.drawn(corpus, corpus.table("quotes").select(*PLACE))) == 3


def test_precision(corpus: Corpus) -> None:
    """Of three judged mentions two are right; the last word on a find counts, other tables and articles do not."""
    finds = corpus.table("mentions").select(*PLACE)
    rows = list(corpus.frame(finds).itertuples(index=False))
    acts: list[Act] = [Judge("mentions", row.article_id, row.start, row.end, True) for row in rows[:3]]
    acts += [
        Judge("mentions", rows[2].article_id, rows[2].start, rows[2].end, False),
        Judge("quotes", rows[4].article_id, rows[4].start, rows[4].end, True),
        Judge("mentions", "elsewhere", 1, 2, True),
    ]
    found = sample.precision(corpus, finds, "mentions", map(Decision, acts))
    assert found is not None
    assert (found.right, found.judged, round(found.low, 3), round(found.high, 3)) == (2, 3, 0.208, 0.939)


def test_nothing_was_judged(corpus: Corpus) -> None:
    """No judgement of what is shown, no precision."""
    row = corpus.frame(corpus.table("mentions").filter(lambda table: table.article_id == "a3").limit(1)).iloc[0]
    judged = [Decision(Judge("mentions", row["article_id"], int(row["start"]), int(row["end"]), True))]
    assert sample.precision(corpus, corpus.table("mentions"), "mentions", ()) is None
    only_a2 = narrow(corpus, {"source": ("المساء",)})
    assert sample.precision(only_a2, only_a2.table("mentions"), "mentions", judged) is None
