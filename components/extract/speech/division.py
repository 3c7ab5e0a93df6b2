"""Where the name of a speaker ends, and the words begin that a preposition or an object brings."""

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

from components.extract.speech.forms import is_doing, is_strange, states
from components.extract.speech.phrases import either, is_given, nouns, phrase, speaks
from components.extract.speech.scene import Scene
from components.extract.speech.speakers import Speaker
from components.extract.speech.stated import closed, declares, possessed, stated_at
from components.text.spans import Span

_BI = rf"ب(?=\s?[«“”\"])|بما(?!\w)|(?!(?:{either('no bi')}|ب(?:{either('seat')}))(?!\w))ب(?=\w{{3}})"
PREPOSITIONS = {
    "ila": r"ال[يى](?!\w)",
    "ala": r"علي(?!\w)",
    "min": r"من(?!\w)",
    "fi": rf"في(?!\w)|{_BI}",
    "bi": _BI,
    "about": r"عن(?!\w)",
}
_ACROSS = re.compile(r"[\s،,»”\"]*(?:(?:ل?[\"«“(])?\w+[\"»”)/]*[،,]?\s+)*")
_BETWEEN = re.compile(r"[\s،,»”\"]*(?:[\"«“(]?\w+[\"»”)]?\s+)*")
_NEXT = re.compile(r"\s+(\w+)")
_BODIES = frozenset(("place", "organisation"))
_TELLS_THAT = frozenset(("an", "stated"))
_TITLE = 3
_NAME = 40
_FURTHER = 6
"""So many words more may name whom دعا calls to something (دعا السكان ممن تنطبق عليهم الشروط إلى)."""
FAR = 32
"""So many words at most part a verb from what it takes, behind a comma (حذر الخبراء السكان الذين عادوا، من)."""
_NEXT_WORD = re.compile(r"\w+")
_AFTER_COMMA = re.compile(r"[،,]\s*$")
STOP = re.compile(r"[.:؛؟!\n]")
_JOINED = ("ال", "ب", "ل", "و", "ف", "ك")


@cache
def _bringing(frames: frozenset[str]) -> re.Pattern[str]:
    """The prepositions that bring words said."""
    prepositions = "|".join(PREPOSITIONS[frame] for frame in sorted(frames.intersection(PREPOSITIONS)))
    return re.compile(rf"(?<!\w)(?:{prepositions or '(?!)'})")


def link_of(scene: Scene, frames: frozenset[str], start: int, limit: int, gap: int = 8) -> re.Match[str] | None:
    """The preposition outside of names that brings words said, at most ``gap`` words and a comma after ``start``."""
    for link in _bringing(frames).finditer(scene.text, start, limit):
        between = scene.text[start : link.start()]
        reach = gap + _FURTHER if gap and "ila" in frames else gap
        across = _ACROSS if frames & {"about", "ila"} else _BETWEEN
        if len(between.split()) > reach or not across.fullmatch(between):
            if not gap or len(between.split()) > FAR or STOP.search(between):
                return None
            if not _resumes(scene, link, frames, start):
                continue
        if scene.text.endswith("نقلا ", start, link.start()):
            return None
        sent = link[0] != "ب" and any(
            word.removeprefix("ال") in nouns("sent to")
            for word in scene.text[max(0, link.start() - _NAME) : link.start()].split()[-_TITLE:]
        )
        own = link[0].startswith("عن") and "".join(between.split()[-1:]).removeprefix("ال") in nouns("of about")
        if not (sent or own) and not any(each.start <= link.start() < each.end for each in scene.mentions):
            return link
    return None


def _resumes(scene: Scene, link: re.Match[str], frames: frozenset[str], start: int) -> bool:
    """Whether a preposition far behind its verb takes it up again: behind a comma and a name, or ب before a doing."""
    if any(start <= other.start < link.start() for other in scene.cues):
        return False
    named = next((each.start for each in scene.mentions if each.end + 1 == link.start()), link.start())
    noun = _NEXT_WORD.match(scene.text, link.end()) if link[0] == "ب" and "things" not in frames else None
    doing = noun and (is_doing(noun[0]) or (states(noun[0]) and "،" not in scene.text[start : link.start()]))
    return bool(doing or _AFTER_COMMA.search(scene.text, start, named))


def divided(scene: Scene, who: Speaker, frames: frozenset[str], limit: int) -> tuple[int, int | None]:
    """Where the name of a speaker ends and the words begin that a preposition, or a noun such as ضرورة, brings."""
    first, last = who.span
    held = [each for each in scene.mentions if first <= each.start < last]
    head = next((each for each in held if each.mention.entity_id == who.entity_id), None) if who.entity_id else None
    opened = head.end if head else first
    begins = head.end if head else first
    whom = head and frames.isdisjoint(_TELLS_THAT) and scene.names.startswith(" ال", head.end)
    for word in re.finditer(r"\w+", scene.names[opened : _apposed_to(scene, last, limit)]):
        at = opened + word.start()
        if at <= first or any(each.start <= at + 1 < each.end for each in held):
            continue
        stated = word[0] in nouns("stated") or possessed(word[0], scene.names[opened:at])
        stated = stated or declares(scene, at) or (states(word[0]) and closed(scene, at, held, first))
        brought = begins <= at < last and frames & {"bi", "fi"} and word[0].startswith("ب") and len(word[0]) > 3
        if (stated and not whom and frames & {"stated", "object"}) or (brought and word[0] not in ("باسم", "بين")):
            if head and any(head.end < each.start < at and each.mention.kind in _BODIES for each in held):
                return head.end, at + (not stated)
            return opened + len(scene.names[opened:at].rstrip(" ،,")), at + (not stated)
    if "stated" in frames and (begun := stated_at(scene, last, limit, held, first)):
        return last, begun
    link = link_of(scene, frames, last, limit)
    if head is None or (head.mention.rule == "found_head" and "object" in frames):
        return _addressed(scene, who, frames, link)
    link = link_of(scene, frames, head.end, limit) or link
    titled = head.mention.kind == "person" and scene.names.startswith(" ال", head.end)
    start = _apposed_to(scene, head.end, limit) if titled else head.end
    return head.end, link.end() if link else start if "object" in frames else None


def _apposed_to(scene: Scene, last: int, limit: int) -> int:
    """Where a name ends with the title that follows it without a comma (هاكان فيدان وزير الخارجية), or ``last``."""
    title = _NEXT.match(scene.names, last, limit)
    titled = title and speaks(title[1]) and not title[1].endswith("ين")
    return phrase(scene.names, (title.start(1), limit), scene.mentions)[1] if title and titled else last


def _addressed(
    scene: Scene, who: Speaker, frames: frozenset[str], link: re.Match[str] | None
) -> tuple[int, int | None]:
    """The end of a name and the beginning of the words, where an object or whom they address may follow the name."""
    objects, last = object_of(scene, who.span), who.span[1]
    if "object" in frames:
        return objects or (last, link.end() if link else last)
    alike = objects and scene.text[objects[0] - 1] == scene.text[last - 1] == "ة"
    if objects and link and "an" not in frames and not alike:
        return objects[0], link.end()
    return last, link.end() if link else None


def described_by(scene: Scene, who: Speaker) -> Speaker:
    """``who`` without the noun of what he describes (وصف الرئيس القرار بأنه)."""
    people = (each.end for each in scene.mentions if who.span[0] <= each.start and each.mention.kind == "person")
    named = next((end for end in people if end <= who.span[1]), None)
    whom = object_of(scene, who.span) if named is None else None
    ends = whom[0] if whom else named
    return replace(who, span=(who.span[0], ends)) if ends else who


def _is_quality(word: str) -> bool:
    """Whether a word goes on with the noun before it as an adjective (المحلية, not الأهالي)."""
    nisba = word.endswith(("ي", "ية")) and word not in nouns("no surname")
    return nisba or word in nouns("adjective") or word in nouns("indefinite adjective")


def object_of(scene: Scene, span: Span) -> Span | None:
    """The ends of the subject and the beginning of the object in a run of nouns (نقابة الصحفيين الاعتداء على …).

    A noun after a definite one begins the object, unless its ending is that of an adjective.
    """
    words = list(re.finditer(r"\w+", scene.names[slice(*span)]))
    for one, other in pairwise(words):
        definite = (one[0].startswith("ال") or is_strange(one[0])) and other[0].startswith("ال")
        quality = _is_quality(other[0])
        at = span[0] + other.start()
        named = any(each.start < at < each.end for each in scene.mentions if not each.mention.rule.startswith("found"))
        described = one.start() > 0 and one[0].endswith("ية") and not one[0].startswith(_JOINED)
        ended = (
            is_strange(one[0])
            or one[0].startswith("ال")
            or any(each.end == span[0] + one.end() for each in scene.mentions)
            or described
        )
        common = one[0] in nouns("document") or described
        bare = not other[0].startswith(_JOINED) and not (is_given(other[0]) or (speaks(other[0]) and not common))
        indefinite = bare and ended
        apart = definite and scene.text.startswith(("،", ","), span[0] + other.end())
        if (definite or indefinite) and not (quality or named or apart):
            return span[0] + one.end(), span[0] + other.start()
    return None
