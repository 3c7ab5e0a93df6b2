"""The world of the unit tests: three short articles whose every number can be counted by eye.

====== ======== ============ ========= ========= =======================================================
id     source   published    sentences words     what it names, in order
====== ======== ============ ========= ========= =======================================================
a1     الصباح   2023-09-13   4         19        سالم (Q1), القاهرة (Q3), سالم (Q1), المصري (Q4), أحمد (?)
a2     المساء   2023-09-14   3         17        سالم (Q1), القاهره (Q3), ليلى (Q2), مصر (Q5)
a3     الصباح   2023-10-02   2         9         ليلى (Q2), الأمم المتحدة (Q6)
====== ======== ============ ========= ========= =======================================================

So there are 11 mentions, 10 of them of a known entity; سالم has 3 mentions in 2 articles, ليلى 2 in 2, القاهرة 2 in 2,
and المصري, مصر, الأمم المتحدة 1 in 1. One article (a2) is agency copy; one file is rejected.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from components import tables
from components.manifest import CONTRACT, Manifest
from components.model import (
    Article,
    Entity,
    Event,
    EventReport,
    Mention,
    Passage,
    Quote,
    Reject,
    Segment,
    Sentence,
    TimeRef,
    Topic,
)
from components.text.neighbours import neighbours
from components.text.shorthand import shorthand, spelling

TEXTS: Mapping[str, Sequence[str]] = {
    "a1": (
        "قمة في المدينة",
        "وصل سالم إلى القاهرة أمس.",
        "وقال سالم: «نريد السلام».",
        "ورحّب المتحدث المصري بزيارة أحمد يوم الأربعاء.",
    ),
    "a2": (
        "وصل سالم إلى القاهره يوم الثلاثاء.",
        "وزعمت ليلى أن الأسعار ارتفعت.",
        "وتستورد مصر القمح منذ عام 2019.",
    ),
    "a3": (
        "حذّرت ليلى من الجفاف.",
        "ودعت الأمم المتحدة إلى المساعدة.",
    ),
}
"""The sentences of each article; the first one of a1 is its title. A newline stands between two sentences."""

_SOURCES = {"a1": ("الصباح", "Al-Sabah"), "a2": ("المساء", "Al-Masa"), "a3": ("الصباح", "Al-Sabah")}
_PUBLISHED = {"a1": date(2023, 9, 13), "a2": date(2023, 9, 14), "a3": date(2023, 10, 2)}
_WORDS = {"a1": 19, "a2": 17, "a3": 9}


def text(article_id: str) -> str:
    """The text of one article."""
    return "\n".join(TEXTS[article_id])


def at(article_id: str, sentence: int, surface: str) -> Mapping[str, Any]:
    """Where ``surface`` stands in one sentence, as the fields that every find begins with."""
    start = _start(article_id, sentence) + TEXTS[article_id][sentence].index(surface)
    return {"article_id": article_id, "sentence": sentence, "start": start, "end": start + len(surface)}


def _start(article_id: str, sentence: int) -> int:
    return sum(len(each) + 1 for each in TEXTS[article_id][:sentence])


def _articles() -> list[Article]:
    return [
        Article(
            article_id=key,
            file=f"{key}.txt",
            part=1,
            source=_SOURCES[key][0],
            source_en=_SOURCES[key][1],
            agency="وكالة الشرق" if key == "a2" else None,
            title=TEXTS[key][0] if key == "a1" else None,
            author=None,
            url=None,
            published=_PUBLISHED[key],
            published_basis="sidecar",
            text=text(key),
            folded=shorthand(text(key)),
            spelt=spelling(text(key)),
            words=_WORDS[key],
        )
        for key in TEXTS
    ]


def _segments() -> list[Segment]:
    """Each file is a line of page furniture («القائمة»), the text, and for a1 nothing else."""
    rows = []
    for key in TEXTS:
        menu = len("القائمة\n")
        end = menu + len(text(key))
        title = menu + len(TEXTS[key][0]) + 1 if key == "a1" else menu
        rows.append(Segment(f"{key}.txt", 1, 0, menu, "chrome", None, None, False, "chrome.menu"))
        if key == "a1":
            rows.append(Segment(f"{key}.txt", 1, menu, title, "title", key, 0, False, "title.first"))
        rows.append(Segment(f"{key}.txt", 1, title, end, "body", key, title - menu, False, "body.rest"))
    rows.append(Segment("broken.txt", 1, 0, 5, "chrome", None, None, False, "chrome.rejected"))
    return rows


def _sentences() -> list[Sentence]:
    return [
        Sentence(key, n, _start(key, n), _start(key, n) + len(sentence), n)
        for key, said in TEXTS.items()
        for n, sentence in enumerate(said)
    ]


ENTITIES: Sequence[Entity] = (
    Entity("Q1", "سالم", "Salem", "person", "Q5"),
    Entity("Q2", "ليلى", "Layla", "person", None),
    Entity("Q3", "القاهرة", "Cairo", "place", "Q5"),
    Entity("Q4", "المصريون", "Egyptians", "people", "Q5"),
    Entity("Q5", "مصر", "Egypt", "place", "Q5"),
    Entity("Q6", "الأمم المتحدة", "United Nations", "organisation", None),
)


def _mention(article_id: str, sentence: int, surface: str, entity_id: str | None) -> Mention:
    kinds = {each.entity_id: each.kind for each in ENTITIES}
    place = at(article_id, sentence, surface)
    before, after = neighbours(text(article_id), place["start"], place["end"])
    return Mention(
        **place,
        surface=surface,
        entity_id=entity_id,
        kind=kinds[entity_id] if entity_id else "person",
        rule="nisba_adjective" if entity_id == "Q4" else "name.full" if entity_id else "name.open",
        confidence=1.0 if entity_id else 0.5,
        candidates=() if entity_id else ("Q1", "Q2"),
        state_id="Q5" if entity_id in ("Q3", "Q4", "Q5") else None,
        words_before=before,
        words_after=after,
    )


def _mentions() -> list[Mention]:
    return [
        _mention("a1", 1, "سالم", "Q1"),
        _mention("a1", 1, "القاهرة", "Q3"),
        _mention("a1", 2, "سالم", "Q1"),
        _mention("a1", 3, "المصري", "Q4"),
        _mention("a1", 3, "أحمد", None),
        _mention("a2", 0, "سالم", "Q1"),
        _mention("a2", 0, "القاهره", "Q3"),
        _mention("a2", 1, "ليلى", "Q2"),
        _mention("a2", 2, "مصر", "Q5"),
        _mention("a3", 0, "ليلى", "Q2"),
        _mention("a3", 1, "الأمم المتحدة", "Q6"),
    ]


def _times() -> list[TimeRef]:
    eve, year = date(2023, 9, 12), (date(2019, 1, 1), date(2019, 12, 31))
    day = date(2023, 9, 13)
    return [
        TimeRef(**at("a1", 1, "أمس"), surface="أمس", type="DATE", value="2023-09-12", earliest=eve, latest=eve,
                grain="day", rule="deictic.day", confidence=1.0),
        TimeRef(**at("a1", 3, "يوم الأربعاء"), surface="يوم الأربعاء", type="DATE", value="2023-09-13", earliest=day,
                latest=day, grain="day", rule="weekday.bare", confidence=0.9),
        TimeRef(**at("a2", 0, "يوم الثلاثاء"), surface="يوم الثلاثاء", type="DATE", value="2023-09-12", earliest=eve,
                latest=eve, grain="day", rule="weekday.bare", confidence=0.9),
        TimeRef(**at("a2", 2, "عام 2019"), surface="عام 2019", type="DATE", value="2019", earliest=year[0],
                latest=year[1], grain="year", rule="year.named", confidence=1.0),
    ]  # fmt: skip


def _quotes() -> list[Quote]:
    return [
        Quote(**at("a1", 2, "نريد السلام"), speaker_id="Q1", speaker="سالم", cue="قال", stance="neutral", direct=True,
              rule="quote.direct", lemma="قال"),
        Quote(**at("a2", 1, "الأسعار ارتفعت"), speaker_id="Q2", speaker="ليلى", cue="زعمت", stance="doubts",
              direct=False, rule="quote.that", lemma="زعم"),
        Quote(**at("a3", 0, "من الجفاف"), speaker_id="Q2", speaker="ليلى", cue="حذّرت", stance="warns", direct=False,
              rule="quote.of", lemma="حذر"),
    ]  # fmt: skip


def _topics() -> list[Topic]:
    return [
        Topic("a1", 1, "diplomacy", 1.0, ("وصل",), "topic.words"),
        Topic("a1", 2, "diplomacy", 0.5, ("السلام",), "topic.words"),
        Topic("a2", 0, "diplomacy", 1.0, ("وصل",), "topic.words"),
        Topic("a2", 1, "economy", 1.0, ("الأسعار",), "topic.words"),
        Topic("a2", 2, "economy", 0.5, ("القمح",), "topic.words"),
        Topic("a3", 0, "climate", 1.0, ("الجفاف",), "topic.words"),
    ]


def _events() -> list[Event]:
    eve, due = date(2023, 9, 12), date(2023, 9, 13)
    return [
        Event("e1", "وصول سالم إلى القاهرة", "Salem arrives in Cairo", "visit", eve, eve, "day", 2, 2),
        Event("e2", "ترحيب المصريين", "Egyptians give welcome", "statement", due, due, "day", 1, 1),
    ]


def _event_reports() -> list[EventReport]:
    eve, due = date(2023, 9, 12), date(2023, 9, 13)
    return [
        EventReport("e1", **at("a1", 1, "وصل"), earliest=eve, latest=eve, rule="event.words", lemma="وصل"),
        EventReport("e1", **at("a2", 0, "وصل"), earliest=eve, latest=eve, rule="event.words", lemma="وصل"),
        EventReport("e2", **at("a1", 3, "رحّب"), earliest=due, latest=due, rule="event.words", lemma="رحّب"),
    ]


def _passages() -> list[Passage]:
    a, b = at("a1", 1, "وصل سالم إلى القاهرة"), at("a2", 0, "وصل سالم إلى القاهره")
    return [Passage("a1", a["start"], a["end"], "a2", b["start"], b["end"], 4, 0.98)]


def rows() -> Mapping[str, Sequence[Any]]:
    """Every table of the dataset as rows of ``model``."""
    return {
        "articles": _articles(),
        "segments": _segments(),
        "sentences": _sentences(),
        "entities": ENTITIES,
        "mentions": _mentions(),
        "times": _times(),
        "quotes": _quotes(),
        "topics": _topics(),
        "events": _events(),
        "event_reports": _event_reports(),
        "passages": _passages(),
        "rejects": [Reject("broken.txt", None, "no_arabic", "Part 1 of broken.txt has no letters.")],
    }


LABELS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "topic": {
        "diplomacy": {"ar": "دبلوماسية", "en": "Diplomacy"},
        "economy": {"ar": "اقتصاد", "en": "Economy"},
        "climate": {"ar": "مناخ", "en": "Climate"},
    },
    "matter": {"visit": {"ar": "زيارة", "en": "visit"}, "statement": {"ar": "تصريح", "en": "statement"}},
    "rule": {
        "name.full": {"ar": "الاسم كما هو في المعجم.", "en": "The name as the lexicon has it."},
        "deictic.day": {"ar": "يوم يُحسب من تاريخ النشر.", "en": "A day counted from the date of publication."},
        "quote.direct": {"ar": "كلام بين علامتي تنصيص.", "en": "Words between quotation marks."},
    },
}


def write(folder: Path, fingerprint: str = "three") -> None:
    """Write the dataset into ``folder``, which exists."""
    counts = {}
    for name, content in rows().items():
        writer = tables.Writer(name, folder)
        writer.append(tables.flagged(name, tables.table(name, content)))
        writer.close()
        counts[name] = writer.rows
    Manifest(
        contract=CONTRACT,
        version="test",
        built="2024-01-01T00:00:00Z",
        input_digest="input",
        lexicon_digest="lexicon",
        fingerprint=fingerprint,
        rows=counts,
        read=4,
        kept=3,
        rejects={"no_arabic": 1},
        labels=LABELS,
    ).write(folder)
