"""Sentences end where an Arabic reader ends them."""

import pytest

from components.text.segment import sentences, words


@pytest.mark.parametrize(
    "pieces",
    [
        ["وصل الوفد.", "ثم غادر."],
        ["هل وصل الوفد؟", "نعم!", "وصل…"],
        ["قال د. سامي إن العمل بدأ.", "ثم سكت."],
        ["نقلت أ.ف.ب عن الوزير ذلك."],
        ["ارتفع السعر 2.5 في المئة.", "وهبط بعدها."],
        ["الوزير يعد.. والنقابة ترد", "بعد سنة."],
        ["«بدأ العمل. سينتهي قريبا» كما قال.", "وسكت."],
        ['"بدأ العمل. سينتهي قريبا" كما قال.', "وسكت."],
        ["قال “انتهى العمل”.", "وسكت."],
        ["1. بدأ العمل.", "2. انتهى العمل."],
    ],
)
def test_sentences(pieces: list[str]) -> None:
    """The sentences of a line are those listed, whatever dots stand inside them."""
    separator = "\n" if ".." in pieces[0] or pieces[0][0].isdigit() else " "
    text = separator.join(pieces)
    assert [text[start:end] for start, end, _ in sentences(text)] == pieces


def test_a_missing_blank_is_no_obstacle() -> None:
    """A sentence ends at its full stop even where no blank follows it."""
    text = "انتهى العمل.وغادر الوفد."
    assert [text[start:end] for start, end, _ in sentences(text)] == ["انتهى العمل.", "وغادر الوفد."]


def test_paragraphs_are_lines_that_are_not_blank() -> None:
    """Paragraphs are counted from 0; blank lines are none."""
    assert [paragraph for _, _, paragraph in sentences("عنوان\n\n  \nأول. ثان.\nثالث")] == [0, 1, 1, 2]


@pytest.mark.parametrize("text", ["", " \n\t ", "\n"])
def test_nothing_has_no_sentence(text: str) -> None:
    """Blank text has neither sentences nor words."""
    assert sentences(text) == []
    assert words(text) == 0


@pytest.mark.parametrize(
    ("text", "number"),
    [("كيم جونغ أون", 3), ("مُحَمَّد عَلَم", 2), ("2.5 في المئة", 3), ("يوليو/تموز 2023", 3), ("«سيول»", 1)],
)
def test_words(text: str, number: int) -> None:
    """Vowel signs and decimal points split no word."""
    assert words(text) == number
