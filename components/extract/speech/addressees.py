"""Whom a verb that urges, warns or accuses addresses: the noun after it that is not its subject (دعا الحكومة إلى)."""

import re

from components.extract.speech import continued
from components.extract.speech.cues import ADDRESSING, Cue
from components.extract.speech.division import object_of
from components.extract.speech.phrases import nouns
from components.extract.speech.scene import Scene
from components.extract.speech.speakers import Speaker

_WORD = re.compile(r"\w+")
_QUALIFIED = re.compile(r"الم\w+\s+(?:علي|في|عن|ب)")
_PLURAL = 6
_WHOM = re.compile(r"ال\w{3,}ين")
"""Several persons as an object (اتهم المسلحين)."""


def is_addressed(scene: Scene, cue: Cue, who: Speaker) -> bool:
    """Whether the noun after a verb is whom it addresses, since a verb agrees with its subject (دعا الحكومة إلى)."""
    head, *rest = scene.text[slice(*who.span)].split()
    if cue.verb.stance == "urges" and head.removeprefix("ال") in nouns("addressed"):
        return True
    named = any(each.start == who.span[0] and each.mention.kind != "people" for each in scene.mentions)
    if cue.verb.stance in ADDRESSING and _WHOM.fullmatch(head) and not (named or head[2:] in nouns("in ين")):
        return True
    body = head.removeprefix("ال") not in nouns("headline") and not _person(scene, who)
    other = object_of(scene, who.span)
    alone = other is None or _QUALIFIED.match(scene.text, other[1])
    if cue.verb.stance == "urges" and scene.spoken and continued.linked(scene, cue) and body and alone:
        return True
    if cue.verb.stance not in ADDRESSING:
        return False
    if not head.startswith("ال"):
        return cue.verb.gender == "m" and continued.feminine(head)
    feminine = head.endswith(("ة", "ات")) and not (rest and rest[0].endswith("ون"))
    singular = scene.text[cue.start : cue.end].endswith("ت") or scene.text[cue.start] == "ت"
    return (cue.verb.gender == "m" and feminine) or (singular and head[2:] in nouns("masculine"))


def addresses(scene: Scene, cue: Cue) -> bool:
    """Whether whom it urges or warns follows a verb that names nobody: وحذر المسافرين من، وحث المنشآت على."""
    word = _WORD.search(scene.text, cue.end, scene.span[1])
    if cue.verb.stance not in ("urges", "warns") or word is None or not word[0].startswith("ال"):
        return False
    plural = word[0].endswith("ين") and len(word[0]) > _PLURAL
    return plural or (cue.verb.gender == "m" and word[0].endswith(("ة", "ات")))


def _person(scene: Scene, who: Speaker) -> bool:
    """Whether a person is named in the words that name a speaker."""
    return any(who.span[0] <= each.start < who.span[1] and each.mention.kind == "person" for each in scene.mentions)
