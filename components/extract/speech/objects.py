"""The words that a verb of speech takes without أن: دعا إلى …، طالب بـ…، أعرب عن …، اتهم …، أكد ضرورة …."""

import re
from dataclasses import replace

from components.extract.speech import addressees, subjects
from components.extract.speech import scene as near
from components.extract.speech.cues import Cue
from components.extract.speech.division import PREPOSITIONS, divided, link_of, possessed
from components.extract.speech.forms import is_doing, somebody
from components.extract.speech.phrases import either, nouns, speaks
from components.extract.speech.scene import Saying, Scene
from components.extract.speech.speakers import Speaker, named_in_marks, speaker
from components.text.spans import Span

_ALSO = re.compile(rf"(?<!\w)(?:كما|{either('while')})\s+(?:قد\s+)?$")
_EXPECTED = re.compile(rf"[،,]\s*(?:{either('own words')})(?!\w)")
_MEANWHILE_ELSE = re.compile(
    rf"[،,]\s*(?:(?:{either('while')})\s|{either('turns')})(?!يتعلق|يخص)|\sفيما\s+[يت]\w{{2,}}(?<!يتعلق)(?<!يخص)\s"
)
_WHERE = re.compile(
    rf"\s*(?:{either('when')})\s+(?:{either('occasion')}|{either('seat')})(?!\w)[^،,.:]{{0,140}}[،,]\s*"
)
_STRONGLY = re.compile(rf"\s*و?(?:{either('strongly')})(?!\w)")
_ADDRESSED = re.compile(rf"\s+(?:ال)?(?:{either('addressed')})(?!\w)")
_BY_THE_WAY = re.compile(rf"\s+(?:{either('meanwhile')})(?!\w)")
_MEANWHILE = 9
_WHOM = 8
_WORD = re.compile(r"\w+")
_FAR = 4
_ASIDE = 3
"""So many words may stand between whom عبر names and عن; with more, it is «he crossed»."""
_BY_THAT = re.compile(r"\s+بذلك(?!\w)")
_FOR = re.compile(r"(?:\s+(?!ال[يى]\s)\w+){1,11}?\s+ل(?!ل)(?=\w{3})")


def _to(scene: Scene, cue: Cue, limit: int) -> re.Match[str] | None:
    """The ل that brings what somebody is urged to (دعت السكان لأخذ الحيطة), where no إلى does."""
    if cue.verb.stance != "urges" or not cue.verb.frames & {"ila", "ala"}:
        return None
    to = _FOR.match(scene.text, cue.end, limit)
    return None if to is None or any(each.start < to.end() < each.end for each in scene.mentions) else to


def _saying(scene: Scene, cue: Cue, who: Speaker, start: int, limit: int) -> Saying | None:
    strongly = _STRONGLY.match(scene.text, start, limit)
    next_verb = (
        other
        for other in scene.cues
        if start + 12 < other.start < limit and (other.joined or _ALSO.search(scene.text, start, other.start))
    )
    limit = min([limit, *(other.start - 1 for other in next_verb if "participle" not in other.verb.frames)])
    own = _EXPECTED.search(scene.text, start, limit) or _MEANWHILE_ELSE.search(scene.text, start, limit)
    where = _WHERE.match(scene.text, start, limit) if "object" in cue.verb.frames else None
    start = where.end() if where else strongly.end() if strongly else start
    words = near.words(scene, start, own.start() if own else limit)
    if near.count(scene, words) < 2 or ("deed" in cue.verb.frames and not _is_deed(scene.text[slice(*words)])):
        return None
    return Saying(words, who, (cue.start, cue.end), cue.verb.stance, False, "verb_object")


def _is_deed(words: str) -> bool:
    """Whether words begin with a noun of doing or deciding (رحب بالإفراج عن, not رحب بضيوفه)."""
    noun = words.split(maxsplit=1)[0].removeprefix("ال")
    return noun in nouns("deed") or noun in nouns("stated") or is_doing(noun)


def about(scene: Scene, cue: Cue, limit: int) -> Saying | None:
    """V S عن …, before any أن: what أعلن and أعرب tell of."""
    if "about" not in cue.verb.frames or "participle" in cue.verb.frames:
        return None
    link = link_of(scene, frozenset({"about"}), cue.end, limit, 26)
    if link is None or near.THAT.search(scene.text, cue.end, link.end()):
        return None
    slot = cue.end, link.start()
    who = named_in_marks(scene.names, slot, scene.mentions) or speaker(scene.names, slot, scene.mentions)
    owned = who is not None and not who.known and possessed(scene.text[slice(*who.span)].split()[0], "")
    unknown = who is not None and not who.known and "things" in cue.verb.frames
    if who and (owned or (unknown and not somebody(scene.text, who.span, cue.verb.gender))):
        who = None
    apart = who and "apart" in cue.verb.frames and "،" not in scene.text[who.span[1] : who.span[1] + 2]
    far = who and apart and near.count(scene, (who.span[1], link.start())) > _ASIDE
    who = who or subjects.announced(scene, cue) or _goes_on(scene, cue, slot)
    return _saying(scene, cue, who, link.end(), limit) if who and not far else None


def preposition(scene: Scene, cue: Cue, limit: int) -> Saying | None:
    """V S إلى …, V S بـ…, V S object, V S ضرورة …: only where a known speaker follows the verb, or stands before it."""
    frames = cue.verb.frames
    if "participle" in frames or "apart" in frames or not frames & {"object", "stated", *PREPOSITIONS}:
        return None
    related = near.RELATIVE.search(scene.text[max(scene.span[0], cue.start - 40) : cue.start])
    attached = bool(related and "whom" in frames)
    before = (
        subjects.announced(scene, cue)
        or subjects.marked_before(scene, cue)
        or (None if attached else subjects.subject_before(scene, cue))
    )
    if subject := before or (None if attached else subjects.phrase_before(scene, cue)):
        link = link_of(scene, frames, cue.end, limit)
        start = link.end() if link else cue.end if "object" in frames or _stated(scene, cue) else None
        return _saying(scene, cue, subject, start, limit) if start else None
    if related and not attached:
        return None
    slot = cue.end, min(limit, cue.end + 160)
    who = named_in_marks(scene.names, slot, scene.mentions) or speaker(scene.names, slot, scene.mentions)
    named = who and (who.known or somebody(scene.text, who.span, cue.verb.gender))
    if who is None or not named or ("bi" in frames and "an" not in frames and brought(scene, who)):
        return None
    if addressees.is_addressed(scene, cue, who):
        goes_on = _goes_on(scene, cue, (cue.end, cue.end))
        link = link_of(scene, frames, cue.end, limit)
        start = link.end() if link else who.span[0] if "object" in frames else None
        return _saying(scene, cue, goes_on, start, limit) if goes_on and start else None
    end, start = divided(scene, who, frames, limit)
    if start is None and (to := _to(scene, cue, limit)):
        end, start = min(end, to.end() - 1), to.end()
    if whom := _ADDRESSED.search(scene.text, who.span[0], end) if cue.verb.stance == "urges" else None:
        end = whom.start()
    return None if start is None else _saying(scene, cue, replace(who, span=(who.span[0], end)), start, limit)


def brought(scene: Scene, who: Speaker) -> bool:
    """Whether what looks like a name is what ب brings (وأشاد بدور المدرسة): it begins with ب, and no actor does."""
    return scene.text[who.span[0]] == "ب" and all(each.start != who.span[0] for each in scene.mentions)


def carried(scene: Scene, cue: Cue, limit: int) -> Saying | None:
    """ودعا إلى …, وحذر من …, وأكد ضرورة …: the one who spoke before goes on, where the verb names nobody."""
    frames = cue.verb.frames
    if "participle" in frames:
        return None
    link = link_of(scene, frames, cue.end, limit, _WHOM if addressees.addresses(scene, cue) else 0)
    if link is None and _BY_THE_WAY.match(scene.text, cue.end):
        link = link_of(scene, frames - {"bi", "fi"}, cue.end, limit, _MEANWHILE)
    blames = "object" in frames and cue.verb.stance in ("accuses", "denies", "urges")
    if link is None and not blames and not ("stated" in frames and _stated(scene, cue)):
        return None
    who = _goes_on(scene, cue, (cue.end, cue.end))
    return _saying(scene, cue, who, link.end() if link else cue.end, limit) if who else None


def nearer(scene: Scene, cue: Cue, limit: int) -> Saying | None:
    """V S بـ… or V S إصابة … before any أن: in طالبت الصين باستعادة … أن the preposition brings the words, not أن."""
    if "participle" in cue.verb.frames or not cue.verb.frames & {"bi", "stated"}:
        return None
    that = near.THAT.search(scene.text, cue.end, limit)
    if that is None:
        return None
    if "bi" in cue.verb.frames and (link := link_of(scene, frozenset({"bi"}), cue.end, limit)):
        return preposition(scene, cue, limit) if link.start() < that.start() else None
    ahead = _WORD.findall(scene.names, cue.end, that.start())[1:] if "stated" in cue.verb.frames else ()
    if len(ahead) < _FAR or not any(is_doing(word) for word in ahead):
        return None
    found = preposition(scene, cue, limit)
    who = found.speaker if found else None
    if found is None or who is None or scene.text[who.span[1] : found.words[0]].strip():
        return None
    return found if is_doing(scene.text[slice(*found.words)].split()[0]) else None


def _stated(scene: Scene, cue: Cue) -> bool:
    """Whether a noun such as ضرورة, or with the speaker's pronoun (أبدى أسفه), comes right after the verb."""
    words = (word for word in _WORD.findall(scene.text, cue.end, scene.span[1]) if word not in nouns("skipped"))
    noun = next(words, "")
    return noun in nouns("stated") or is_doing(noun) or (possessed(noun, "") and not speaks(noun))


def _goes_on(scene: Scene, cue: Cue, between: Span) -> Speaker | None:
    """Who spoke last, for a verb at the beginning of a sentence or after و that names nobody ``between``."""
    begins = not scene.text[scene.span[0] : cue.start - cue.joined].strip(' -–،"«»')
    named = near.count(scene, between)
    return subjects.goes_on(scene, cue) if (begins or subjects.linked(scene, cue)) and not named else None


def urged(scene: Scene, cue: Cue, limit: int, spoken: Speaker | None) -> Saying | None:
    """A participle with a preposition, whom it addresses between (داعيا المزارعين إلى …), or with what it states."""
    if "participle" not in cue.verb.frames:
        return None
    link = link_of(scene, cue.verb.frames, cue.end, limit) or _to(scene, cue, limit)
    stated = "stated" in cue.verb.frames and bool(_stated(scene, cue) or near.TELLS_OF.match(scene.text, cue.end))
    opens = not scene.text[scene.span[0] : cue.start - cue.joined].strip()
    goes_on = scene.going_on(cue.verb.gender) if opens else None
    who = spoken or subjects.opening_subject(scene, cue.start) or goes_on
    if who is None or not (link or stated or "object" in cue.verb.frames):
        return None
    by_that = _BY_THAT.match(scene.text, cue.end)
    start = by_that.end() if by_that else cue.end
    return _saying(scene, cue, who, start if stated or link is None else link.end(), limit)
