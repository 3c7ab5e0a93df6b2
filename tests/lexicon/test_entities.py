"""The name tables say nothing twice, nothing unclear, and nothing about somebody who is not there."""

import re

import pytest

from components import lexicon
from components.extract.names.context import homographs
from components.lexicon import forms
from components.lexicon.entities import Known, known, of
from components.lexicon.names import SHORT, names

ID = re.compile(r"Q\d+|x-[a-z0-9]+(-[a-z0-9]+)*")
EVERYONE = list(known().values())
TABLES = ("places", "towns", "organisations", "persons", "nisba", "things")


def _name(each: Known) -> str:
    return each.entity.entity_id


@pytest.mark.parametrize("table", TABLES)
def test_ids_are_well_formed(table: str) -> None:
    """An id is a Wikidata id, or x- and lower-case words."""
    assert [row["entity_id"] for row in lexicon.rows(table) if not ID.fullmatch(row["entity_id"])] == []


def test_everybody_belongs_to_a_country_that_is_there() -> None:
    """A country_id names a row of role country; a country belongs to nobody."""
    countries = {_name(each) for each in EVERYONE if each.role == "country"}
    assert {each.entity.country_id for each in EVERYONE} - {None} <= countries
    assert all(known()[country].entity.country_id is None for country in countries)


def test_everybody_has_a_label_in_both_languages() -> None:
    """Labels are in Arabic and English, free of the marks that aliases carry."""
    for each in EVERYONE:
        assert re.search("[\u0621-\u064a]", each.entity.label_ar), _name(each)
        assert re.search("[A-Za-z]", each.entity.label_en), _name(each)
        assert not set("گچڤپ~()+") & set(each.entity.label_ar), _name(each)


def test_no_name_is_empty_after_folding() -> None:
    """Every name is at least two letters, folded and trimmed."""
    assert [string for string in names() if len(string) < 2 or string != forms.folded(string)] == []


def test_letters_that_name_two_have_a_rule() -> None:
    """A string that names several entities has a row of homographs.tsv, but for short forms, which articles decide."""
    shared = {
        string: ids
        for string, found in names().items()
        if len(ids := {name.entity_id for name in found if name.rule != SHORT}) > 1 and string not in homographs()
    }
    assert shared == {}


def test_a_homograph_is_a_name_of_its_entity() -> None:
    """Every row of homographs.tsv is about a name that some table gives to that entity, or ends what is read of one."""
    for row in lexicon.rows("homographs"):
        meanings = names().get(forms.folded(row["form"]), ())
        assert meanings, row["form"]
        assert row["entity_id"] in {"", *(name.entity_id for name in meanings)}, row["form"]


def test_conditions_name_entities_that_are_there() -> None:
    """What follows @ in homographs.tsv is the id of a known entity."""
    for row in lexicon.rows("homographs"):
        cells = lexicon.members(row["near"]) + lexicon.members(row["not"])
        assert {cell[1:] for cell in cells if cell.startswith("@")} <= known().keys(), row["form"]


def test_most_countries_are_there_with_their_people_and_capital() -> None:
    """196 countries; 150 of them at least with an adjective, and as many with a capital."""
    countries = {_name(each) for each in EVERYONE if each.role == "country"}
    peoples = {each.entity.country_id for each in EVERYONE if each.entity.kind == "people"}
    capitals = {each.entity.country_id for each in EVERYONE if each.role == "capital"}
    assert len(countries) == 196
    assert len(peoples & countries) >= 150
    assert len(capitals & countries) >= 150


def test_of_answers_one_for_one() -> None:
    """The entities come in the order asked for; an unknown id is a mistake of the program."""
    assert [entity.label_en for entity in of(["Q18808", "Q423"])] == ["Pyongyang", "North Korea"]
    assert of(["Q18808"])[0].country_id == "Q423"
    with pytest.raises(KeyError):
        of(["Q0"])


def test_a_ministry_follows_from_its_country() -> None:
    """The ministries of every state with an adjective are known, labelled in both languages."""
    entity = of(["x-kr-ministry-unification"])[0]
    assert entity.label_ar == "وزارة التوحيد الكورية الجنوبية"
    assert entity.label_en == "Ministry of Unification of South Korea"
    assert entity.country_id == "Q884"
