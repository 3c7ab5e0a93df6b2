"""Why something was refused: stored in English, told in the reader's language and digits, hostile values included."""

import re
from pathlib import Path
from typing import get_args

import pytest

import components.pipeline
from components.pipeline.receiving.archive import Problem
from components.words import known, say, words
from components.words.refusals import sentence, told

KEYS = sorted(key.removeprefix("refused.") for key in words() if key.startswith("refused."))
PIPELINE = Path(components.pipeline.__file__).parent
HOSTILE = "a.txt is empty. {part} <b>(.*?)\n=1+1"


def filled(key: str, language: str, filling: dict[str, object]) -> str:
    """The sentence of ``key`` in ``language``."""
    return say(f"refused.{key}", language, **filling)


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("value", ["news.zip/a.html", 12, 10_000_000, HOSTILE], ids=["name", "few", "many", "hostile"])
@pytest.mark.parametrize("language", ["ar", "ar-u-nu-arab", "en"])
def test_a_stored_sentence_is_told_in_each_language(key: str, value: object, language: str) -> None:
    """What comes back is what would have been said in that language at once; nothing is lost or torn."""
    blanks = re.findall(r"\{(\w+)\}", words()[f"refused.{key}"]["en"])
    filling = dict.fromkeys(blanks, value)
    reason = key.partition(".")[0]
    assert told(reason, sentence(key, **filling), language) == filled(key, language, filling)


@pytest.mark.parametrize("key", KEYS)
def test_a_sentence_has_its_reason_and_ends_in_a_stop(key: str) -> None:
    """A reason counts, a sentence tells; and each field stands once, or it could not be found again."""
    english = words()[f"refused.{key}"]["en"]
    blanks = re.findall(r"\{(\w+)\}", english)
    assert known(f"reject.{key.partition('.')[0]}")
    assert english.endswith(".")
    assert len(blanks) == len(set(blanks))


@pytest.mark.parametrize("stored", ["Something else happened.", "", "كلام بالعربية"])
def test_a_sentence_of_another_make_stands_as_it_is(stored: str) -> None:
    """A dataset that another tool made says what it says."""
    assert told("no_arabic", stored, "ar") == stored
    assert told("no_such_reason", stored, "ar") == stored


def test_every_sentence_is_said_and_every_one_said_is_there() -> None:
    """A key of the pipeline without its sentence would be found only when something is refused."""
    source = "".join(file.read_text(encoding="utf-8") for file in PIPELINE.rglob("*.py"))
    said = set(re.findall(r'(?:refuse|Unreadable)\(\s*"([a-z_.]+)"', source)) | set(get_args(Problem))
    assert said == set(KEYS)


def test_a_sentence_by_hand() -> None:
    """One sentence read aloud."""
    stored = "Part 1 of page.html is not in Arabic: 0 of its first 1,280 letters are Arabic."
    assert told("no_arabic", stored, "ar") == "الجزء 1 من الملف ليس بالعربية: الحروف العربية 0 من أول 1,280"
    assert told("no_arabic", stored, "ar-u-nu-arab") == "الجزء ١ من الملف ليس بالعربية: الحروف العربية ٠ من أول ١٬٢٨٠"
