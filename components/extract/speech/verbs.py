"""The words that follow a verb of speech, and those that it follows: V S أن …, V S: «…», «…» V S."""

import re

from components.extract.speech import continued, subjects
from components.extract.speech import scene as near
from components.extract.speech.complements import NO_MORE
from components.extract.speech.cues import Cue
from components.extract.speech.dividers import marker
from components.extract.speech.division import described_by, link_of
from components.extract.speech.forms import somebody, states
from components.extract.speech.leads import TOLD_TO
from components.extract.speech.phrases import either, nouns, speaks
from components.extract.speech.scene import Saying, Scene
from components.extract.speech.speakers import Speaker
from components.text.spans import Span

_THAT_SHE = re.compile(r"(?<!\w)و?التي\s$")
_AND_WHO = re.compile(r"(?<!\w)و(?:الذي|التي)\s$")
_OF_TOPIC = re.compile(rf"\W*و?(?:{either('of a topic')})(?!\w)")
_IN_IT = re.compile(rf"\s+(?:{either('in it')})(?!\w)")
_AGAINST = re.compile(rf"[،,]\s*(?:(?:{either('turns')})\w*|ثم|بل)\s*$")
_APART = re.compile(rf"(?<!\w)(?:{either('while')}|{either('comments')})(?!\w)|\s-\s*$")
_ACTS = frozenset(("person", "organisation"))
_UNSURE = frozenset(("things", "close", "loose", "named", "participle"))
_BUT = re.compile(rf"[،,]\s*(?:{either('but')})")
_OWN_WORDS = re.compile(rf"[،,]\s*(?:{either('own words')})(?!\w)")
_SO = re.compile(rf"[،,]\s*(?:ف|{either('but')})(?=ان)?")
_FIRST = re.compile(r"[\s،,]*(\w+)\s")
_BETWEEN = 5
_WITH_WHOM = 3
"""So many words before a mark name who accuses, and whom."""
_CLAUSES: dict[str, str] = {"named": "verb_clause", "continued": "continued_clause", "participle": "participle_clause"}


def forward(scene: Scene, cue: Cue, limit: int, spoken: Speaker | None) -> Saying | None:
    """V S أن …, V S: «…», V S «…», and the participle that continues (مشيرا إلى أن)."""
    if cue.verb.frames <= {"about", "apart"}:
        return None
    reach = min(limit, cue.end + near.SLOT)
    divider = marker(scene, cue, reach)
    who, rule = _who(scene, cue, (cue.end, divider[0]), spoken) if divider else (None, "nobody")
    if divider and divider[2] == "that" and rule == "nobody" and not cue.verb.frames & _UNSURE:
        who = _nearest(scene, cue)
        rule = "continued" if who else rule
    if divider is None or rule == "nobody" or (divider[2] == "mark" and _told_before(scene, cue, who, divider[1])):
        return None
    if who and "close" in cue.verb.frames and near.count(scene, (who.span[1], divider[0])) > _BETWEEN:
        return None
    _, start, kind = divider
    described = kind == "that" or (kind == "mark" and "object" in cue.verb.frames)
    if who and described and "an" not in cue.verb.frames:
        who = described_by(scene, who)
    mark = near.opening(scene, start) or (near.unclosed(scene, start) if kind != "that" else None)
    said = (cue.start, cue.end)
    if mark and (kind != "that" or near.count(scene, mark) >= near.SCARE):
        quotation = "continued_quotation" if rule == "continued" else "verb_quotation"
        scare = kind != "colon" and near.count(scene, mark) < near.SCARE
        mark = near.joined(scene, mark)
        return None if scare else Saying(mark, who, said, cue.verb.stance, True, quotation)
    words = near.words(scene, start, _told_until(scene, start, limit) if kind == "that" else limit)
    if kind == "that" and cue.verb.lemma == "اتهم":
        words = _blamed(scene, cue, who, divider[0]) or words[0], words[1]
    if kind == "mark" or near.count(scene, words) < 2 or (who is None and kind == "that"):
        return None
    name = "verb_colon" if kind == "colon" else _CLAUSES[rule]
    return Saying(words, who, said, cue.verb.stance, kind == "colon", name)


def _blamed(scene: Scene, cue: Cue, who: Speaker | None, that: int) -> int | None:
    """Where whoever is blamed is named between a verb and بأن: part of what is said (اتهم الوزير الشركة بأنها).

    None where nobody is, or when and where it was said stands there.
    """
    begins = who.span[1] if who and who.span[0] >= cue.end else cue.end
    whom = _FIRST.match(scene.text, begins, that)
    if whom is None or whom[1][0] == "و" or whom[1] in nouns("preposition") | nouns("skipped"):
        return None
    return whom.start(1)


def _told_before(scene: Scene, cue: Cue, who: Speaker | None, start: int) -> bool:
    """Whether words are told of which only a part stands between marks: behind a preposition, or as an object.

    So in ندد بالهجوم «الوحشي الآثم», كرر الوزير استعداد بلاده «للتعاون مع الجميع», اتهم الجيش القرية بأنها «مأوى».
    """
    link = link_of(scene, cue.verb.frames, cue.end, start)
    if link is not None and re.search(r"\w{2}", scene.text[link.end() : start]):
        return True
    if who and cue.verb.lemma == "اتهم" and near.count(scene, (who.span[0], start)) >= _WITH_WHOM:
        return True
    noun = _FIRST.match(scene.names, who.span[1], start) if who and "stated" in cue.verb.frames else None
    return noun is not None and states(noun[1])


def _nearest(scene: Scene, cue: Cue) -> Speaker | None:
    """Who is named last before a verb that is never said of things, of whom it can be said; else who spoke last."""
    word = scene.text[scene.span[0] : cue.start].split()[-1:]
    if cue.plural or (word and word[0].removeprefix("و") in nouns("somebody")):
        return None
    ahead = [each for each in scene.mentions if each.end < cue.start and each.mention.kind in _ACTS]
    named = (Speaker((each.start, each.end), each.mention.entity_id, True) for each in reversed(ahead))
    return next((each for each in named if continued.agrees(scene, each, cue)), None) or continued.goes_on(scene, cue)


def _told_until(scene: Scene, start: int, limit: int) -> int:
    """Where a clause after أن ends: before «، إلا أن» and another verb of speech, unless رغم leads up to it."""
    though = _though(scene, scene.span[0], start)
    but = (_SO if though else _BUT).search(scene.text, start, limit)
    against = but and any(but.end() <= other.start < limit for other in scene.cues)
    limit = but.start() if but and against and not _though(scene, start, but.start()) else limit
    no_more = NO_MORE.search(scene.text, start, limit)
    own = no_more or _OWN_WORDS.search(scene.text, start, limit)
    return own.start() if own else limit


def _though(scene: Scene, start: int, end: int) -> bool:
    """Whether a word such as رغم stands between two places."""
    return any(scene.text.find(word, start, end) >= 0 for word in nouns("though"))


def _who(scene: Scene, cue: Cue, slot: Span, spoken: Speaker | None) -> tuple[Speaker | None, str]:
    """The speaker of a cue, and how he is known."""
    ahead = scene.text[max(scene.span[0], cue.start - near.SLOT) : cue.start]
    frames = cue.verb.frames
    if "participle" in frames:
        return continued.continuing(scene, cue, spoken), "participle"
    if not cue.joined and ahead.endswith(" قد ") and (already := subjects.announced(scene, cue)):
        return already, "named"
    found = subjects.behind(scene, cue, slot)
    relative = "object" in frames and near.RELATIVE.search(ahead)
    if found and (relative or (subjects.addresses_somebody(cue) and not cue.joined)):
        found = subjects.subject_before(scene, cue) or subjects.phrase_before(scene, cue) or found
    if found and not found.known and "bi" in frames and scene.text[found.span[0]] == "ب":
        found = None
    if found is not None:
        apart = _APART.search(scene.text, found.span[1], max(found.span[1], slot[1]))
        named = found.known or "things" not in frames or somebody(scene.text, found.span, cue.verb.gender)
        named = named or scene.has_spoken(found)
        return (found, "named") if named and not apart else (None, "nobody")
    return _before(scene, cue, slot, spoken, ahead)


def _before(scene: Scene, cue: Cue, slot: Span, spoken: Speaker | None, ahead: str) -> tuple[Speaker | None, str]:
    """The speaker of a cue that names nobody after it: who stands before it, or spoke last."""
    subject = subjects.announced(scene, cue) or subjects.wishes(scene, cue) or subjects.marked_before(scene, cue)
    if subject:
        return subject, "named"
    related = near.RELATIVE.search(ahead) is not None
    if (related or not (cue.joined or len(ahead.strip()) < 3)) and (subject := _adjacent(scene, cue, spoken, ahead)):
        return subject, "named"
    if related or "named" in cue.verb.frames:
        wished = None if related or "close" in cue.verb.frames else subjects.phrase_before(scene, cue)
        if wished and continued.agrees(scene, wished, cue) and _nobody_in(scene, slot):
            return wished, "named"
        she = _THAT_SHE.search(ahead) and cue.verb.gender == "m" and "named" not in cue.verb.frames
        return (scene.going_on("m"), "continued") if she and scene.going_on("m") else (None, "nobody")
    return _going_on(scene, cue, slot, ahead)


def _adjacent(scene: Scene, cue: Cue, spoken: Speaker | None, ahead: str) -> Speaker | None:
    """Who stands right before a verb; who has spoken in its sentence, where it only turns against what he said."""
    if spoken and _AND_WHO.search(ahead):
        return spoken
    turned = _AGAINST.search(ahead)
    against = spoken and (turned or not ahead.strip()[-1:].isalpha())
    beside = subjects.subject_before(scene, cue) or (spoken if against else None)
    return beside or (continued.goes_on(scene, cue) if turned and not cue.plural else None)


def _going_on(scene: Scene, cue: Cue, slot: Span, ahead: str) -> tuple[Speaker | None, str]:
    """The speaker of a cue with nobody right beside it: whom its clause begins with, or who spoke last."""
    if subject := subjects.phrase_before(scene, cue) or subjects.indefinite_before(scene, cue):
        return subject, "named"
    in_it = _IN_IT.match(scene.text, cue.end) or _IN_IT.search(scene.text, cue.start, cue.end)
    if in_it and (subject := continued.goes_on(scene, cue)):
        return subject, "continued"
    if ahead.split()[-1:] and ahead.rsplit(maxsplit=1)[-1].removeprefix("و") in nouns("somebody"):
        return None, "nobody"
    direct = cue.verb.lemma == "قال" and near.opening(scene, cue.end) is not None
    direct = direct and (ahead.rstrip().endswith("،") or _OF_TOPIC.match(scene.text, scene.span[0]) is not None)
    return _carried(scene, cue, slot, led=not direct and (len(ahead.split()) > 2 or "كان" in ahead))


def _carried(scene: Scene, cue: Cue, slot: Span, led: bool) -> tuple[Speaker | None, str]:
    """Who spoke before, if the verb can be said of him and nothing between it and its words names another."""
    who = continued.goes_on(scene, cue)
    if who is not None and (continued.linked(scene, cue) or not led):
        return (who, "continued") if _nobody_in(scene, slot) else (None, "nobody")
    return None, "named" if cue.joined else "nobody"


def _nobody_in(scene: Scene, slot: Span) -> bool:
    """Whether what stands between a verb and the words said names nobody: nothing, أيضا, في مؤتمر صحفي."""
    told = TOLD_TO.match(scene.names, slot[0], slot[1] + 1)
    slot = (told.end(), slot[1]) if told else slot
    words = re.findall(r"\w+", scene.names[slice(*slot)])
    first = next((word for word in words if word not in nouns("skipped")), "")
    inserted = any(first in nouns(role) for role in ("preposition", "manner", "saying"))
    return not first or inserted or (first.startswith("ل") and not speaks(first))
