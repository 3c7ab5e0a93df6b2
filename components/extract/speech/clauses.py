"""Where the clause that a verb of speech governs ends: before the next verb, a turn of the speaker, a prayer."""

import re

from components.extract.speech import scene as near
from components.extract.speech import sources
from components.extract.speech.cues import Cue
from components.extract.speech.phrases import either, nouns
from components.extract.speech.scene import Scene
from components.extract.speech.speakers import speaker

_TELLS = re.compile(r"\s+(?:ال[يى]\s+|علي\s+|من\s+)?ب?ان(?:ه|ها|هم)?(?!\w)")
_TELLS_ABOUT = re.compile(r"(?:\s+\w+){0,4}\s+عن(?!\w)")
_TELLS_IN_MARKS = re.compile(r"\s+(?:(?:ال[يى]|علي|من)\s+)?(?:ب?ان\s+)?ب?\s?[\"«“]")
_URGES = re.compile(r"(?:\s+\w+){1,6}\s+(?:ال[يى]\s|ب\w|لل?\w)")
_DESCRIBES = re.compile(r"(?:\s+\w+){1,14}\s+بان(?:ه|ها|هم)?(?!\w)")
"""What a participle such as واصفا takes: what is described, and as what."""
_BRINGS = re.compile(r"\s+(?:ال[يى]|علي|من)\s|\s+ب(?=\w{3})")
_LINKS = frozenset(("ila", "ala", "min", "bi"))
_UNSURE = frozenset(("things", "loose", "named"))
_AND_HAS = " وقد "
_LED_ON = rf"(?:{either('leads on')}|(?:{either('turns')})\w*)"
_LEADS_ON = re.compile(
    rf"(?:[،,؛]|\.\.)\s*(?:[وف]|{_LED_ON}\s)?\s*$|\s[وف]?(?:{either('turns')})(?:ه|ها|هم)\s+(?:لم\s|لا\s)?$"
)
_TURNED = re.compile(rf"[،,؛]?\s+و?(?:{either('turns')}|{either('while')})\s+(?:\w+\s+){{1,5}}$")
_FOR_HIS_PART = re.compile(rf"[،,؛]\s*(?:و)?(?:{either('for his part')})ه[ام]?\s*[،,]\s*$")
_CLOSED = re.compile(r"\S(?:»|”|\"|''|’’)\s+[وف]$")
_BRINGING = frozenset(("ila", "ala", "min", "bi", "fi", "object", "stated"))
_NO_START = frozenset(("participle", "source", "relayed"))
_AND_THEN = re.compile(rf"[،,]\s*و(?:{either('when')})\s+\w+(?:\s+\w+){{0,3}}\s+$")
_STRONG = frozenset(("denies", "accuses", "warns"))
"""A verb of these stances behind لكن and a name is said by another (… لكن طهران نفت ذلك)."""
_INSERTED = 60
_SOME_WORDS = 25
_SINCE = (" حيث ", " اذ ")
_COMMA = re.compile(r"[،,]\s*$")
_WHILE = re.compile(rf"(?<!\w)(?:{either('while')})\s*$")
_BEGINS = re.compile(r"(?<!\w)[ب]?ان(?:ه|ها|هم|هما)?(?!\w)|:|[.؟!\n]")
_PRAYER = re.compile(rf"(?:[،,]\s*|\s)(?:{either('prays')})\w*\s+(?:من\s+)?(?:{either('god')})")


def _tells_on(scene: Scene, verb: Cue, cue: Cue, gap: str) -> bool:
    """Whether a verb ends the words before it without a comma: مشيرا إلى أن, ولفت إلى أن, وقد أكد أن, مؤكدين العزم."""
    participle = "participle" in cue.verb.frames
    if not (participle or (len(gap) > _SOME_WORDS and (cue.joined or gap.endswith(_AND_HAS)))):
        return False
    if _TELLS.match(scene.text, cue.end) or ("about" in cue.verb.frames and _TELLS_ABOUT.match(scene.text, cue.end)):
        return True
    alike = cue.verb.gender == verb.verb.gender and not (cue.plural or participle or cue.verb.frames & _UNSURE)
    if alike and _BRINGS.match(scene.text, cue.end) and not cue.verb.frames.isdisjoint(_LINKS):
        return True
    return participle and len(gap) > _SOME_WORDS and _takes_words(scene, cue)


def _takes_words(scene: Scene, cue: Cue) -> bool:
    """Whether what a participle takes stands behind it, also with whom it addresses (داعيا أنقرة إلى، واصفا ذلك بـ)."""
    frames = cue.verb.frames
    patterns = (
        (True, _TELLS_IN_MARKS),
        (cue.verb.stance == "urges", _URGES),
        ("bi" in frames, _DESCRIBES),
        ("stated" in frames, near.TELLS_OF),
    )
    return any(applies and pattern.match(scene.text, cue.end) for applies, pattern in patterns)


def clause_end(scene: Scene, index: int) -> int:
    """Where the words after a cue end: with the sentence, or before the next cue that a comma or و sets apart."""
    for cue in scene.cues[index + 1 :]:
        gap = scene.text[scene.cues[index].end : cue.start]
        last = max(0, len(gap) - _INSERTED)
        turned = None if "participle" in cue.verb.frames else _TURNED.search(gap, last)
        strong = cue.verb.stance in _STRONG or near.THAT.search(scene.text, cue.end, cue.end + _INSERTED)
        if turned and (turned[0][0] in "،,؛" or strong):
            return scene.cues[index].end + turned.start()
        apart = bool(_LEADS_ON.search(gap, last) or (cue.joined and _CLOSED.search(gap, last)))
        goes_on = cue.joined or "participle" in cue.verb.frames
        apart = apart or (goes_on and near.opening(scene, cue.end) is not None)
        apart = apart or (gap.endswith(_SINCE) and near.THAT.search(gap) is not None)
        begun = near.THAT.search(gap)
        bare = _COMMA.search(gap) and not cue.joined and "participle" not in cue.verb.frames
        if "source" in cue.verb.frames and begun and not gap[begun.end() :].strip(" و"):
            continue
        if _says_how(scene.cues[index], cue, gap) and not (begun or re.search(r"[،,:]|\sعن\s", gap)):
            continue
        other = bare and begun and (_FOR_HIS_PART.search(gap, last) or _names_another(scene, cue))
        if bare and begun and not other and "source" not in cue.verb.frames:
            continue
        if "source" in cue.verb.frames and not begun and near.THAT.search(scene.text, cue.end, cue.end + _INSERTED):
            continue
        apart = apart or _WHILE.search(gap, last) is not None
        dated = not (cue.joined or cue.verb.frames & _NO_START) and _AND_THEN.search(gap, last)
        if dated and _names_another(scene, cue):
            return scene.cues[index].end + dated.start()
        trails = begun and len(gap) > _SOME_WORDS and cue.verb.frames & {"participle", "source"}
        ends = "relayed" not in cue.verb.frames and (apart or trails or _tells_on(scene, scene.cues[index], cue, gap))
        ends = ends or (cue.joined and len(gap) > _SOME_WORDS and _names_another(scene, cue))
        if ends and ("source" not in cue.verb.frames or sources.named(scene, cue)):
            return cue.begins
    start, end = scene.cues[index].end, scene.span[1]
    prays = any(scene.text.find(word, start, end) >= 0 for word in nouns("god"))
    prayer = _PRAYER.search(scene.text, start, end) if prays else None
    return prayer.start() if prayer else scene.span[1]


def _says_how(verb: Cue, cue: Cue, gap: str) -> bool:
    """Whether قائلا only goes on with a verb that has taken nothing yet (وأضاف الوزير قائلا إن)."""
    if cue.verb.lemma != "قال" or "participle" not in cue.verb.frames:
        return False
    return verb.verb.frames.isdisjoint(_BRINGING) or (len(gap) < _SOME_WORDS and not _BRINGS.search(gap))


def _names_another(scene: Scene, cue: Cue) -> bool:
    """Whether a verb joined with و names its own speaker, and أن or a colon follows (… وأكد مدير المركز أن)."""
    begins = _BEGINS.search(scene.text, cue.end, min(scene.span[1], cue.end + near.SLOT))
    plural = scene.text.endswith("وا", cue.start, cue.end)
    if begins is None or plural or cue.verb.frames & {"participle", "source", "loose", "named"}:
        return False
    who = speaker(scene.names, (cue.end, begins.start()), scene.mentions)
    return who is not None and who.known and who.span[0] - cue.end <= 1
