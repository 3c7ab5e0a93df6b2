"""What the extractors reach on our own annotated sentences may only rise."""

from functools import cache

import pytest

from tests.gold.gold import GOLD, SLACK, floors
from tests.gold.scoring import Judgement, Mark, Tally, alike, marked

FLOORS = [(extractor, measure, floor) for extractor, each in floors().items() for measure, floor in each.items()]


@cache
def _judged(extractor: str) -> Judgement:
    return GOLD[extractor]()


@pytest.mark.parametrize(("extractor", "measure", "floor"), FLOORS)
def test_floor(extractor: str, measure: str, floor: float) -> None:
    """Each measure is at its floor or above, and the floor follows close behind."""
    judged = _judged(extractor)
    reached = judged.measures[measure].value
    assert reached >= floor, "\n".join(judged.misses)
    assert reached - floor <= SLACK, f"raise the floor of {extractor}, {measure} to {reached:.3f}"


@pytest.mark.parametrize("extractor", GOLD)
def test_every_measure_has_a_floor(extractor: str) -> None:
    """Nothing is measured that could fall unseen, and there are at least sixty cases."""
    judged = _judged(extractor)
    assert set(judged.measures) == set(floors()[extractor])
    assert max(measure.n for measure in judged.measures.values()) >= 60


def test_marked() -> None:
    """Brackets give spans of the text without them, also inside each other."""
    found = marked("وصل [الوزير [سامي|person]|S1] أمس")
    assert found.text == "وصل الوزير سامي أمس"
    assert found.marks == (Mark(4, 15, ("S1",)), Mark(11, 15, ("person",)))


@pytest.mark.parametrize("line", ["[سامي", "سامي]", "[سامي|person", "[سامي]"])
def test_marked_wrongly(line: str) -> None:
    """Brackets that do not pair, or hold no field, are an error."""
    with pytest.raises(ValueError, match=r"bracket|substring"):
        marked(line)


def test_tally() -> None:
    """Two right of three found and four wanted: precision 2/3, recall 1/2, F 4/7."""
    tally = Tally(found=3, wanted=4, right=2)
    assert (tally.precision.value, tally.recall.value, tally.f.value) == (2 / 3, 0.5, 4 / 7)


def test_alike() -> None:
    """Five of ten letters in common is a half; nothing in common is nothing."""
    assert (alike((0, 10), (5, 10)), alike((0, 4), (4, 8))) == (0.5, 0.0)
