"""Whom a verb goes on with that names nobody: who spoke in its sentence, whom that is about, or who spoke before."""

import re

from components.extract.speech.cues import Cue
from components.extract.speech.openers import first
from components.extract.speech.phrases import either, is_given, nouns, speaks
from components.extract.speech.scene import Scene
from components.extract.speech.speakers import Speaker, speaker

WAS = re.compile(rf"(?<!\w)[وف]?(?:{either('was')})\s+")
_ACTING = re.compile(r"\s+(?:كان|كانت)?\s*(?:قد\s)")
_LINKED = re.compile(rf"(?<!\w)(?:{either('linked')}|و?(?:{either('turns')})ه[ام]?)\s+$")
_TOPIC = re.compile(rf"\W*و?(?:{either('of a topic')})(?!\w)[^،,:؛.\n]{{0,90}}[،,]\s*(?:فقد\s)?")
_IN_IT = re.compile(rf"\s+(?:{either('in it')})(?!\w)")
_SENT_BY = re.compile(rf"(?<!\w)[وف]?(?:{either('receives')})\s[^.]{{3,90}}?\sمن\s")
_WORD = re.compile(r"\w+")
_PRESENT = re.compile(r"\s+[يت]\w{3,}\s")


def opening_subject(scene: Scene, upto: int) -> Speaker | None:
    """Whom a sentence is about up to a place: the subject of كان … قد, or of the verb that it begins with, if known."""
    was = WAS.match(scene.text, scene.span[0], upto)
    if was:
        found = speaker(scene.names, (was.end(), upto), scene.mentions)
        if found and re.match(r"\s*(?:قد|ت|ي)", scene.text[found.span[1] : upto]):
            return found
    return first(scene.names, (scene.span[0], upto), scene.mentions)


def goes_on(scene: Scene, cue: Cue) -> Speaker | None:
    """Whom a verb that names nobody continues: who spoke in its sentence, whom that is about, or who spoke before."""
    begins = not scene.text[scene.span[0] : cue.begins].strip(' -–،"«»')
    about = None if begins or scene.spoken else _acting(scene, cue) or opening_subject(scene, cue.start)
    if about is None:
        return _agreeing(scene, cue)
    return about if agrees(scene, about, cue) else None


def continuing(scene: Scene, cue: Cue, spoken: Speaker | None, alone: bool = True) -> Speaker | None:
    """Whom a participle continues: who has spoken in its sentence or whom that is about; ``alone``: who spoke last."""
    if spoken and agrees(scene, spoken, cue):
        return spoken
    who = opening_subject(scene, cue.start)
    if who is None or not agrees(scene, who, cue):
        who = _agreeing(scene, cue) if alone or spoken else None
    return who or spoken


def _agreeing(scene: Scene, cue: Cue) -> Speaker | None:
    """Who spoke last of those of whom a verb can be said."""
    told = (each for each in scene.recent if not cue.verb.gender or each.gender in ("", cue.verb.gender))
    return next((each for each in told if agrees(scene, each, cue)), None)


def agrees(scene: Scene, who: Speaker, cue: Cue) -> bool:
    """Whether a verb can be said of ``who`` by its number and gender: not وادعوا، مؤكدين of one, ادعى of رسالة."""
    head, *rest = scene.text[slice(*who.span)].split()
    bare = head.removeprefix("ال")
    woman = feminine(head)
    one = (woman and bare not in nouns("of many")) or bare in nouns("office") or is_given(head)
    others = scene.text.startswith((" و", "، و"), who.span[1]) or any(word.startswith("و") for word in rest)
    many = scene.text[cue.start : cue.end].endswith("ين" if "participle" in cue.verb.frames else "وا")
    if many and one and not others:
        return False
    return not (woman and cue.verb.gender == "m")


def feminine(head: str) -> bool:
    """Whether the noun that heads a name takes a feminine verb: وزارة، not سماحة المفتي or a given name."""
    bare = head.removeprefix("ال")
    return head.endswith("ة") and speaks(head) and not (is_given(head) or bare in nouns("of respect"))


def _acting(scene: Scene, cue: Cue) -> Speaker | None:
    """Whom the clauses before a verb are about: الحكومة كانت قد رفضت … وقالت; in headlines البحرين تستدعي … وتدين."""
    if _IN_IT.match(scene.text, cue.end):
        return _author(scene, cue.start)
    for each in reversed(scene.mentions):
        heads = each.start == scene.span[0] and _PRESENT.match(scene.text, each.end)
        been = _ACTING.match(scene.text, each.end) and each.mention.kind != "place"
        if each.end < cue.start and (heads or been):
            return Speaker((each.start, each.end), each.mention.entity_id, True)
    return None


def _author(scene: Scene, upto: int) -> Speaker | None:
    """Whose the words are in which something is said (ألقى الوزير كلمة قال فيها): the subject of the verb before."""
    if WAS.match(scene.text, scene.span[0], upto) and (subject := opening_subject(scene, upto)):
        return subject
    verbs = [
        word
        for word in _WORD.finditer(scene.text, scene.span[0], upto)
        if word[0].lstrip("وف") in nouns("done by people")
    ]
    sent = _SENT_BY.search(scene.text, scene.span[0], upto)
    if sent and (sender := speaker(scene.names, (sent.end(), upto), scene.mentions)) and sender.known:
        return sender
    who = speaker(scene.names, (verbs[-1].end(), upto), scene.mentions) if verbs else None
    return who if who and who.known else opening_subject(scene, upto)


def linked(scene: Scene, cue: Cue) -> bool:
    """Whether a verb goes on with what was said before: after و or ف, كما، ثم, or what is spoken of (وعن كذا، قال)."""
    if cue.joined or _LINKED.search(scene.text, max(scene.span[0], cue.start - 14), cue.start):
        return True
    return _TOPIC.fullmatch(scene.text, scene.span[0], cue.start) is not None
