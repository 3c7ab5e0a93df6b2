"""Where the name of a speaker ends, and the words begin that a preposition or an object brings."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from components.extract.speech.forms import is_doing
from components.extract.speech.phrases import Named, either, is_given, nouns, phrase, speaks
from components.extract.speech.scene import Scene
from components.extract.speech.speakers import Speaker
from components.text.spans import Span

_BI = rf"بما(?!\w)|(?!(?:{either('no bi')})(?!\w))ب(?=\w{{3}})"
PREPOSITIONS = {
    "ila": r"ال[يى](?!\w)",
    "ala": r"علي(?!\w)",
    "min": r"من(?!\w)",
    "fi": rf"في(?!\w)|{_BI}",
    "bi": _BI,
    "about": r"عن(?!\w)",
}
_ACROSS = re.compile(r"[\s،,»”\"]*(?:[\"«“(]?\w+[\"»”)/]*[،,]?\s+)*")
_BETWEEN = re.compile(r"[\s،,»”\"]*(?:[\"«“]?\w+[\"»”]?\s+)*")
_OWN = re.compile(r"(?!ال|بال|لل|[بلوكف]\w{2,3}ه[ام]?$)\w{2,}(?:ه|ها|هما)")
_STATED_AFTER = re.compile(
    rf"[\s·،,]*(?:\([^()]{{1,30}}\)[\s·،,]*)?"
    rf"(?:(?:{either('where')})\s+[\w·/]+(?:\s+(?:ال|ل)\w+)?[\s·،,]+)?(\w+)"
)

_OCCASION = re.compile(rf"\s+(?:{either('when')})\s+((?:ال)?(?:{either('occasion')}))(?:\s+(?!ان\s|[وف]ان)\w+){{1,16}}")
_WORD = re.compile(r"\w+")
_NEXT = re.compile(r"\s+(\w+)")
_TITLE = 3
_NAME = 40
_FURTHER = 6
"""So many words more may name whom دعا calls to something (دعا السكان ممن تنطبق عليهم الشروط إلى)."""
_JOINED = ("ال", "ب", "ل", "و", "ف", "ك")
_GOVERNS = re.compile(r"[\s،,]*(?:علي|عن)\s")
_DEFINITE = re.compile(r"(?<!\w)(?:ال\w+|\w{2,}ون|\w+\s+\w{3,}ية)$")


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
        if not (_ACROSS if frames & {"about", "ila"} else _BETWEEN).fullmatch(between) or len(between.split()) > reach:
            return None
        if scene.text.endswith("نقلا ", start, link.start()):
            return None
        sent = any(
            word.removeprefix("ال") in nouns("sent to")
            for word in scene.text[max(0, link.start() - _NAME) : link.start()].split()[-_TITLE:]
        )
        if not sent and not any(each.start <= link.start() < each.end for each in scene.mentions):
            return link
    return None


def divided(scene: Scene, who: Speaker, frames: frozenset[str], limit: int) -> tuple[int, int | None]:
    """Where the name of a speaker ends and the words begin that a preposition, or a noun such as ضرورة, brings."""
    first, last = who.span
    held = [each for each in scene.mentions if first <= each.start < last]
    head = next((each for each in held if each.mention.entity_id == who.entity_id), None) if who.entity_id else None
    opened = head.end if head else first
    begins = max((each.end for each in held), default=first) if head else first
    for word in re.finditer(r"\w+", scene.names[opened : _apposed_to(scene, last, limit)]):
        at = opened + word.start()
        if at <= first or any(each.start <= at + 1 < each.end for each in held):
            continue
        stated = word[0] in nouns("stated") or possessed(word[0], scene.names[opened:at])
        stated = stated or (is_doing(word[0]) and _closed(scene, at, held, first))
        brought = begins <= at < last and frames & {"bi", "fi"} and word[0].startswith("ب") and len(word[0]) > 3
        if (stated and frames & {"stated", "object"}) or (brought and word[0] not in ("باسم", "بين")):
            return opened + len(scene.names[opened:at].rstrip(" ،,")), at + (not stated)
    after = _STATED_AFTER.match(scene.names, last, limit)
    between = scene.names[last : after.start(1)] if after else ""
    if "stated" in frames and after and _begins_words(after[1], between):
        return last, after.start(1)
    if "stated" in frames and (far := _stated_later(scene, last, limit, held, first)):
        return last, far
    link = link_of(scene, frames, last, limit)
    if head is None or (head.mention.rule == "found_head" and "object" in frames):
        return _addressed(scene, who, frames, link)
    link = link_of(scene, frames, head.end, limit) or link
    titled = head.mention.kind == "person" and scene.names.startswith(" ال", head.end)
    start = _apposed_to(scene, head.end, limit) if titled else head.end
    return head.end, link.end() if link else start if "object" in frames else None


def _stated_later(scene: Scene, last: int, limit: int, held: Sequence[Named], first: int) -> int | None:
    """Where a masdar begins the words behind a phrase of when and where that ends with a name or a definite noun.

    So in أكد الوزير في مؤتمر صحفي مع نظيره التركي التزام بلاده.
    """
    phrase = _OCCASION.match(scene.names, last, limit)
    for word in _WORD.finditer(scene.names, phrase.end(1), phrase.end()) if phrase else ():
        stated = word[0] in nouns("stated") or is_doing(word[0])
        mentioned = [*held, *(each for each in scene.mentions if last <= each.start)]
        if stated and not any(each.start <= word.start() < each.end for each in mentioned):
            return word.start() if _closed(scene, word.start(), mentioned, first) else None
    return None


def _begins_words(noun: str, between: str) -> bool:
    """Whether a noun after a name and a phrase such as في بيان begins what is stated."""
    doing = is_doing(noun) and not _GOVERNS.match(between)
    return doing or noun in nouns("stated") or possessed(noun, between)


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


def _closed(scene: Scene, at: int, held: Sequence[Named], first: int) -> bool:
    """Whether what ends before ``at`` is definite, a name or with ال, so that an indefinite noun is no part of it.

    So is a given name alone (أكد سليمان محاصرة المدينة).
    """
    before = scene.names[:at].rstrip()
    alone = scene.names[first : len(before)]
    if is_given(alone):
        return True
    return bool(_DEFINITE.search(before)) or any(each.end == len(before) for each in held)


def possessed(word: str, before: str) -> bool:
    """Whether a noun with the pronoun of its speaker comes right after the name (تؤكد الوزارة سعيها)."""
    right_after = all(each in nouns("skipped") for each in re.findall(r"\w+", before))
    return right_after and bool(_OWN.fullmatch(word)) and word not in nouns("skipped") | nouns("aside")


def object_of(scene: Scene, span: Span) -> Span | None:
    """The ends of the subject and the beginning of the object in a run of nouns (نقابة الصحفيين الاعتداء على …).

    A noun after a definite one begins the object, unless its ending is that of an adjective.
    """
    words = list(re.finditer(r"\w+", scene.names[slice(*span)]))
    for one, other in pairwise(words):
        definite = one[0].startswith("ال") and other[0].startswith("ال")
        quality = other[0].endswith(("ي", "ية")) or other[0] in nouns("adjective")
        at = span[0] + other.start()
        named = any(each.start < at < each.end for each in scene.mentions if not each.mention.rule.startswith("found"))
        quality = quality or other[0] in nouns("indefinite adjective")
        described = one.start() > 0 and one[0].endswith("ية") and not one[0].startswith(_JOINED)
        ended = one[0].startswith("ال") or any(each.end == span[0] + one.end() for each in scene.mentions) or described
        common = one[0] in nouns("document") or described
        bare = not other[0].startswith(_JOINED) and not (is_given(other[0]) or (speaks(other[0]) and not common))
        indefinite = bare and ended
        if (definite or indefinite) and not quality and not named:
            return span[0] + one.end(), span[0] + other.start()
    return None
