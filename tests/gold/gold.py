"""Which extractor is judged by which gold: one line for each."""

import json
from collections.abc import Mapping
from math import floor
from pathlib import Path

from tests.gold import (
    cleaning_gold,
    happenings_gold,
    mentions_gold,
    names_gold,
    passages_gold,
    published_gold,
    quotes_gold,
    sentences_gold,
    times_gold,
    topics_gold,
    wraps_gold,
)
from tests.gold.scoring import Judge

GOLD: Mapping[str, Judge] = {
    "cleaning": cleaning_gold.judge,
    "cleaning_unseen": cleaning_gold.unseen,
    "cleaning_further": cleaning_gold.further,
    "cleaning_outlets": cleaning_gold.outlets,
    "cleaning_portals": cleaning_gold.portals,
    "cleaning_press": cleaning_gold.press,
    "cleaning_houses": cleaning_gold.houses,
    "published": published_gold.judge,
    "sentences": sentences_gold.judge,
    "wraps": wraps_gold.judge,
    "passages": passages_gold.judge,
    "times": times_gold.judge,
    "quotes": quotes_gold.judge,
    "mentions": mentions_gold.judge,
    "open_names": names_gold.judge,
    "topics": topics_gold.judge,
    "topics_unseen": topics_gold.unseen,
    "happenings": happenings_gold.judge,
}
_FLOORS = Path(__file__).with_name("floors.json")
SLACK = 0.02
"""How far a floor may lie under what is reached."""


def floors() -> Mapping[str, Mapping[str, float]]:
    """Extractor -> measure -> the value under which it may not fall again."""
    written: Mapping[str, Mapping[str, float]] = json.loads(_FLOORS.read_text(encoding="utf-8"))
    return written


def raise_floors(extractor: str) -> None:
    """Write the floors of ``extractor`` just under what it reaches now, in steps of a hundredth; none falls."""
    before = floors().get(extractor, {})
    reached = {name: floor(measure.value * 100 + 1e-6) / 100 for name, measure in GOLD[extractor]().measures.items()}
    raised = {name: max(before.get(name, 0.0), value) for name, value in reached.items()}
    _FLOORS.write_text(json.dumps({**floors(), extractor: raised}, indent=2) + "\n", encoding="utf-8")
