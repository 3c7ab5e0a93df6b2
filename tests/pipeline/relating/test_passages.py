"""Shared text is found where it is, in both articles, and formulas are not."""

from pathlib import Path

import pytest

from components.model import Passage
from components.pipeline.relating.passages import COMMON, passages
from components.pipeline.relating.shelf import Filling, words

COPY = "أعلنت الشركة في بيان وزعته مساء أنها ستبدأ تشغيل الخط الجديد بين الميناء والمدينة الصناعية مطلع الشهر القادم"
"""Eighteen words."""
TITLES = "سعادة الأستاذ الدكتور عميد كلية الزراعة ورئيس لجنة المياه في بلدية الوادي"
"""Twelve words."""


def shared(folder: Path, *texts: str) -> list[Passage]:
    """The passages of articles a0, a1 …"""
    filling = Filling(folder / "words.bin")
    for number, text in enumerate(texts):
        filling.put(f"a{number}", words(text))
    return list(passages(filling.shelf()))


def test_copied_words_are_found_in_both_texts(tmp_path: Path) -> None:
    """A copy amid other text is one passage, from its first word to its last, on both sides."""
    texts = (f"تمهيد قصير. {COPY}، وختم البيان.", f"عاجل\n{COPY}")
    (found,) = shared(tmp_path, *texts)
    assert texts[0][found.start_a : found.end_a] == COPY
    assert texts[1][found.start_b : found.end_b] == COPY
    assert (found.article_a, found.article_b, found.words) == ("a0", "a1", 18)
    assert found.similarity == round(18 / 19, 4)


def test_spelling_makes_no_difference(tmp_path: Path) -> None:
    """Vowel signs, tatweel and hamzas on alef are no difference; the span is that of the text as written."""
    other = COPY.replace("أعلنت", "اعلنـــت").replace("بيان", "بَيانٍ").replace("مساء", "مساءً")
    (found,) = shared(tmp_path, COPY, other)
    assert (found.start_b, found.end_b, found.words) == (0, len(other), 18)


def test_a_changed_word_does_not_break_a_passage(tmp_path: Path) -> None:
    """One word put for another lies inside the passage and is not counted."""
    (found,) = shared(tmp_path, f"{COPY} ثم {TITLES}", f"{COPY} و {TITLES}")
    assert found.words == 30


def test_every_shift_of_the_sample_finds_it(tmp_path: Path) -> None:
    """A copy of eighteen words is found whatever stands before it: sampling is by content, not by place."""
    for before in range(8):
        assert len(shared(tmp_path, "كلمة " * before + COPY, COPY)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (COPY, "نص لا يشبهه في شيء ولا يقرب منه في أي كلمة من كلماته الكثيرة"),
        (f"قال {TITLES} إن الموسم جيد", f"زار {TITLES} معرض التمور"),
        ("", COPY),
        ("كلمة", "كلمة"),
    ],
    ids=["nothing shared", "only titles shared", "empty", "one word"],
)
def test_little_is_not_enough(tmp_path: Path, one: str, other: str) -> None:
    """Unrelated texts, titles of a dozen words and texts that are too short share no passage."""
    assert shared(tmp_path, one, other) == []


def test_a_formula_of_many_articles_is_no_passage(tmp_path: Path) -> None:
    """What more than thirty articles say is skipped, however long it is."""
    assert len(shared(tmp_path, *[f"خبر {n} {COPY}" for n in range(3)])) == 3
    assert shared(tmp_path, *[f"خبر {n} {COPY}" for n in range(COMMON + 1)]) == []


def test_parts_find_what_the_whole_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory holds the hashes of one part of many articles; nothing that they share is lost between two parts."""
    texts = (f"{COPY} ثم {TITLES} {COPY}", f"{TITLES} {COPY}", f"عاجل {COPY}")
    whole = shared(tmp_path, *texts)
    monkeypatch.setattr("components.pipeline.relating.passages.PART", 7)
    assert shared(tmp_path, *texts) == whole != []


def test_article_a_comes_before_article_b(tmp_path: Path) -> None:
    """The pair is named in the order of the ids, whichever was read first."""
    filling = Filling(tmp_path / "words.bin")
    filling.put("z", words(f"مقدمة {COPY}"))
    filling.put("b", words(COPY))
    (found,) = passages(filling.shelf())
    assert (found.article_a, found.start_a, found.article_b, found.start_b) == ("b", 0, "z", 6)
