"""The seed texts keep the difficulties they were written for, and copy nobody's sentences."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT / "seeds"
SHARED = ROOT.parent / "shared"
COLUMNS = "file part source source_en agency published published_basis title url author retells"
ORIGINAL_WORDS = {"000": 576, "001": 517, "002": 1533, "003": 874, "004": 754}
SECOND_ARTICLE = "تابع أحدث الأخبار عبر تطبيق\n"

# What each text must hold, separated by bars.
DIFFICULTIES = {
    "000": "يوم الخميس|ري بيونج تشول|جو تشون يونج|كيم يونج هو|جون كيربي|ليم سو سوك|مجلس الأمن من"
    "|مجلس الأمن القومي|منذ عام 2022|كومسومولسك أون أمور|فلاديفوستوك|أسوشيتد برس",
    "001": "“|”|صباح الأربعاء (بالتوقيت المحلي)|الأحد|الثلاثاء|فوستوشني|وكالة فرانس برس|يوليو/تموز"
    "|أغسطس/آب|ديني روي|توم كولينا|تقول كولينا|يقول كولينا|الأمريكي|الأميركيون|شويغو",
    "002": "كيم جونج أون|بيونج يانج|بيونغ يانغ|«سي إن بي سي»|باليستيه|المصدر: الوطن|كلمات دلالية:"
    "|کوریا الشمالیة|إقرأ أيضاً:|تابع أحدث الأخبار|الذى|الأوكرانى|الروسى|مسئولون|بوتن|تشوى سون هوى"
    "|نبه تشوى|سيرجى لافروف|ديفيد لامى|أنتونى بلينكن|٨ آلاف|٢٠٠٠|٤٢٥ مليون دولار|بي-٥٢"
    '|بـ "|[الكورى الشمالي]|مقالات مشابهة|  • |الجاره',
    "003": "الإثنين 16 Sep / September 2024|شارك القصة|(الصورة: غيتي)|12 سبتمبر/ أيلول الحالي"
    "|يوم الأربعاء الماضي|اليوم الجمعة|نهاية الأسبوع الماضي|أكثر من 18 شهرًا|أنّ|يُمهّد|فوستوتشني"
    "|بيونغيانغ|بيونغ يانغ|أما سول|كيم يو جونغ|يوكو كاميكاوا|عام 2000|أواخر عام 2011"
    "|رحلة تستغرق 20 ساعة|المئة عام المقبلة|تابع القراءة|المصادر:|غارديان|Close",
    "004": "سيول، كوريا الجنوبية (AP) –|“|”|باك جونج تشون|كانج سون نام|كيم ميونج سيك|جو تشون ريونج"
    "|وزير الخارجية تشوي سون هوي|أوليغ كوزيمياكو|ألكسندر كوزلوف|أندريه رودنكو|بيسكوف|خاسان|فاغنر"
    "|منذ 18 شهرا|الثلاثاء|الأحد|عن كيم قوله|يوليو/تموز|كل على حدة. |داريا ليتفينوفا|فانغتشوان",
}
WANTED = [(number, text) for number, texts in DIFFICULTIES.items() for text in texts.split("|")]


def read(number: str) -> str:
    """The seed text of that number; there is exactly one."""
    (path,) = SEEDS.glob(f"{number}_*.txt")
    return path.read_text(encoding="utf-8")


def words(text: str) -> list[str]:
    """Arabic words without harakat and tatweel."""
    return re.findall(r"[\u0621-\u064a]+", re.sub(r"[\u064b-\u0652\u0640]", "", text))


def runs(text: str, size: int) -> set[tuple[str, ...]]:
    """Every run of `size` consecutive words."""
    found = words(text)
    return {tuple(found[i : i + size]) for i in range(len(found) - size + 1)}


def rows() -> list[dict[str, str]]:
    """The sidecar's rows."""
    with (SEEDS / "articles.csv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def originals() -> list[Path]:
    """The original articles, where this machine has them."""
    return sorted((SHARED / "seeds").glob("*.txt"))


@cache
def others_runs() -> frozenset[tuple[str, ...]]:
    """Runs of nine words in everybody else's articles that are at hand."""
    corpora = SHARED / "corpora"
    paths = [*originals(), *corpora.rglob("*.txt"), *corpora.rglob("*.jsonl")]
    return frozenset(run for path in paths for run in runs(path.read_text(encoding="utf-8"), 9))


def test_there_are_five_numbered_texts() -> None:
    """The texts are numbered 000 to 004, each number once."""
    assert [path.name[:4] for path in sorted(SEEDS.glob("*.txt"))] == [f"{n}_" for n in DIFFICULTIES]


@pytest.mark.parametrize(("number", "wanted"), WANTED)
def test_difficulty_is_present(number: str, wanted: str) -> None:
    """Each text still holds the spellings, names and dates it is there to test."""
    assert wanted in read(number)


@pytest.mark.parametrize("number", DIFFICULTIES)
def test_lines_end_plainly(number: str) -> None:
    """The files use plain newlines and end with one."""
    (path,) = SEEDS.glob(f"{number}_*.txt")
    raw = path.read_bytes()
    assert b"\r" not in raw
    assert raw.endswith(b"\n")


def test_curly_quotation_is_left_open() -> None:
    """One curly quotation of 001 is opened and never closed."""
    text = read("001")
    assert text.count("“") == text.count("”") + 1


def test_straight_quotation_is_left_open() -> None:
    """The explainer has an odd number of straight quotes."""
    assert read("003").count('"') % 2 == 1


def test_explainer_prints_its_title_twice() -> None:
    """The title in the sidecar stands twice on the page."""
    (title,) = [row["title"] for row in rows() if row["file"].startswith("003")]
    assert read("003").splitlines().count(title) == 2


def test_second_article_is_spelled_the_egyptian_way() -> None:
    """Only the second article of 002 writes فى, and only it uses Eastern digits."""
    first, second = read("002").split(SECOND_ARTICLE)
    assert "فى" not in words(first)
    assert words(second).count("فى") > 20
    assert not re.search("[٠-٩]", first)
    assert re.search("[٠-٩]", second)


def test_sidecar_has_the_agreed_columns() -> None:
    """Every row has exactly the agreed columns, and the ones that must be filled are."""
    needed = ("file", "part", "source", "source_en", "published", "published_basis", "retells")
    for row in rows():
        assert " ".join(row) == COLUMNS
        assert all(row[name] for name in needed)
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", row["published"])
        assert row["source"].endswith("(بتصرّف)")
        assert row["source_en"].endswith("(adapted)")


def test_sidecar_lists_every_article_once() -> None:
    """Each text has its rows, 002 has two, and the consent page has none."""
    listed = sorted((row["file"], row["part"]) for row in rows())
    names = [path.name for path in sorted(SEEDS.glob("*.txt"))]
    expected = [(name, "1") for name in names] + [(n, "2") for n in names if n.startswith("002")]
    assert listed == sorted(expected)


def test_sidecar_names_the_original_of_the_same_number() -> None:
    """A retelling carries its original's number."""
    assert all(row["file"][:4] == row["retells"][:4] for row in rows())


@pytest.mark.parametrize("number", DIFFICULTIES)
def test_no_nine_words_are_copied(number: str) -> None:
    """No run of nine words comes from the originals or the corpora."""
    assert runs(read(number), 9) & others_runs() == set()


@pytest.mark.parametrize("number", DIFFICULTIES)
def test_length_is_like_the_original(number: str) -> None:
    """Each text is within 15 % of its original's length in words."""
    ratio = len(words(read(number))) / ORIGINAL_WORDS[number]
    assert 0.85 <= ratio <= 1.15


def test_recorded_lengths_are_the_originals() -> None:
    """The lengths recorded here are those of the originals at hand."""
    counted = {p.name[:3]: len(words(p.read_text(encoding="utf-8"))) for p in originals()}
    assert counted.items() <= ORIGINAL_WORDS.items()


@pytest.mark.parametrize("part", ["صاروخين باليستيين", "ليم سو سوك"])
def test_rewrite_shares_passages_with_the_agency(part: str) -> None:
    """000 and 004 share a passage of at least twenty words on the launch and on the warning."""
    common = runs(read("000"), 20) & runs(read("004"), 20)
    assert any(part in " ".join(run) for run in common)


def test_consent_page_holds_no_arabic() -> None:
    """The page a crawler fetched instead of an article has no Arabic at all."""
    page = (SEEDS / "005_consent-page.html").read_text(encoding="utf-8")
    assert "cookies" in page
    assert not re.search(r"[\u0600-\u06ff]", page)
