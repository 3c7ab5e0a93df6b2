"""The words that follow a verb of speech, and those that it follows: V S أن …, V S: «…», «…» V S, V S إلى …."""

import re
from dataclasses import replace
from functools import cache

from components.extract.speech import scene as near
from components.extract.speech.cues import Cue
from components.extract.speech.scene import Saying, Scene
from components.extract.speech.speakers import Speaker, before, nouns, speaker
from components.text.spans import Span

_PREPOSITIONS = {
    "ila": r"ال[يى](?!\w)",
    "ala": r"علي(?!\w)",
    "min": r"من(?!\w)",
    "fi": r"في(?!\w)|ب(?=\w{3})",
    "bi": r"ب(?=\w{3})",
}
_NO_SPEAKER = re.compile(
    r"\s*(?:(?:الي|علي|من|ايضا|كذلك)\s*)*|\s*(?:[فل]ي?\w*|خلال|امام|عبر|عقب|قائلا|بالقول)\s.{0,90}", re.DOTALL
)
_WISH = re.compile(rf"(?<!\w)[وفب]?(?:{'|'.join(sorted(nouns('no that')))})\s+$")
_CLAUSES: dict[str, str] = {"named": "verb_clause", "continued": "continued_clause", "participle": "participle_clause"}


def forward(scene: Scene, cue: Cue, limit: int, spoken: Speaker | None) -> Saying | None:
    """V S أن …, V S: «…», V S «…», and the participle that continues (مشيرا إلى أن)."""
    reach = min(limit, cue.end + near.SLOT)
    marker = _marker(scene, cue, reach)
    who, rule = _who(scene, cue, (cue.end, marker[0]), spoken) if marker else (None, "nobody")
    if marker is None or rule == "nobody":
        return None
    _, start, kind = marker
    mark = near.opening(scene, start)
    said = (cue.start, cue.end)
    if mark and (kind != "that" or near.count(scene, mark) >= near.SCARE):
        quotation = "continued_quotation" if rule == "continued" else "verb_quotation"
        scare = kind != "colon" and near.count(scene, mark) < near.SCARE
        return None if scare else Saying(mark, who, said, cue.verb.stance, True, quotation)
    words = near.words(scene, start, limit)
    if kind == "mark" or near.count(scene, words) < 2:
        return None
    name = "verb_colon" if kind == "colon" else _CLAUSES[rule]
    return Saying(words, who, said, cue.verb.stance, kind == "colon", name)


def _marker(scene: Scene, cue: Cue, reach: int) -> tuple[int, int, str] | None:
    """What divides speaker and words: end of the speaker's slot, beginning of the words, and its kind."""
    text = scene.text
    options: list[tuple[int, int, str]] = []
    for that in near.THAT.finditer(text, cue.end, reach):
        if not _WISH.search(text[max(cue.end, that.start() - 20) : that.start()]):
            options.append((that.start(), that.end(), "that"))
            break
    if colon := near.COLON.search(text, cue.end, reach):
        options.append((colon.start(), colon.end(), "colon"))
    for mark in scene.marks:
        if cue.end < mark[0] <= reach + 2:
            lead = text[max(cue.end, mark[0] - 9) : mark[0]]
            opened = mark[0] - len(lead) + len(lead.rstrip().rstrip("«“”„\"'‘<"))
            options.append((opened, opened, "mark"))
    chosen = min(options, default=None)
    passed = {"relayed", "source"} if chosen and chosen[2] == "that" else {"relayed"}
    if chosen and any(cue.end < other.start < chosen[0] and not other.verb.frames & passed for other in scene.cues):
        return None
    if chosen and chosen[2] == "mark" and ":" not in text[chosen[0] - 1 : chosen[0]]:
        quotation = near.opening(scene, chosen[0])
        if quotation is None or near.count(scene, quotation) < near.SCARE:
            return min((option for option in options if option[2] != "mark"), default=None)
    return chosen


def _who(scene: Scene, cue: Cue, slot: Span, spoken: Speaker | None) -> tuple[Speaker | None, str]:
    """The speaker of a cue, and how he is known."""
    ahead = scene.text[max(scene.span[0], cue.start - near.SLOT) : cue.start]
    if "participle" in cue.verb.frames:
        return spoken or before((scene.span[0], cue.start), scene.mentions) or scene.last, "participle"
    found = speaker(scene.text, slot, scene.mentions)
    if found is not None:
        return found, "named"
    if near.RELATIVE.search(ahead) or not (cue.joined or len(ahead.strip()) < 3):
        subject = near.subject_before(scene, cue)
        if subject or (spoken and not ahead.strip()[-1:].isalpha()):
            return subject or spoken, "named"
    if near.RELATIVE.search(ahead) or "named" in cue.verb.frames:
        return None, "nobody"
    led = len(ahead.strip()) > 20 or "كان" in ahead
    if scene.last is not None and (cue.joined or not led):
        alike = _NO_SPEAKER.fullmatch(scene.text, *slot)
        return (scene.last, "continued") if alike else (None, "nobody")
    return None, "named" if cue.joined else "nobody"


def after_quotation(scene: Scene, cue: Cue) -> Saying | None:
    """«…»، V S."""
    mark = near.closed_before(scene, cue)
    if mark is None or near.count(scene, mark) < near.SCARE:
        return None
    who = speaker(scene.text, (cue.end, scene.span[1]), scene.mentions)
    if who is None and scene.last is None:
        return None
    return Saying(mark, who or scene.last, (cue.start, cue.end), cue.verb.stance, True, "quotation_verb")


@cache
def _link(frames: frozenset[str]) -> re.Pattern[str]:
    """What may stand between a speaker and the words that a preposition brings: a comma, at most three words."""
    prepositions = "|".join(_PREPOSITIONS[frame] for frame in sorted(frames & _PREPOSITIONS.keys()))
    return re.compile(rf"[\s،,]*(?:\w+\s+){{0,3}}?(?:{prepositions or '(?!)'})")


def preposition(scene: Scene, cue: Cue, limit: int) -> Saying | None:
    """V S إلى …, V S بـ…, V S object: only where a known actor follows the verb."""
    subject = near.subject_before(scene, cue)
    if subject and cue.verb.frames & {"object", *_PREPOSITIONS}:
        words = near.words(scene, cue.end, limit)
        found = Saying(words, subject, (cue.start, cue.end), cue.verb.stance, False, "verb_object")
        return found if near.count(scene, words) > 1 and cue.verb.stance != "neutral" else None
    if near.RELATIVE.search(scene.text[max(scene.span[0], cue.start - 40) : cue.start]):
        return None
    ahead = [each for each in scene.mentions if cue.end <= each.start < min(limit, cue.end + 60)]
    who = speaker(scene.text, (cue.end, min(limit, cue.end + 90)), scene.mentions)
    if who is None or not ahead or who.entity_id is None or not who.span[0] <= ahead[0].start < who.span[1]:
        return None
    head = next(each for each in ahead if each.mention.entity_id == who.entity_id)
    link = _link(cue.verb.frames).match(scene.text, head.end, limit)
    if link is None and "object" not in cue.verb.frames:
        return None
    words = near.words(scene, link.end() if link else head.end, limit)
    if near.count(scene, words) < 2:
        return None
    who = replace(who, span=(who.span[0], head.end))
    return Saying(words, who, (cue.start, cue.end), cue.verb.stance, False, "verb_object")
