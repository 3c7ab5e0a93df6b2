"""Words said that neither أن nor a mark behind their verb begins: وقال لقد …، وقال الوزير، ينبغي …، «…»، V S."""

import re

from components.extract.speech import continued, subjects
from components.extract.speech import scene as near
from components.extract.speech.cues import Cue
from components.extract.speech.phrases import either, nouns
from components.extract.speech.scene import Saying, Scene
from components.extract.speech.speakers import speaker

_WHERE = re.compile(rf"[\s·،,]*(?:{either('preposition')})\s[^،,.:؛!؟\n]{{2,120}}[،,]\s*")
_FIRST = {words.split()[0] for words in nouns("spoken first")}
_SPOKEN = re.compile(rf"\s+(?:{either('spoken first')})(?!\w)")
_SOON = 90


def spoken_first(scene: Scene, cue: Cue, limit: int) -> Saying | None:
    """وقال لقد …، وأضاف هدفنا …: words that begin like speech, without أن or a mark, of who is named or goes on."""
    if "free" not in cue.verb.frames or _FIRST.isdisjoint(scene.text[cue.end : cue.end + _SOON].split()):
        return None
    who, start = None, cue.end
    if not _SPOKEN.match(scene.text, start, limit):
        who = speaker(scene.names, (cue.end, limit), scene.mentions)
        start = who.span[1] if who and who.known else limit
    if not _SPOKEN.match(scene.text, start, limit):
        return None
    who = who or continued.goes_on(scene, cue)
    words = near.words(scene, start, limit)
    long = near.count(scene, words) >= near.SCARE
    return Saying(words, who, (cue.start, cue.end), cue.verb.stance, True, "verb_unmarked") if who and long else None


def bare(scene: Scene, cue: Cue, limit: int) -> Saying | None:
    """وقال الوزير في كلمة له، ينبغي …: the rest of a clause without أن or a mark, of a known speaker."""
    begins = cue.joined or not scene.text[scene.span[0] : cue.start].strip(near.ENDS)
    if cue.verb.lemma != "قال" or "participle" in cue.verb.frames or not begins:
        return None
    who = subjects.behind(scene, cue, (cue.end, limit))
    if who is None or not who.known or who.span[0] - cue.end > 1:
        return None
    where = _WHERE.match(scene.names, who.span[1], limit)
    words = near.words(scene, where.end() if where else who.span[1], limit)
    first = scene.text[slice(*words)].split()[:1]
    told = first and first[0] not in nouns("preposition") | nouns("aside") | nouns("skipped")
    if not told or near.count(scene, words) < near.SCARE or scene.text.find(":", *words) >= 0:
        return None
    return Saying(words, who, (cue.start, cue.end), cue.verb.stance, True, "verb_unmarked")


def after_quotation(scene: Scene, cue: Cue) -> Saying | None:
    """«…»، V S."""
    mark = near.closed_before(scene, cue)
    goes_on = scene.spoken and (cue.joined or "participle" in cue.verb.frames)
    if mark is None or near.count(scene, mark) < near.SCARE or goes_on:
        return None
    who = speaker(scene.names, (cue.end, scene.span[1]), scene.mentions)
    if who is None and scene.last is None:
        return None
    return Saying(mark, who or scene.last, (cue.start, cue.end), cue.verb.stance, True, "quotation_verb")
