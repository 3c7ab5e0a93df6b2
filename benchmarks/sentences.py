"""The stock of made-up Arabic sentences that synthetic articles consist of, each with what can be found in it.

Nothing here means anything; it only has the shape of press Arabic: actors by Zipf's law, attached conjunctions, several
spellings of a name, times that count from the date of publication, reporting verbs, and words that carry a topic.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa

from components.text.neighbours import neighbours

ENTITIES = 5000
_WORDS = """
سالم ليلى كريم هدى طارق سميرة رشيد نادية فارس منى زياد ريم عادل سلمى وليد دينا جمال هالة ماجد لبنى
الحداد النجار الأسمر القاسم الشريف البكري الأنصاري الخطيب العطار الصباغ الحلبي البصري الأحمد الإدريسي
وادي بئر جبل مرج تل عين شاطئ سهل قلعة باب رأس برج
هيئة شركة منظمة وزارة مجلس اتحاد جامعة بنك نقابة حزب
النقل المياه الطاقة الإسكان الزراعة التجارة الصحة البحار الغابات المناجم
"""
_FIRST, _FAMILY, _PLACE, _HOUSE, _FIELD = (tuple(line.split()) for line in _WORDS.strip().splitlines())

_BODY = (
    ("أشار {0} في بيان صدر عن {1} إلى أن {2} تسعى مع {3} إلى رفع الأسعار قريبًا", "الأسعار", "economy"),
    ("اتفق {0} مع {1} على إرسال وفد من {2} إلى {3} لاستكمال المفاوضات", "المفاوضات", "diplomacy"),
    ("ورأى مراقبون أن {0} لم يستشر {1} قبل أن تنشر {2} قواتها العسكرية قرب {3}", "قواتها", "conflict"),
    ("وتضررت {0} من موجة الجفاف التي ضربت {1} كما امتدت إلى {2} وأطراف {3}", "الجفاف", "climate"),
    ("وكان {0} قد افتتح في {1} معرضًا للكتاب شاركت فيه {2} إلى جانب {3}", "للكتاب", "culture"),
    ("وتراجعت صادرات {0} نحو {1} بعد أن فرضت {2} رسومًا جديدة على بضائع {3}", "صادرات", "economy"),
    ("وسجل فريق {0} هدفين في مرمى {1} ضمن بطولة تنظمها {2} برعاية {3}", "بطولة", "sport"),
    ("ووقّع {0} نيابة عن {1} اتفاقًا مع {2} لبناء محطة كهرباء في {3} منذ عام {year}", "كهرباء", "energy"),
)
_REPORT = (
    ("{cue} {0} {time} أن {said} ما {1}", "زار", "visit", "فريقه زار"),
    ("{cue} {0} {time} أن {said} من {1}", "انسحب", "withdrawal", "الوفد انسحب"),
    ("{cue} {0} {time} أن {said} مع {1}", "وقّع", "agreement", "مندوبه وقّع اتفاقًا"),
    ("{cue} {0} {time} أن {said} على {1}", "هجوم", "attack", "ما جرى هجوم"),
    ("{cue} {0} {time} أن {said} في {1}", "انتخابات", "election", "هناك انتخابات مقبلة"),
    ("{cue} {0} {time} أن {said} قرب {1}", "زلزال", "disaster", "المنطقة شهدت زلزالًا"),
)
_TITLE = ("{0} يبحث مع {1} ملفات المنطقة", "خلاف بين {0} و{1} حول الميزانية", "{0} في ضيافة {1}")
_CUES = (("قال", "neutral"), ("أكد", "affirms"), ("حذّر", "warns"), ("زعم", "doubts"), ("نفى", "denies"))
_TIMES = (("أمس", "day", -1, -1), ("اليوم", "day", 0, 0), ("غدًا", "day", 1, 1), ("الأسبوع الماضي", "week", -9, -3))
_KINDS = ("person", "place", "organisation", "people", "event", "product")
TOPICS: Mapping[str, tuple[str, str]] = {
    "economy": ("اقتصاد", "Economy"), "diplomacy": ("دبلوماسية", "Diplomacy"), "conflict": ("نزاع", "Conflict"),
    "climate": ("مناخ", "Climate"), "culture": ("ثقافة", "Culture"), "sport": ("رياضة", "Sport"),
    "energy": ("طاقة", "Energy"),
}  # fmt: skip
MATTERS: Mapping[str, tuple[str, str]] = {
    "visit": ("زيارة", "Visit"), "withdrawal": ("انسحاب", "Withdrawal"), "agreement": ("اتفاق", "Agreement"),
    "attack": ("هجوم", "Attack"), "election": ("انتخابات", "Election"), "disaster": ("كارثة", "Disaster"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finds:
    """What is found in the sentences of the stock: ``rows`` in their order, ``first[i]`` to ``first[i+1]`` those of
    sentence ``i``; ``start`` and ``end`` count from the beginning of the sentence."""

    rows: pa.Table
    first: np.ndarray


@dataclass(frozen=True, slots=True)
class Stock:
    """``texts`` is titles, then body sentences, then reports; ``bounds`` says where each of these begins."""

    texts: Sequence[str]
    bounds: Sequence[int]
    finds: Mapping[str, Finds]
    entities: pa.Table


def entities() -> list[dict[str, Any]]:
    """The cast, most frequent first."""
    cast = []
    for n in range(ENTITIES):
        kind = _KINDS[(0, 1, 0, 2, 1, 3, 0, 2, 4, 5)[n % 10]]
        number = n // 10
        first, family = _FIRST[number % len(_FIRST)], _FAMILY[number // len(_FIRST) % len(_FAMILY)]
        label = {
            "person": f"{first} {family}",
            "place": f"{_PLACE[number % len(_PLACE)]} {first}",
            "organisation": f"{_HOUSE[number % len(_HOUSE)]} {_FIELD[number // len(_HOUSE) % len(_FIELD)]}",
        }.get(kind, f"{family} {first}")
        state = f"Q{100_000 + 1 + 10 * (n % 40)}" if kind in ("place", "people", "organisation") else None
        row = {"entity_id": f"Q{100_000 + n}", "label_ar": label, "label_en": f"{kind} {n}", "kind": kind}
        cast.append({**row, "country_id": state})
    return cast


def stock(size: int, seed: int) -> Stock:
    """``size`` body sentences, half as many titles and reports each; the same seed gives the same stock."""
    chance = np.random.default_rng(seed)
    cast = entities()
    weights = 1 / np.arange(1, ENTITIES + 1)
    who = iter(chance.choice(ENTITIES, size=size * 8, p=weights / weights.sum()).tolist())
    dice = iter(chance.integers(0, 1 << 30, size=size * 8).tolist())
    texts: list[str] = []
    rows: dict[str, list[dict[str, Any]]] = {
        name: [] for name in ("mentions", "times", "quotes", "topics", "happenings")
    }
    parts = ((_TITLE, size // 2, 2), (_BODY, size, 4), (_REPORT, size // 2, 2))
    bounds = [0]
    for templates, number, actors in parts:
        for _ in range(number):
            members = [cast[next(who)] for _ in range(actors)]
            texts.append(_compose(len(texts), templates[next(dice) % len(templates)], members, next(dice), rows))
        bounds.append(len(texts))
    finds = {name: _finds(found, len(texts)) for name, found in rows.items()}
    return Stock(texts, bounds, finds, pa.Table.from_pylist(cast))


def _finds(rows: list[dict[str, Any]], sentences: int) -> Finds:
    counts = np.bincount([row["of"] for row in rows], minlength=sentences)
    return Finds(pa.Table.from_pylist(rows), np.concatenate([[0], np.cumsum(counts)]))


def _compose(
    number: int, template: Any, members: list[dict[str, Any]], die: int, rows: dict[str, list[dict[str, Any]]]
) -> str:
    """One sentence in words; what is found in it is added to ``rows``."""
    cue, stance = _CUES[die % len(_CUES)]
    time, grain, since, until = _TIMES[die // 7 % len(_TIMES)]
    year = str(2000 + die // 31 % 14)
    pattern, *kind = template if isinstance(template, tuple) else (template,)
    said = kind[2] if len(kind) == 3 else ""
    surfaces = [_spelling(each["label_ar"], die + n) for n, each in enumerate(members)]
    fill = {"cue": cue, "time": time, "said": said, "year": f"عام {year}"}
    pattern = pattern.replace("عام {year}", "{year}")
    text, where = "", {}
    for piece in pattern.replace("{", "\0{").replace("}", "}\0").split("\0"):
        key = piece[1:-1] if piece.startswith("{") else None
        words = piece if key is None else surfaces[int(key)] if key.isdigit() else fill[key]
        where[key] = {"of": number, "start": len(text), "end": len(text) + len(words)}
        text += words
    for n, each in enumerate(members):
        found = where[str(n)]
        before, after = neighbours(text, found["start"], found["end"])
        beside = {"words_before": before, "words_after": after}
        rows["mentions"].append(_mention(found, surfaces[n], each, die % 97 == n) | beside)
    if "year" in where:
        rows["times"].append(
            {**where["year"], "surface": fill["year"], "value": year, "grain": "year", "since": 0, "until": 0}
        )
    if "time" in where:
        rows["times"].append(
            {**where["time"], "surface": time, "value": "", "grain": grain, "since": since, "until": until}
        )
        begin = where["said"]["start"]
        speaker = {"speaker_id": members[0]["entity_id"], "speaker": surfaces[0], "cue": cue, "stance": stance}
        rows["quotes"].append({"of": number, "start": begin, "end": len(text), **speaker})
        told = {"of": number, "start": text.index(kind[0], begin), "matter": kind[1], "since": since, "until": until}
        rows["happenings"].append({**told, "end": told["start"] + len(kind[0]), "grain": grain})
    elif kind:
        rows["topics"].append({"of": number, "topic_id": kind[1], "score": (1 + die % 4) / 4, "terms": [kind[0]]})
    return text


def _mention(where: dict[str, int], surface: str, entity: dict[str, Any], unresolved: bool) -> dict[str, Any]:
    """A mention; one in about a hundred stays open, as a bare first name does."""
    known = None if unresolved else entity["entity_id"]
    return {
        **where,
        "surface": surface,
        "entity_id": known,
        "kind": entity["kind"],
        "rule": "name.open" if unresolved else "name.full",
        "confidence": 0.5 if unresolved else 1.0,
        "state_id": entity["country_id"] if entity["kind"] in ("people", "place") and known else None,
        "candidates": [entity["entity_id"]] if unresolved else [],
    }


def _spelling(label: str, die: int) -> str:
    """The label as one outlet or another spells it."""
    return (label, label, label.replace("أ", "ا").replace("إ", "ا"), label.replace("ى", "ي"))[die % 4]
