"""Corrections through the screen, without a browser: proposed, previewed, decided, undone, exchanged, judged."""

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.corpus import open_corpus
from components.decisions import acts, file
from components.decisions.acts import Act, Decision
from components.pipeline import store
from components.pipeline.revise import revise
from components.words import count, say
from tests import three_articles
from tests.ui.opening import page, shown

CAIRO = three_articles.at("a2", 0, "القاهره")
WRONG = f"mentions:a2:{CAIRO['start']}:{CAIRO['end']}"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """The dataset of the three articles, at a place where decisions can stand beside it."""
    folder = tmp_path / "set"
    folder.mkdir()
    three_articles.write(folder)
    return folder


def decided(place: Path) -> list[Act]:
    """What the file holds."""
    return [each.act for each in file.read(file.beside(place))]


def confirmed(test: AppTest, note: str = "") -> None:
    """The dialog, confirmed."""
    assert not test.exception
    test.text_input(key="decision-note").set_value(note)
    test.button(key="decision-confirm").click().run()
    assert not test.exception


def mentions(place: Path) -> dict[str, int]:
    """How often each entity is named in the dataset as it stands now."""
    found = open_corpus(place)
    counts = found.frame(found.tables["mentions"].group_by("entity_id").agg(n=lambda table: table.count()))
    return {one: int(n) for one, n in counts.dropna().itertuples(index=False)}


def test_a_merge_is_previewed_and_then_decided(place: Path) -> None:
    """Layla into Salem: the dialog shows the counts while nothing has changed; then it has, signed, with a reason."""
    test = page(place, "actors", profile="Q2", correct="merge", by="سمية")
    test.selectbox(key="correction-Q2-into").set_value("Q1").run()
    test.button(key="correction-Q2-preview").click().run()
    body = "".join(each.proto.body for each in test.get("html"))
    assert say("column.finds_after", "ar") in body
    assert not decided(place)
    confirmed(test, "الشخص نفسه")
    (made,) = file.read(file.beside(place))
    assert (made.act, made.by, made.note) == (acts.MergeNames("Q2", "Q1"), "سمية", "الشخص نفسه")
    assert mentions(place)["Q1"] == 5


def test_a_cancelled_proposal_changes_nothing(place: Path) -> None:
    """Cancel closes the dialog, and the address forgets the find."""
    test = page(place, "overview", wrong=WRONG)
    test.button(key="decision-cancel").click().run()
    assert "wrong" not in test.query_params
    assert not decided(place)


FORMS = [
    ("rename", {"ar": "سالم بن علي", "en": "Salim"}, acts.RenameEntity("Q1", "سالم بن علي", "Salim")),
    ("reject", {}, acts.RejectName("Q1")),
]


@pytest.mark.parametrize(("what", "fields", "act"), FORMS)
def test_a_form_proposes(place: Path, what: str, fields: dict[str, str], act: Act) -> None:
    """Each form decides what it says."""
    test = page(place, "actors", profile="Q1", correct=what)
    for name, value in fields.items():
        test.text_input(key=f"correction-Q1-{name}").set_value(value)
    test.button(key="correction-Q1-preview").click().run()
    confirmed(test)
    assert decided(place) == [act]


def test_a_spelling_is_split_off(place: Path) -> None:
    """The Cairo that is written with ه is another place."""
    test = page(place, "actors", profile="Q3", correct="split")
    test.multiselect(key="correction-Q3-surfaces").set_value(["القاهره"])
    test.text_input(key="correction-Q3-ar").set_value("قاهرة أخرى")
    test.button(key="correction-Q3-preview").click().run()
    confirmed(test)
    assert sorted(mentions(place).values()) == [1, 1, 1, 1, 1, 2, 3]


def test_an_empty_form_proposes_nothing(place: Path) -> None:
    """Nobody chosen, no dialog, and a word about it."""
    test = page(place, "actors", profile="Q1", correct="merge")
    test.button(key="correction-Q1-preview").click().run()
    assert say("correct.incomplete", "ar") in [each.value for each in test.toast]
    assert not [each for each in test.button if each.key == "decision-confirm"]


def test_a_name_is_added(place: Path) -> None:
    """A spelling that nobody had found, as somebody new."""
    test = page(place, "corrections")
    test.text_input(key="add-surface").set_value("القمح")
    test.button(key="add-preview").click().run()
    confirmed(test)
    assert sum(one.startswith("x-d-") for one in mentions(place)) == 1


@pytest.mark.parametrize(("key", "address"), [("overview", {}), ("reader", {"article": "a2", "view": "found"})])
def test_a_find_is_struck_out(place: Path, key: str, address: dict[str, str]) -> None:
    """The way beside a find leads to the dialog; confirmed, exactly this find is gone."""
    test = page(place, key, wrong=WRONG, **address)
    confirmed(test)
    assert decided(place) == [acts.StrikeOut("mentions", "a2", CAIRO["start"], CAIRO["end"])]
    assert mentions(place)["Q3"] == 1


@pytest.mark.parametrize("wrong", ["mentions:a2", "topics:a2:1:2", "mentions:a2:x:2", "times:gone:1:2"])
def test_a_bad_address_proposes_nothing_that_harms(place: Path, wrong: str) -> None:
    """What names no find opens no dialog, or one that says that nothing changes."""
    test = page(place, "overview", wrong=wrong)
    assert not test.exception


def test_undo_and_redo(place: Path) -> None:
    """Undone, the file is empty and the counts are as before; redone, both are back."""
    file.write(file.beside(place), [Decision(acts.MergeNames("Q2", "Q1"), "2026-01-02T03:04:05+00:00", "سمية")])
    revise(place)
    test = page(place, "corrections")
    assert count("corrections", 1, "ar") in [option for each in test.get("button_group") for option in each.options]
    test.button(key="undo-0").click().run()
    assert not test.exception
    assert (decided(place), mentions(place)["Q1"]) == ([], 3)
    test.button(key="redo-0").click().run()
    assert (decided(place), mentions(place)["Q1"]) == ([acts.MergeNames("Q2", "Q1")], 5)


def test_the_page_tells_of_each_decision(place: Path) -> None:
    """Conflicts side by side, what no longer applies said, what waits offered."""
    made = [acts.MergeNames("Q2", "Q1"), acts.RejectName("Q2"), acts.RejectName("x-none")]
    file.write(file.beside(place), [Decision(act, by="سمية") for act in made])
    test = page(place, "corrections")
    text = shown(test)
    for key in ("ledger.gone", "ledger.holds", "ledger.gives_way"):
        assert say(key, "ar") in text
    assert "سمية" in text
    test.button(key="honour").click().run()
    assert "Q2" not in mentions(place)
    assert not [each for each in test.button if each.key == "honour"]


def test_a_damaged_file_is_one_sentence(place: Path) -> None:
    """It is named, nothing is written over it, and charts stand."""
    file.beside(place).write_text("{", encoding="utf-8")
    test = page(place, "corrections")
    assert not test.exception
    assert "1" in test.error[0].value
    assert not page(place, "overview", under="top_actors:sample").exception


def test_a_build_under_way_loses_no_decision(place: Path) -> None:
    """While another build holds the dataset, the decision is kept, and the dialog says that it waits."""
    test = page(place, "overview", wrong=WRONG)
    with store.version(place) as building:
        shutil.copytree(place.resolve(), building, dirs_exist_ok=True)
        test.button(key="decision-confirm").click().run()
        assert test.error
    assert len(decided(place)) == 1
    assert say("decision.waiting", "ar") in [each.value for each in page(place, "corrections").warning]


def test_a_sample_is_judged(place: Path) -> None:
    """Two right, one wrong, one taken back: two of two stays on the chart, with its interval."""
    test = page(place, "overview", under="top_actors:sample")
    for what in ("right", "right", "wrong", "undo"):
        test.button(key=f"judge-{what}").click().run()
        assert not test.exception
    assert [act.right for act in decided(place) if isinstance(act, acts.Judge)] == [True, True]
    body = "".join(each.proto.body for each in page(place, "overview").get("html"))
    assert "34–100%" in body


@pytest.mark.parametrize(
    ("key", "address", "chart"),
    [
        ("overview", {}, "volume"),
        ("sources", {"section": "coverage"}, "coverage"),
        ("sources", {"section": "likeness"}, "outlet_map"),
        ("sources", {"section": "wording"}, "spelling_habits"),
        ("sources", {"section": "wording", "ledger": "happenings"}, "naming"),
        ("compare", {"of": "words"}, "keyness"),
    ],
)
def test_every_chart_can_be_sampled(place: Path, key: str, address: dict[str, str], chart: str) -> None:
    """Behind whatever is counted (articles, reports, words as they are written) there is a claim to judge."""
    test = page(place, key, under=f"{chart}:sample", **address)
    test.button(key="judge-right").click().run()
    assert not test.exception
    assert [act.right for act in decided(place) if isinstance(act, acts.Judge)] == [True]
    assert say("sample.progress", "ar", done=1, of=0).split("0")[0] in "".join(
        [each.proto.text for each in test.get("progress")]
    )


def test_what_is_wrong_goes_in_one(place: Path) -> None:
    """All judged wrong are proposed together."""
    test = page(place, "overview", under="top_actors:sample")
    for _ in range(2):
        test.button(key="judge-wrong").click().run()
    test.button(key="judge-strike").click().run()
    confirmed(test)
    assert sum(mentions(place).values()) == 8
