"""The words that follow a verb of speech, and those that it follows: V S أن …, V S: «…», «…» V S, V S إلى …."""

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

from components.extract.speech import scene as near
from components.extract.speech.cues import Cue
from components.extract.speech.scene import Saying, Scene
from components.extract.speech.speakers import Speaker, first, nouns, speaker
from components.text.spans import Span

_PREPOSITIONS = {
    "ila": r"ال[يى](?!\w)",
    "ala": r"علي(?!\w)",
    "min": r"من(?!\w)",
    "fi": r"في(?!\w)|ب(?=\w{3})",
    "bi": r"ب(?=\w{3})",
    "about": r"عن(?!\w)",
}
_NO_SPEAKER = re.compile(
    r"\s*(?:(?:الي|علي|من|ايضا|كذلك)\s*)*|\s*(?:[فل]ي?\w*|خلال|امام|عبر|عقب|قائلا|بالقول)\s.{0,90}", re.DOTALL
)
_AGAINST = re.compile(r"[،,]\s*(?:لكن\w*|غير ان\w*|الا ان\w*|ثم|بل)\s*$")
_APART = re.compile(r"(?<!\w)(?:في حين|فيما|بينما|وللاسف|لوحظ|وهو ما|ما يعني|غير انه|رغم ان)(?!\w)|\s-\s*$")
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
    if kind == "mark" or near.count(scene, words) < 2 or (who is None and kind == "that"):
        return None
    name = "verb_colon" if kind == "colon" else _CLAUSES[rule]
    return Saying(words, who, said, cue.verb.stance, kind == "colon", name)


def _marker(scene: Scene, cue: Cue, reach: int) -> tuple[int, int, str] | None:
    """What divides speaker and words: end of the speaker's slot, beginning of the words, and its kind."""
    text = scene.text
    options: list[tuple[int, int, str]] = []
    for that in near.THAT.finditer(text, cue.end, reach):
        lead = text[max(cue.end, that.start() - 20) : that.start()]
        if not _WISH.search(lead) and not (lead.endswith("علي ") and "ala" not in cue.verb.frames):
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
    frames = cue.verb.frames
    if "participle" in frames:
        return spoken or first(scene.names, (scene.span[0], cue.start), scene.mentions) or scene.going_on(
            cue.verb.gender
        ), "participle"
    found = speaker(scene.names, slot, scene.mentions)
    if found is not None:
        apart = _APART.search(scene.text, found.span[1], max(found.span[1], slot[1]))
        return (None, "nobody") if apart or not (found.known or "things" not in frames) else (found, "named")
    if near.RELATIVE.search(ahead) or not (cue.joined or len(ahead.strip()) < 3):
        subject = near.subject_before(scene, cue)
        if subject or (spoken and (_AGAINST.search(ahead) or not ahead.strip()[-1:].isalpha())):
            return subject or spoken, "named"
    if near.RELATIVE.search(ahead) or "named" in frames:
        return None, "nobody"
    if subject := near.phrase_before(scene, cue):
        return subject, "named"
    return _carried(scene, cue, slot, led=len(ahead.strip()) > 20 or "كان" in ahead)


def _carried(scene: Scene, cue: Cue, slot: Span, led: bool) -> tuple[Speaker | None, str]:
    """Who spoke before, if the verb can be said of him and nothing between it and its words names another."""
    who = scene.going_on(cue.verb.gender)
    if who is not None and (cue.joined or not led):
        return (who, "continued") if _nobody_in(scene, slot) else (None, "nobody")
    return None, "named" if cue.joined else "nobody"


def _nobody_in(scene: Scene, slot: Span) -> bool:
    """Whether what stands between a verb and the words said names nobody: nothing, أيضا, في مؤتمر صحفي."""
    words = re.findall(r"\w+", scene.names[slice(*slot)])
    rest = [word for word in words if word not in nouns("skipped")]
    if not rest or rest[0] in nouns("preposition"):
        return True
    return bool(_NO_SPEAKER.fullmatch(scene.text, *slot))


def after_quotation(scene: Scene, cue: Cue) -> Saying | None:
    """«…»، V S."""
    mark = near.closed_before(scene, cue)
    if mark is None or near.count(scene, mark) < near.SCARE:
        return None
    who = speaker(scene.names, (cue.end, scene.span[1]), scene.mentions)
    if who is None and scene.last is None:
        return None
    return Saying(mark, who or scene.last, (cue.start, cue.end), cue.verb.stance, True, "quotation_verb")


_STATED_AFTER = re.compile(r"[\s·،,]*(?:(?:في|علي|عن|لدي|من|خلال|عقب)\s+\w+(?:\s+ال\w+)?[\s،,]+)?(\w+)")


@cache
def _link(frames: frozenset[str]) -> re.Pattern[str]:
    """What may stand between a speaker and the words that a preposition brings: a comma, at most three words."""
    prepositions = "|".join(_PREPOSITIONS[frame] for frame in sorted(frames & _PREPOSITIONS.keys()))
    return re.compile(rf"[\s،,]*(?:\w+\s+){{0,3}}?(?:{prepositions or '(?!)'})")


def preposition(scene: Scene, cue: Cue, limit: int) -> Saying | None:
    """V S إلى …, V S بـ…, V S object, V S ضرورة …: only where a known speaker follows the verb."""
    frames = cue.verb.frames
    subject = None if "participle" in frames else near.subject_before(scene, cue)
    if subject and frames & {"object", *_PREPOSITIONS}:
        words = near.words(scene, cue.end, limit)
        found = Saying(words, subject, (cue.start, cue.end), cue.verb.stance, False, "verb_object")
        return found if near.count(scene, words) > 1 and cue.verb.stance != "neutral" else None
    if "participle" in frames or near.RELATIVE.search(scene.text[max(scene.span[0], cue.start - 40) : cue.start]):
        return None
    who = speaker(scene.names, (cue.end, min(limit, cue.end + 110)), scene.mentions)
    if who is None or not who.known:
        return None
    end, start = _divided(scene, who, frames, limit)
    if start is None:
        return None
    words = near.words(scene, start, limit)
    if near.count(scene, words) < 2:
        return None
    who = replace(who, span=(who.span[0], end))
    return Saying(words, who, (cue.start, cue.end), cue.verb.stance, False, "verb_object")


def urged(scene: Scene, cue: Cue, limit: int, spoken: Speaker | None) -> Saying | None:
    """A participle that brings its words by a preposition, whom it addresses between (داعيا المزارعين إلى …)."""
    if "participle" not in cue.verb.frames:
        return None
    link = _link(cue.verb.frames).match(scene.text, cue.end, limit)
    who = spoken or first(scene.names, (scene.span[0], cue.start), scene.mentions)
    if link is None or who is None or cue.verb.stance == "neutral":
        return None
    words = near.words(scene, link.end(), limit)
    found = Saying(words, who, (cue.start, cue.end), cue.verb.stance, False, "verb_object")
    return found if near.count(scene, words) > 1 else None


def _divided(scene: Scene, who: Speaker, frames: frozenset[str], limit: int) -> tuple[int, int | None]:
    """Where the name of a speaker ends and the words begin that a preposition, or a noun such as ضرورة, brings."""
    first, last = who.span
    held = [each for each in scene.mentions if first <= each.start < last]
    head = next((each for each in held if each.mention.entity_id == who.entity_id), None) if who.entity_id else None
    begins = max((each.end for each in held), default=first)
    for word in re.finditer(r"\w+", scene.names[begins:last]):
        at = begins + word.start()
        if at <= first:
            continue
        if "stated" in frames and word[0] in nouns("stated"):
            return begins + len(scene.names[begins:at].rstrip(" ،,")), at
        if frames & {"bi", "fi"} and word[0].startswith("ب") and len(word[0]) > 3 and word[0] not in ("باسم", "بين"):
            return begins + len(scene.names[begins:at].rstrip(" ،,")), at + 1
    after = _STATED_AFTER.match(scene.names, last, limit)
    if "stated" in frames and after and after[1] in nouns("stated"):
        return last, after.start(1)
    if head is None:
        link = _link(frames).match(scene.text, last, limit)
        objects = _object(scene, who.span) if "object" in frames else None
        return objects or (last, link.end() if link else None)
    link = _link(frames).match(scene.text, head.end, limit) or _link(frames).match(scene.text, last, limit)
    return head.end, link.end() if link else head.end if "object" in frames else None


def _object(scene: Scene, span: Span) -> Span | None:
    """The ends of the subject and the beginning of the object in a run of nouns (نقابة الصحفيين الاعتداء على …).

    A definite noun after a definite one begins the object, unless its ending is that of an adjective.
    """
    words = list(re.finditer(r"\w+", scene.names[slice(*span)]))
    for one, other in pairwise(words):
        definite = one[0].startswith("ال") and other[0].startswith("ال")
        if definite and not other[0].endswith(("ي", "ية")):
            return span[0] + one.end(), span[0] + other.start()
    return None
