"""The table of towns: what may stand alone is no word, no person and no scrap of letters; conditions can be met."""

from collections import Counter

import pytest

from components import lexicon
from components.extract.names.context import homographs
from components.extract.wordclass import common, given
from components.lexicon import forms
from components.lexicon.entities import known
from components.lexicon.names import names, telling

ROWS = lexicon.rows("towns")
ALONE = [row for row in ROWS if not row["near"]]
ARABS = lexicon.members("Q851|Q805|Q796|Q858|Q810|Q822|Q219060|Q79|Q1049|Q1016|Q948|Q262|Q1028|Q1025|Q1045|Q842|Q846")
WORDS = {"nouns": common("noun"), "ends": common("end"), "given names": frozenset(given())}
ATTACHED = ("و", "ف", "ب", "ل", "ك")


def written(row: dict[str, str]) -> list[str]:
    """Every string that names the town of ``row``, folded."""
    cells = (row["label_ar"], *lexicon.members(row["aliases"]))
    return [string for cell in cells for string in forms.spellings(cell)]


def test_there_are_thousands_and_every_arab_state_has_some() -> None:
    """5,000 towns at least, 10 at least in each of eighteen states."""
    states = Counter(row["country_id"] for row in ROWS)
    assert states.total() >= 5000
    assert [state for state in ARABS if states[state] < 10] == []


def test_no_town_is_named_twice_in_a_state() -> None:
    """One string names one town of a state, and none that another table holds."""
    met: dict[tuple[str, str], str] = {}
    for row in ROWS:
        for string in {*written(row)}:
            assert met.setdefault((row["country_id"], string), row["entity_id"]) == row["entity_id"], string
    for string in {string for row in ROWS for string in written(row)}:
        rules = {name.rule for name in names()[string]} - {"short_form"}
        assert rules <= {"town"}, string


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_what_stands_alone_is_no_other_word(words: frozenset[str]) -> None:
    """No name without a condition is a common word or a given name, with or without what is written onto it."""
    alone = {string for row in ALONE for string in written(row)}
    assert sorted(alone & words) == []
    assert sorted(string for string in alone if any(lead + string in words for lead in ATTACHED)) == []


def test_what_stands_alone_is_long_enough() -> None:
    """Four letters at least, three after the article."""
    alone = {string for row in ALONE for string in written(row)}
    assert sorted(string for string in alone if len(string) < 4 or len(string.removeprefix("ال")) < 3) == []


def test_what_needs_a_condition_has_meanings() -> None:
    """A name with conditions, or one that two states share, is read like a homograph and tells nothing by itself."""
    for row in ROWS:
        for string in written(row):
            if row["near"]:
                assert string in homographs(), string
                assert row["country_id"] in {each.country for each in homographs()[string]}, string
                assert string not in telling() or len(names()[string]) > 1, string


def test_conditions_are_those_of_homographs() -> None:
    """A word, a word just before, a noun of seats, or the country alone."""
    for row in ROWS:
        for condition in lexicon.members(row["near"]):
            assert condition in ("@", "seat", "head", "ب") or " " not in condition, row["label_ar"]
        assert "@" not in lexicon.members(row["near"])[1:], row["label_ar"]
        assert known()[row["entity_id"]].role == "town"
