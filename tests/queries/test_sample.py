"""Samples are random, the same for everybody, and what was judged of them gives a precision with its interval."""

from collections.abc import Iterable
from pathlib import Path

from components.corpus import Corpus, open_corpus
from components.decisions import file
from components.decisions.acts import Act, Decision, Judge, StrikeOut
from components.pipeline.revise import revise
from components.queries import sample
from tests import three_articles

PLACE = ["article_id", "sentence", "start", "end"]


def test_the_same_sample_for_everybody(corpus: Corpus) -> None:
    """Seven of eleven mentions, each once, all of them there, and the same when it is drawn again."""
    finds = corpus.table("mentions").select(*PLACE)
    one, other = (sample.drawn(corpus, lambda _: finds, size=7) for _ in range(2))
    assert one.equals(other)
    assert len(one.drop_duplicates()) == 7
    assert len(one.merge(corpus.frame(finds), on=PLACE)) == 7
    assert list(one["start"]) != sorted(one["start"])


def test_fewer_where_there_are_fewer(corpus: Corpus) -> None:
    """All of them, where there are not thirty."""
    assert len(sample.drawn(corpus, lambda its: its.table("quotes"))) == 3


def drawn(corpus: Corpus, struck: Iterable[sample.Place] = ()) -> list[sample.Place]:
    """The places of a sample of all mentions, in its order."""
    found = sample.drawn(corpus, lambda its: its.table("mentions"), struck)
    return [(row.article_id, int(row.start), int(row.end)) for row in found.itertuples(index=False)]


def judged(corpus: Corpus, acts: Iterable[Act], struck: Iterable[sample.Place] = ()) -> list[bool | None]:
    """The verdicts on a sample of all mentions."""
    found = sample.drawn(corpus, lambda its: its.table("mentions"), struck)
    return sample.verdicts(found, "mentions", map(Decision, acts))


def test_precision(corpus: Corpus) -> None:
    """Of the first three two are right; the last word on a find counts, what is judged behind a gap does not."""
    places = drawn(corpus)
    acts: list[Act] = [Judge("mentions", *place, True) for place in (*places[:3], places[5])]
    acts += [Judge("mentions", *places[2], False), Judge("quotes", *places[3], True)]
    found = sample.precision(judged(corpus, acts))
    assert found is not None
    assert (found.right, found.judged, round(found.low, 3), round(found.high, 3)) == (2, 3, 0.208, 0.939)


def test_nothing_was_judged(corpus: Corpus) -> None:
    """No judgement of the first find, no precision."""
    assert sample.precision(judged(corpus, ())) is None
    assert sample.precision(judged(corpus, [Judge("mentions", *drawn(corpus)[1], True)])) is None


def test_correcting_does_not_mend_what_was_measured(tmp_path: Path) -> None:
    """A find that was struck out stays in the sample, and wrong: the machine did find it. The order stays too."""
    dataset = tmp_path / "set"
    dataset.mkdir()
    three_articles.write(dataset)
    places = drawn(open_corpus(dataset))
    acts: list[Act] = [Judge("mentions", *place, place != places[1]) for place in places[:4]]
    acts.append(StrikeOut("mentions", *places[1]))
    file.write(file.beside(dataset), [Decision(act) for act in acts])
    revise(dataset)
    after = open_corpus(dataset)
    struck = sample.struck("mentions", map(Decision, acts))
    assert drawn(after) == [place for place in places if place != places[1]]
    assert drawn(after, struck) == places
    assert judged(after, acts, struck)[:5] == [True, False, True, True, None]
