"""Each surface is given the isolates that it needs, and never twice."""

import pytest

from components.text.direction import (
    LRI,
    PDI,
    RLI,
    Base,
    Surface,
    base_of,
    cell_runs,
    for_surface,
    isolate,
    number,
    runs,
    strip_controls,
)

SHOWN = str.maketrans({LRI: "<", RLI: "{", PDI: "|"})
"""Isolates as letters that a person can read: ``{`` and ``<`` open one that runs to the left, to the right."""


@pytest.mark.parametrize(
    ("text", "base", "shown"),
    [
        ("وكالة (AP)", "rtl", "{وكالة (AP)|"),
        ("News (خبر)", "ltr", "<News (خبر)|"),
        ("-12.5%", "rtl", "<-12.5%|"),
        ("-١٢٫٥٪", "rtl", "{-١٢٫٥٪|"),
        ("-١٢٫٥٪", "ltr", "{-١٢٫٥٪|"),
        ("٪35 من المقالات", "rtl", "{٪35 من المقالات|"),
        ("التغير -12.5% فقط", "rtl", "{التغير <-12.5%| فقط|"),
        ("التغير (-١٢٫٥٪)", "rtl", "{التغير ({-١٢٫٥٪|)|"),
        ("بين 35%-40%", "rtl", "{بين <35%-40%||"),
        ("F-35 وبي-٥٢", "rtl", "{F-35 وبي-٥٢|"),
        ("2019-2023", "rtl", "<2019-2023|"),
        ("في 2019-2023", "rtl", "{في 2019-2023|"),
        (f"{RLI}سيول{PDI}", "rtl", "{سيول|"),
        (f"{RLI}CNN{PDI}: 12", "rtl", "{{CNN|: 12|"),
        ("\u200fسيول\u202c", "rtl", "{سيول|"),
        (f"سيول{PDI}{LRI}", "rtl", "{سيول|"),
        ("", "rtl", ""),
    ],
)
def test_isolate(text: str, base: Base, shown: str) -> None:
    """Text takes the direction of its base, a number that of its digits; what is shut off already stays as it is."""
    assert isolate(text, base).translate(SHOWN) == shown
    assert isolate(isolate(text, base), base).translate(SHOWN) == shown


@pytest.mark.parametrize(
    ("surface", "shown"),
    [
        ("svg", f"{RLI}كيم (12){PDI}<br>{LRI}45%{PDI}"),
        ("canvas", f"{RLI}كيم (12)<br>{LRI}45%{PDI}{PDI}"),
        ("html", "كيم (12)<br>45%"),
        ("plain", "كيم (12)<br>45%"),
        ("office", "كيم (12)<br>45%"),
    ],
)
def test_for_surface(surface: Surface, shown: str) -> None:
    """A chart's label is isolated line by line, a cell as a whole, and files stay bare."""
    assert for_surface("كيم (12)<br>45%", surface, "rtl") == shown
    assert for_surface(shown, surface, "rtl") == shown


def test_an_isolate_that_spans_lines_is_closed_on_each() -> None:
    """A name broken over two lines is shut off on both."""
    text = f"قال {RLI}كيم<br>جونغ{PDI} (12)"
    assert for_surface(text, "svg", "rtl").translate(SHOWN) == "{قال {كيم||<br>{{جونغ| (12)|"


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("انتهت القمة.", [("انتهت القمة.", None)]),
        ("التغير -12.5% فقط", [("التغير ", None), ("-12.5%", "ltr"), (" فقط", None)]),
        ("٣٥٪", [("٣٥٪", "rtl")]),
        (f"{RLI}CNN{PDI}: 12", [("CNN", "rtl"), (": 12", None)]),
        (f"{RLI}CNN{PDI}", [("CNN", "rtl")]),
        ("", []),
    ],
)
def test_runs(text: str, pieces: list[tuple[str, Base | None]]) -> None:
    """An element is given each piece with the direction that it has of its own."""
    assert runs(text) == pieces


def test_numbers_and_stripping() -> None:
    """A number is wrapped as its digits run; stripping takes every control off again."""
    assert number("-5") == f"{LRI}-5{PDI}"
    assert number("-٥") == f"{RLI}-٥{PDI}"
    assert strip_controls("\u200f\u202bسيول\u202c\u2069\u061c") == "سيول"


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("CNN: خبر", "rtl"),
        ("BBC News عربي", "rtl"),
        ("The paper «سلام» said", "ltr"),
        ("F-35", "ltr"),
        ("12", "rtl"),
    ],
)
def test_base_of(text: str, base: Base) -> None:
    """All letters decide: an Arabic headline may open with an acronym, an English sentence quote a word."""
    assert base_of(text) == base


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("Meeting: Najib Mikati, أمل أبو زيد", "ltr"),
        ("AFP وREUTERS تنفيان الخبر", "rtl"),
        ("NATO (الناتو)", "rtl"),
        ("Attack in Rafah", "ltr"),
    ],
)
def test_base_of_words_for_a_reader_from_left_to_right(text: str, base: Base) -> None:
    """An English label may name somebody in Arabic; what is mostly Arabic stays so."""
    assert base_of(text, "ltr") == base


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("ارتفعت الأسعار ١٢٫٥٪", ("ارتفعت الأسعار ", "١٢٫٥٪")),
        ("٪٣٥ من المقالات", ("٪٣٥ من ", "المقالات")),
        ("انتهت القمة.", ("انتهت القمة.",)),
        ("٣٥٪", ("٣٥٪",)),
        ("prices rose by 12%", ("prices rose by 12%",)),
        ("", ("",)),
    ],
)
def test_a_sign_at_an_end_of_a_cell(text: str, runs: tuple[str, ...]) -> None:
    """The cell of a sheet comes in two runs where a sign of numbers stands at an end; no character is added."""
    assert cell_runs(text) == runs


@pytest.mark.parametrize(("base", "label"), [("rtl", "\u202bBBC عربي\u202c"), ("ltr", "BBC عربي")])
def test_a_label_of_a_chart_that_office_draws(base: Base, label: str) -> None:
    """It is embedded where the document reads from the right, and without isolates."""
    assert for_surface(isolate("BBC عربي", "rtl"), "office chart", base) == label
