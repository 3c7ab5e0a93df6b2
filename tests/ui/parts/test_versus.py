"""The controls that choose two sides: what is chosen stands in the address, and what cannot be meant is not chosen."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.words import say
from tests.ui.opening import page, shown

PERIODS = "period:..2023-09-13|2023-09-14.."


def _said(test: AppTest) -> str:
    said = test.query_params["versus"]
    return said if isinstance(said, str) else said[0]


def test_two_periods_are_chosen_day_by_day(dataset: Path) -> None:
    """Open ends show the first and the last day there is; both ends of a period together become a new one."""
    test = page(dataset, "compare", lang="en", versus=PERIODS)
    assert not test.exception
    one, other = (test.date_input(key=f"choose-versus-days-{side}") for side in ("one", "other"))
    eve, day = date(2023, 9, 13), date(2023, 9, 14)
    assert (one.value, other.value) == ((eve, eve), (day, date(2023, 10, 2)))
    one.set_value((eve, day)).run()
    assert _said(test) == "period:2023-09-13..2023-09-14|2023-09-14.."


def test_half_a_period_changes_nothing(dataset: Path) -> None:
    """After the first click on a calendar there is one day, and nothing to compare yet."""
    test = page(dataset, "compare", lang="en", versus=PERIODS)
    test.date_input(key="choose-versus-days-one").set_value((date(2023, 9, 13),)).run()
    assert not test.exception
    assert _said(test) == PERIODS


@pytest.mark.parametrize("by", ["period", "actor", "copy"])
def test_sides_of_every_kind(dataset: Path, by: str) -> None:
    """Each way of telling sides apart has two to begin with."""
    test = page(dataset, "compare", lang="en")
    control: Any = next(each for each in test.get("button_group") if each.key == "choose-versus-by")
    control.set_value(by).run()
    assert not test.exception
    assert _said(test).startswith(f"{by}:")
    assert say("ui.versus.none", "en") not in shown(test)
