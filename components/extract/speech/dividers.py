"""What divides a speaker from the words said: أن, a colon or a mark."""

import re

from components.extract.speech import scene as near
from components.extract.speech.cues import Cue
from components.extract.speech.phrases import either, is_name_before
from components.extract.speech.scene import Scene

_UNCLOSED = re.compile(r"(?<=\s)[«“\"](?=\w)")
_BROUGHT = re.compile(r"(?<!\w)(?:ال[يى]|علي|من|في|عن)\s+$")
_TAKES_THAT = frozenset(("an", "upon", "ila", "ala", "min", "bi", "fi", "source"))
_UPON = frozenset(("upon",))
_NEAR = 110
_OWN = 3
"""So many words behind a verb in a relative clause are its own, so that أن belongs to the verb before."""
_PASSED = frozenset(("relayed", "source"))
_LIGHT = frozenset(("close", "named"))
"""Verbs with these frames are not speech by themselves, and take no colon (قال وهو يظهر وثائقه: …)."""
_OUGHT = 45
_MUST = re.compile(rf"(?<!\w)(?:{either('must')})\s+علي\s+(?:\w+\s+){{1,4}}$")
_WISH = re.compile(rf"(?<!\w)(?!(?<=من )قبل\s)[وفب]?(?:{either('no that')})\s+$")


def marker(scene: Scene, cue: Cue, reach: int) -> tuple[int, int, str] | None:
    """What divides speaker and words: end of the speaker's slot, beginning of the words, and its kind."""
    text = scene.text
    options: list[tuple[int, int, str]] = []
    for that in near.THAT.finditer(text, cue.end, reach):
        if any(each.start <= that.start() < each.end for each in scene.mentions):
            continue
        lead = text[max(cue.end, that.start() - 20) : that.start()]
        ala = (
            lead.endswith("علي ")
            and cue.verb.frames.isdisjoint(("ala", "upon"))
            and not is_name_before("".join(lead.split()[-2:-1]))
        )
        far = cue.verb.frames.isdisjoint(_TAKES_THAT) and text[that.start()] != "ب"
        far = far or ("an" not in cue.verb.frames and text[that.start()] != "ب" and not _BROUGHT.search(lead))
        far = far or (cue.verb.frames == _UPON and not (lead.endswith("علي ") or text[that.start()] == "ب"))
        ahead = max(cue.end, that.start() - _OUGHT), that.start()
        must = text.find(" علي ", *ahead) >= 0 and _MUST.search(text, *ahead)
        if not far and not (ala and lead != " علي ") and not (must or _WISH.search(lead)):
            options.append((that.start(), that.end(), "that"))
            break
    if colon := near.COLON.search(text, cue.end, reach):
        options.append((colon.start(), colon.end(), "colon"))
    loose = cue.end + _NEAR if "loose" in cue.verb.frames else reach + 2
    for mark in scene.marks:
        if cue.end < mark[0] <= loose and not near.bears_name(scene, mark):
            lead = text[max(cue.end, mark[0] - 9) : mark[0]]
            opened = mark[0] - len(lead) + len(lead.rstrip().rstrip("«“”„\"'‘<"))
            options.append((opened, opened, "mark"))
    if (lone := _UNCLOSED.search(text, cue.end, reach)) and near.unclosed(scene, lone.start()):
        options.append((lone.start(), lone.start(), "mark"))
    chosen = min(options, default=None)
    light = _LIGHT if chosen and chosen[2] == "colon" and "free" in cue.verb.frames else frozenset()
    if chosen and any(not other.verb.frames & light and _takes(scene, cue, other, chosen[0]) for other in scene.cues):
        return None
    if chosen and chosen[2] == "mark" and ":" not in text[chosen[0] - 1 : chosen[0]]:
        quotation = near.opening(scene, chosen[0]) or near.unclosed(scene, chosen[0])
        if quotation is None or near.count(scene, quotation) < near.SCARE:
            return min((option for option in options if option[2] != "mark"), default=None)
    return chosen


def _takes(scene: Scene, cue: Cue, other: Cue, start: int) -> bool:
    """Whether another verb between a verb and the words said takes them (قال الوزير الذي أكد أن)."""
    if not cue.end < other.start < start or other.verb.frames & _PASSED:
        return False
    between = scene.text[cue.end : other.start]
    saying = other.verb.lemma == "قال" and "participle" in other.verb.frames and not re.search("[،,]", between)
    who = "free" in cue.verb.frames and near.RELATIVE.search(between) is not None
    return not (other.verb == cue.verb or saying or (who and near.count(scene, (other.end, start)) >= _OWN))
