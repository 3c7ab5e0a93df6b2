"""Where the words begin that a verb takes without أن: behind ل, small words such as لهم, a noun such as ضرورة."""

import re

from components.extract.speech import scene as near
from components.extract.speech.cues import Cue
from components.extract.speech.division import FAR, STOP
from components.extract.speech.forms import is_doing, states
from components.extract.speech.phrases import nouns, speaks
from components.extract.speech.scene import Scene
from components.extract.speech.stated import possessed, stated_at

_BEFORE_ABOUT = re.compile(r"\s+(\w+)\s*\Z")
_FIRST = re.compile(r"\s*(\w+)(?=\s)")
_TO_DO = re.compile(r"\s+(?:ل(?!ل)(?=(\w{4,}))|(?=لل(\w{4,})))")
_RIGHT_AFTER = re.compile(r"\s+(?:ل(?!ل)(?=(\w{3,}))|(?=لل(\w{3,})))")
_FOR = re.compile(r"(?:\s+(?!ال[يى]\s)\w+){1,11}?\s+ل(?!ل)(?=\w{3})")


def to(scene: Scene, cue: Cue, limit: int) -> re.Match[str] | None:
    """The ل that brings what somebody is urged to (دعت السكان لأخذ الحيطة), where no إلى does."""
    if cue.verb.stance != "urges":
        return None
    link = _FOR.match(scene.text, cue.end, limit) if cue.verb.frames & {"ila", "ala"} else None
    doing = (each for each in _TO_DO.finditer(scene.text, cue.end, limit) if states(each[1] or each[2]))
    link = link or _right_after(scene, cue, limit) or next(doing, None)
    if link is None or near.count(scene, (cue.end, link.end())) > FAR or STOP.search(scene.text, cue.end, link.end()):
        return None
    return None if any(each.start < link.end() < each.end for each in scene.mentions) else link


def _right_after(scene: Scene, cue: Cue, limit: int) -> re.Match[str] | None:
    """The ل right behind a verb such as دعا, where no person or body follows it (يدعو لوقف القتال)."""
    link = _RIGHT_AFTER.match(scene.text, cue.end, limit) if "ila" in cue.verb.frames else None
    return None if link is None or speaks(link[1] or f"ال{link[2]}") else link


def to_do(scene: Scene, cue: Cue, limit: int) -> re.Match[str] | None:
    """The ل of a doing right behind a verb that urges (ودعا لتفعيل القرار، ودعا للانسحاب)."""
    link = _TO_DO.match(scene.text, cue.end, limit) if cue.verb.stance == "urges" and "ila" in cue.verb.frames else None
    return link if link and is_doing(link[1] or link[2]) else None


def owned_before(scene: Scene, cue: Cue, link: re.Match[str]) -> int:
    """Where words begin that عن brings: with what it goes with (أعلن فلان مسؤوليته عن), or behind it."""
    noun = _BEFORE_ABOUT.search(scene.names, cue.end, link.start()) if link[0].startswith("عن") else None
    return noun.start(1) if noun and states(noun[1]) and possessed(noun[1], "") else link.end()


def past_small(scene: Scene, start: int, limit: int) -> int:
    """Where small words such as لهم and أيضا behind a verb end."""
    while (word := _FIRST.match(scene.names, start, limit)) and word[1] in nouns("skipped"):
        start = word.end()
    return start


def stated(scene: Scene, cue: Cue, limit: int) -> int | None:
    """Where a noun such as ضرورة, or with the speaker's pronoun (أبدى أسفه), begins the words of a verb."""
    start = past_small(scene, cue.end, limit)
    noun = _FIRST.match(scene.names, start, limit)
    if noun and possessed(noun[1], "") and not speaks(noun[1]):
        return start
    return stated_at(scene, start, limit)
