"""The spellings and inflections of one written name, countable by eye."""

import pytest

from components.lexicon import forms


@pytest.mark.parametrize(
    ("cell", "spelled"),
    [
        ("أفغانستان", ["افغانستان"]),
        ("گابون", ["غابون", "جابون", "قابون", "كابون"]),
        ("بيونگ~يانگ", ["بيونغ يانغ", "بيونغيانغ", "بيونغ يانج", "بيونج يانغ", "بيونج يانج", "بيونجيانج"]),
        ("چافيز", ["تشافيز", "شافيز"]),
        ("بوت(ي)ن", ["بوتين", "بوتن"]),
        ("إف-16", ["اف 16"]),
        ("سالم عبد الودود", ["سالم عبد الودود", "سالم عبدالودود"]),
        ("سالم عبدالودود", ["سالم عبد الودود", "سالم عبدالودود"]),
        ("أبو رائد", ["ابو رايد", "ابورايد"]),
    ],
)
def test_marks_spread_into_spellings(cell: str, spelled: list[str]) -> None:
    """A mark in a cell gives each of its ways of writing, folded."""
    assert set(spelled) <= set(forms.spellings(cell))


def test_no_mark_is_left() -> None:
    """What is spelled out holds none of the marks, and nothing twice."""
    spelled = list(forms.spellings("هوگو~چا(ا)پيگ"))
    assert not set("گچ~()") & set("".join(spelled))
    assert len(spelled) == len(set(spelled))


@pytest.mark.parametrize(
    ("adjective", "written"),
    [
        ("روسي", {"روسي", "الروسي", "روسيه", "الروسيه", "الروسيين", "الروسيون", "روسيات"}),
        ("كوري شمالي", {"كوري شمالي", "الكوريه الشماليه", "الكوريين الشماليين", "كوريون شماليون"}),
        ("جنوب أفريقي", {"جنوب افريقي", "الجنوب افريقيه", "جنوب الافريقيين"}),
        ("+تشيلي", {"التشيلي", "تشيليه"}),
    ],
)
def test_adjectives_inflect(adjective: str, written: set[str]) -> None:
    """Gender, number and article; two words agree where the first is an adjective."""
    assert written <= set(forms.inflections(adjective))


def test_a_plus_keeps_the_country_apart() -> None:
    """The bare masculine of an adjective with + is left to the country; الروسيا is no form of روسي."""
    assert "تشيلي" not in set(forms.inflections("+تشيلي"))
    assert "روسيا" not in set(forms.inflections("روسي"))


def test_a_plural_with_the_article_keeps_it() -> None:
    """الروس only so; أكراد both ways."""
    assert list(forms.plurals("الروس")) == ["الروس"]
    assert list(forms.plurals("أكراد")) == ["اكراد", "الاكراد"]
