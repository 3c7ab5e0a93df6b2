"""Sayings inside of sayings: whom somebody who is cited cites (قال مسؤولون إن الناطق أكد مقتل الزعيم)."""

import re

from components.extract.speech import subjects
from components.extract.speech.clauses import clause_end
from components.extract.speech.cues import Cue
from components.extract.speech.phrases import nouns, speaks
from components.extract.speech.readings import by_cue, gendered
from components.extract.speech.scene import RELATIVE, Saying, Scene
from components.extract.speech.speakers import Speaker

_GOES_ON = re.compile(r"[،,]?\s+وان(?:ه|ها|هم)?(?!\w)")
"""With it the outer speaker goes on, where the inner saying is without أن itself (إن الناطق نفى الخبر وإن الجيش …)."""
_NEAR = 40
_BESIDE = 3
"""So near, a mark between, whoever is cited stands behind his verb (معلومات تشير إلى تحرك كتيبة cites none)."""
_NEVER = frozenset(("participle", "source", "relay", "relayed", "introduces", "opening"))
"""Verbs of these frames go on with who speaks, or may be said of what does not speak."""


def nested(scene: Scene, index: int, outer: Saying) -> Saying | None:
    """What the verb of speech number ``index`` attributes to another than who says the words of ``outer`` around it.

    Only where who is cited is named in these words, and what he says lies in them.
    """
    cue = scene.cues[index]
    if outer.direct or not cue.verb.frames.isdisjoint(_NEVER) or cue.start < outer.words[0]:
        return None
    limit = min(clause_end(scene, index), outer.words[1])
    again = _GOES_ON.search(scene.text, cue.end, limit)
    inner = gendered(by_cue(scene, cue, again.start() if again else limit, None), cue)
    if inner and again and inner.rule != "verb_object":
        inner = gendered(by_cue(scene, cue, limit, None), cue)
    who = inner.speaker if inner else None
    if inner is None or who is None or not who.known or _same(scene, who, outer.speaker):
        return None
    inside = outer.words[0] <= min(who.span[0], inner.words[0]) and inner.words[1] <= outer.words[1]
    return inner if inside and _is_subject(scene, cue, who) else None


def _is_subject(scene: Scene, cue: Cue, who: Speaker) -> bool:
    """Whether a name beside a verb is its subject: not whom it addresses, nor a clause of its own before it."""
    if who.span[0] >= cue.end:
        return who.span[0] <= cue.end + _BESIDE and not subjects.addresses_somebody(cue)
    if "whom" in cue.verb.frames and RELATIVE.search(scene.text, max(scene.span[0], cue.start - _NEAR), cue.start):
        return False
    words = scene.text[slice(*who.span)].split()
    return not (words[-1].endswith("ا") or any(word in nouns("was") for word in words))


def _same(scene: Scene, one: Speaker, other: Speaker | None) -> bool:
    """Whether two names are one speaker's."""
    if other is None:
        return False
    if one.entity_id and one.entity_id == other.entity_id:
        return True
    name, outer = (scene.text[slice(*each.span)].split() for each in (one, other))
    part = set(name) <= set(outer) and (name[0] == outer[0] or not speaks(name[0]))
    return part or set(outer) <= set(name)
