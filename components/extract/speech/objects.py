"""The words that a verb of speech takes without أن: دعا إلى …، طالب بـ…، أعرب عن …، اتهم …، أكد ضرورة …."""

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

from components.extract.speech import scene as near
from components.extract.speech import subjects
from components.extract.speech.cues import Cue
from components.extract.speech.phrases import nouns, speaks, surname
from components.extract.speech.scene import Saying, Scene
from components.extract.speech.speakers import Speaker, named_in_marks, speaker
from components.text.spans import Span

_BI = r"ب(?!شان|اسم|واسطة|حسب|سبب|عدما|مناسبة|داية|عيد|ين)(?=\w{3})"
_PREPOSITIONS = {
    "ila": r"ال[يى](?!\w)",
    "ala": r"علي(?!\w)",
    "min": r"من(?!\w)",
    "fi": rf"في(?!\w)|{_BI}",
    "bi": _BI,
    "about": r"عن(?!\w)",
}
_STRONGLY = re.compile(r"\s*(?:و?بشدة|و?بقوة|بحزم|مجددا|ايضا|كذلك)(?!\w)")
_ACROSS = re.compile(r"[\s،,»”\"]*(?:[\"«“]?\w+[\"»”]?[،,]?\s+)*")
_BETWEEN = re.compile(r"[\s،,»”\"]*(?:[\"«“]?\w+[\"»”]?\s+)*")
_OWN = re.compile(r"(?!ال|بال|لل|[بلوكف]\w{2,3}ه[ام]?$)\w{2,}(?:ه|ها|هما)")
_STATED_AFTER = re.compile(r"[\s·،,]*(?:(?:في|علي|عن|لدي|من|خلال|عقب)\s+\w+(?:\s+ال\w+)?[\s،,]+)?(\w+)")


@cache
def _bringing(frames: frozenset[str]) -> re.Pattern[str]:
    """The prepositions that bring words said."""
    prepositions = "|".join(_PREPOSITIONS[frame] for frame in sorted(frames & _PREPOSITIONS.keys()))
    return re.compile(rf"(?<!\w)(?:{prepositions or '(?!)'})")


def _link(scene: Scene, frames: frozenset[str], start: int, limit: int, gap: int = 8) -> re.Match[str] | None:
    """The preposition outside of names that brings words said, at most ``gap`` words and a comma after ``start``."""
    for link in _bringing(frames).finditer(scene.text, start, limit):
        between = scene.text[start : link.start()]
        if not (_ACROSS if frames & {"about", "ila"} else _BETWEEN).fullmatch(between) or len(between.split()) > gap:
            return None
        if not any(each.start <= link.start() < each.end for each in scene.mentions):
            return link
    return None


def _saying(scene: Scene, cue: Cue, who: Speaker, start: int, limit: int) -> Saying | None:
    strongly = _STRONGLY.match(scene.text, start, limit)
    next_verb = (other for other in scene.cues if other.joined and start + 12 < other.start < limit)
    limit = min([limit, *(other.start - 1 for other in next_verb if "participle" not in other.verb.frames)])
    words = near.words(scene, strongly.end() if strongly else start, limit)
    found = Saying(words, who, (cue.start, cue.end), cue.verb.stance, False, "verb_object")
    return found if near.count(scene, words) > 1 else None


def about(scene: Scene, cue: Cue, limit: int) -> Saying | None:
    """V S عن …, before any أن: what أعلن and أعرب tell of."""
    if "about" not in cue.verb.frames or "participle" in cue.verb.frames:
        return None
    link = _link(scene, frozenset({"about"}), cue.end, limit, 26)
    if link is None or near.THAT.search(scene.text, cue.end, link.end()):
        return None
    slot = cue.end, link.start()
    who = named_in_marks(scene.names, slot, scene.mentions) or speaker(scene.names, slot, scene.mentions)
    who = who if who and (who.known or surname(scene.text, who.span)) else None
    who = who or subjects.announced(scene, cue) or _goes_on(scene, cue, slot)
    return _saying(scene, cue, who, link.end(), limit) if who else None


def preposition(scene: Scene, cue: Cue, limit: int) -> Saying | None:
    """V S إلى …, V S بـ…, V S object, V S ضرورة …: only where a known speaker follows the verb, or stands before it."""
    frames = cue.verb.frames
    if "participle" in frames or not frames & {"object", "stated", *_PREPOSITIONS}:
        return None
    before = subjects.announced(scene, cue) or subjects.subject_before(scene, cue)
    if subject := before or subjects.phrase_before(scene, cue):
        link = _link(scene, frames, cue.end, limit)
        start = link.end() if link else cue.end if "object" in frames or _stated(scene, cue) else None
        return _saying(scene, cue, subject, start, limit) if start else None
    if near.RELATIVE.search(scene.text[max(scene.span[0], cue.start - 40) : cue.start]):
        return None
    slot = cue.end, min(limit, cue.end + 160)
    who = named_in_marks(scene.names, slot, scene.mentions) or speaker(scene.names, slot, scene.mentions)
    if who is None or not (who.known or surname(scene.text, who.span)):
        return None
    if _addressee(scene, cue, who):
        goes_on = _goes_on(scene, cue, (cue.end, cue.end))
        link = _link(scene, frames, cue.end, limit)
        start = link.end() if link else who.span[0] if "object" in frames else None
        return _saying(scene, cue, goes_on, start, limit) if goes_on and start else None
    end, start = _divided(scene, who, frames, limit)
    return None if start is None else _saying(scene, cue, replace(who, span=(who.span[0], end)), start, limit)


def carried(scene: Scene, cue: Cue, limit: int) -> Saying | None:
    """ودعا إلى …, وحذر من …, وأكد ضرورة …: the one who spoke before goes on, where the verb names nobody."""
    frames = cue.verb.frames
    if "participle" in frames:
        return None
    link = _link(scene, frames, cue.end, limit, 0)
    blames = "object" in frames and cue.verb.stance in ("accuses", "denies")
    if link is None and not blames and not ("stated" in frames and _stated(scene, cue)):
        return None
    who = _goes_on(scene, cue, (cue.end, link.start() if link else cue.end))
    return _saying(scene, cue, who, link.end() if link else cue.end, limit) if who else None


def nearer(scene: Scene, cue: Cue, limit: int) -> Saying | None:
    """V S بـ… before any أن: in طالبت الصين باستعادة the preposition brings the words, not an أن further on."""
    if "bi" not in cue.verb.frames or "participle" in cue.verb.frames:
        return None
    link = _link(scene, frozenset({"bi"}), cue.end, limit)
    that = near.THAT.search(scene.text, cue.end, limit)
    return preposition(scene, cue, limit) if link and that and link.start() < that.start() else None


def _addressee(scene: Scene, cue: Cue, who: Speaker) -> bool:
    """Whether the noun after a verb is whom it addresses, since a verb agrees with its subject (دعا الحكومة إلى)."""
    head = scene.text[slice(*who.span)].split()[0]
    if cue.verb.stance not in ("urges", "accuses", "warns") or not head.startswith("ال"):
        return False
    feminine = head.endswith(("ة", "ات"))
    singular = scene.text[cue.start : cue.end].endswith("ت") or scene.text[cue.start] == "ت"
    return (cue.verb.gender == "m" and feminine) or (singular and head[2:] in nouns("masculine"))


def _stated(scene: Scene, cue: Cue) -> bool:
    """Whether a noun such as ضرورة, or with the speaker's pronoun (أبدى أسفه), comes right after the verb."""
    word = re.compile(r"\s*(\w+)").match(scene.text, cue.end, scene.span[1])
    noun = word[1] if word else ""
    return noun in nouns("stated") or (_possessed(noun, "") and not speaks(noun))


def _goes_on(scene: Scene, cue: Cue, between: Span) -> Speaker | None:
    """Who spoke last, for a verb at the beginning of a sentence or after و that names nobody ``between``."""
    begins = not scene.text[scene.span[0] : cue.start - cue.joined].strip(' -–،"«»')
    named = near.count(scene, between)
    return subjects.goes_on(scene, cue) if (begins or subjects.linked(scene, cue)) and not named else None


def urged(scene: Scene, cue: Cue, limit: int, spoken: Speaker | None) -> Saying | None:
    """A participle with a preposition, whom it addresses between (داعيا المزارعين إلى …), or with what it states."""
    if "participle" not in cue.verb.frames:
        return None
    link = _link(scene, cue.verb.frames, cue.end, limit)
    stated = "stated" in cue.verb.frames and _stated(scene, cue)
    who = spoken or subjects.opening_subject(scene, cue.start)
    if who is None or not (link or stated):
        return None
    return _saying(scene, cue, who, cue.end if stated or link is None else link.end(), limit)


def _divided(scene: Scene, who: Speaker, frames: frozenset[str], limit: int) -> tuple[int, int | None]:
    """Where the name of a speaker ends and the words begin that a preposition, or a noun such as ضرورة, brings."""
    first, last = who.span
    held = [each for each in scene.mentions if first <= each.start < last]
    head = next((each for each in held if each.mention.entity_id == who.entity_id), None) if who.entity_id else None
    begins = max((each.end for each in held), default=first) if head else first
    for word in re.finditer(r"\w+", scene.names[begins:last]):
        at = begins + word.start()
        if at <= first or any(each.start <= at + 1 < each.end for each in held):
            continue
        stated = word[0] in nouns("stated") or _possessed(word[0], scene.names[begins:at])
        brought = frames & {"bi", "fi"} and word[0].startswith("ب") and len(word[0]) > 3
        if (stated and frames & {"stated", "object"}) or (brought and word[0] not in ("باسم", "بين")):
            return begins + len(scene.names[begins:at].rstrip(" ،,")), at + (not stated)
    after = _STATED_AFTER.match(scene.names, last, limit)
    if "stated" in frames and after and after[1] in nouns("stated"):
        return last, after.start(1)
    link = _link(scene, frames, last, limit)
    if head is None or (head.mention.rule == "found_head" and "object" in frames):
        return _addressed(scene, who, frames, link)
    link = _link(scene, frames, head.end, limit) or link
    return head.end, link.end() if link else head.end if "object" in frames else None


def _addressed(
    scene: Scene, who: Speaker, frames: frozenset[str], link: re.Match[str] | None
) -> tuple[int, int | None]:
    """The end of a name and the beginning of the words, where an object or whom they address may follow the name."""
    objects, last = _object(scene, who.span), who.span[1]
    if "object" in frames:
        return objects or (last, link.end() if link else last)
    alike = objects and scene.text[objects[0] - 1] == scene.text[last - 1] == "ة"
    if objects and link and "an" not in frames and not alike:
        return objects[0], link.end()
    return last, link.end() if link else None


def _possessed(word: str, before: str) -> bool:
    """Whether a noun with the pronoun of its speaker comes right after the name (تؤكد الوزارة سعيها)."""
    right_after = all(each in nouns("skipped") for each in re.findall(r"\w+", before))
    return right_after and bool(_OWN.fullmatch(word)) and word not in nouns("skipped") | nouns("aside")


def _object(scene: Scene, span: Span) -> Span | None:
    """The ends of the subject and the beginning of the object in a run of nouns (نقابة الصحفيين الاعتداء على …).

    A definite noun after a definite one begins the object, unless its ending is that of an adjective.
    """
    words = list(re.finditer(r"\w+", scene.names[slice(*span)]))
    for one, other in pairwise(words):
        definite = one[0].startswith("ال") and other[0].startswith("ال")
        quality = other[0].endswith(("ي", "ية")) or other[0] in nouns("adjective")
        at = span[0] + other.start()
        named = any(each.start < at < each.end for each in scene.mentions if not each.mention.rule.startswith("found"))
        if definite and not quality and not named:
            return span[0] + one.end(), span[0] + other.start()
    return None
