"""The words that a verb of speech takes without أن: دعا إلى …، طالب بـ…، أعرب عن …، اتهم …، أكد ضرورة …."""

import re
from dataclasses import replace

from components.extract.speech import addressees, beginnings, continued, subjects
from components.extract.speech import scene as near
from components.extract.speech.complements import saying
from components.extract.speech.cues import Cue
from components.extract.speech.division import PREPOSITIONS, divided, link_of
from components.extract.speech.forms import is_doing, is_strange, somebody, states
from components.extract.speech.phrases import either, nouns
from components.extract.speech.scene import Saying, Scene
from components.extract.speech.speakers import Speaker
from components.extract.speech.stated import possessed, stated_later
from components.extract.wordclass import common
from components.text.spans import Span

_WHEN_ASIDE = re.compile(rf"[\s·]*(?:{either('preposition')})\s.*[،,]\s*")
_IN_WHICH = re.compile(rf"\s+(?:{either('in it')})(?!\w)")
_ADDRESSED = re.compile(rf"\s+(?:ال)?(?:{either('addressed')})(?!\w)")
_BY_THE_WAY = re.compile(rf"\s+(?:{either('meanwhile')})(?!\w)")
_STILL = frozenset(("ما", "كان", "كانت", "هي", "هو", "لم", "لن", "ليست", "تبقي", "شهدت"))
_BROUGHT = frozenset(("bi",))
_MEANWHILE = 9
_SOON = 6
_WHOM = 8
_WORD = re.compile(r"\w+")
_FIRST = re.compile(r"\s*(\w+)(?=\s)")
_FAR = 4
_ASIDE = 3
"""So many words may stand between whom عبر names and عن; with more, it is «he crossed»."""
_BY_THAT = re.compile(r"\s+بذلك(?!\w)")


def about(scene: Scene, cue: Cue, limit: int) -> Saying | None:
    """V S عن …, before any أن: what أعلن and أعرب tell of."""
    if "about" not in cue.verb.frames or "participle" in cue.verb.frames:
        return None
    link = link_of(scene, frozenset({"about"}), cue.end, limit, 26)
    if link is None or near.THAT.search(scene.text, cue.end, link.end()):
        return None
    slot = cue.end, link.start()
    who = subjects.behind(scene, cue, slot)
    owned = who is not None and not who.known and possessed(scene.text[slice(*who.span)].split()[0], "")
    unknown = who is not None and not who.known and "things" in cue.verb.frames
    if who and (owned or (unknown and not somebody(scene.text, who.span, cue.verb.gender))):
        who = None
    apart = who and "apart" in cue.verb.frames and "،" not in scene.text[who.span[1] : who.span[1] + 2]
    named = who and any(
        who.span[1] <= each.start < link.start() for each in scene.mentions if each.mention.kind == "person"
    )
    far = who and apart and not named and near.count(scene, (who.span[1], link.start())) > _ASIDE
    who = who or subjects.announced(scene, cue) or _goes_on(scene, cue, slot)
    start = beginnings.owned_before(scene, cue, link)
    if who and "stated" in cue.verb.frames and (noun := _FIRST.match(scene.names, who.span[1], link.start())):
        start = noun.start(1) if possessed(noun[1], "") and states(noun[1]) else start
    if who and start < link.end() and who.span[0] < start < who.span[1]:
        who = replace(who, span=(who.span[0], start - 1))
    return saying(scene, cue, who, start, limit) if who and not far else None


def preposition(scene: Scene, cue: Cue, limit: int) -> Saying | None:
    """V S إلى …, V S بـ…, V S object, V S ضرورة …: only where a known speaker follows the verb, or stands before it."""
    frames = cue.verb.frames
    if "participle" in frames or "apart" in frames or not frames & {"object", "stated", *PREPOSITIONS}:
        return None
    related = near.RELATIVE.search(scene.text[max(scene.span[0], cue.start - 40) : cue.start]) is not None
    if subject := _stands_before(scene, cue, related and "whom" in frames):
        begins = _begins(scene, cue, limit)
        return saying(scene, cue, subject, begins, limit) if begins else None
    who = _stands_behind(scene, cue, limit, related)
    if who is None:
        return None
    if addressees.is_addressed(scene, cue, who):
        goes_on = _goes_on(scene, cue, (cue.end, cue.end))
        link = link_of(scene, frames, cue.end, limit)
        start = link.end() if link else who.span[0] if "object" in frames else None
        return saying(scene, cue, goes_on, start, limit) if goes_on and start else None
    end, start = divided(scene, who, frames, limit)
    if start and related and "whom" not in frames and _goes_on_without(scene, start, limit):
        return None
    if start is None and (to := beginnings.to(scene, cue, limit)) and to.end() > who.span[0] + 2:
        end, start = min(end, to.end() - 1), to.end()
    if whom := _ADDRESSED.search(scene.text, who.span[0], end) if cue.verb.stance in ("urges", "warns") else None:
        end = whom.start()
    return None if start is None else saying(scene, cue, replace(who, span=(who.span[0], end)), start, limit)


def _stands_before(scene: Scene, cue: Cue, attached: bool) -> Speaker | None:
    """Who is named before a verb; ``attached``: in a relative clause whose pronoun the verb bears, he stands behind."""
    subject = subjects.announced(scene, cue) or subjects.marked_before(scene, cue) or subjects.wishes(scene, cue)
    return subject or (None if attached else subjects.subject_before(scene, cue) or subjects.phrase_before(scene, cue))


def _begins(scene: Scene, cue: Cue, limit: int) -> int | None:
    """Where the words begin behind a verb whose speaker stands before it."""
    frames = cue.verb.frames
    begins = cue.end if "object" in frames else beginnings.stated(scene, cue, limit)
    if begins is None and "stated" in frames:
        begins = stated_later(scene, cue.end, limit, (), cue.end)
    link = link_of(scene, frames, cue.end, limit)
    begins = beginnings.owned_before(scene, cue, link) if link else begins
    to = None if begins else beginnings.to(scene, cue, limit)
    return to.end() if to else begins


def _stands_behind(scene: Scene, cue: Cue, limit: int, related: bool) -> Speaker | None:
    """Who is named behind a verb; in a relative clause right behind it, with what he states of its noun, or فيه.

    So in المنطقة التي أعلنت الحكومة تحريرها.
    """
    frames = cue.verb.frames
    slot = cue.end, min(limit, cue.end + 160)
    who = subjects.behind(scene, cue, slot)
    if related and "whom" not in frames and not _IN_WHICH.match(scene.text, cue.end):
        taken = "stated" in frames and frames.isdisjoint(("things", "object"))
        if not taken or who is None or who.span[0] > cue.end + 1:
            return None
    if who and "bi" in frames and (deed := _deed_in(scene, who.span)):
        who = subjects.behind(scene, cue, (cue.end, deed)) or who
    named = who and (who.known or somebody(scene.text, who.span, cue.verb.gender))
    return None if not named or who is None or ("bi" in frames and brought(scene, who)) else who


def _goes_on_without(scene: Scene, start: int, limit: int) -> bool:
    """Whether a verb behind what a relative clause takes is that of the sentence (التي أعلن الجيش سقوطها ما زالت …)."""
    return any(word in common("verb") or word in _STILL for word in _WORD.findall(scene.text, start, limit)[1:])


def _deed_in(scene: Scene, name: Span) -> int | None:
    """Where ب and the deed of a person stand in what looks like one name (رحبت الحكومة بإعلان الرئيس فلان), or None."""
    link = link_of(scene, _BROUGHT, *name)
    noun = _WORD.match(scene.names, link.end()) if link else None
    people = (each.start for each in scene.mentions if each.mention.kind == "person" and each.start < name[1])
    if link is None or noun is None or not any(noun.end() < start for start in people):
        return None
    return link.start() if noun[0].removeprefix("ال") in nouns("deed") or states(noun[0]) else None


def brought(scene: Scene, who: Speaker) -> bool:
    """Whether what looks like a name is what ب brings (وأشاد بدور المدرسة): it begins with ب, and no actor does."""
    head = scene.text[slice(*who.span)].split()[0]
    named = head in nouns("some of") or any(each.start == who.span[0] for each in scene.mentions)
    return head[0] == "ب" and not (named or is_strange(head))


def carried(scene: Scene, cue: Cue, limit: int) -> Saying | None:
    """ودعا إلى …, وحذر من …, وأكد ضرورة …: the one who spoke before goes on, where the verb names nobody."""
    frames = cue.verb.frames
    if "participle" in frames:
        return None
    begins = beginnings.past_small(scene, cue.end, limit)
    link = link_of(scene, frames, begins, limit, _WHOM if addressees.addresses(scene, cue) else 0)
    link = link or beginnings.to_do(scene, cue, limit)
    if link is None and addressees.addresses(scene, cue):
        link = beginnings.to(scene, cue, limit)
    if link is None and _BY_THE_WAY.match(scene.text, cue.end):
        link = link_of(scene, frames - {"bi", "fi"}, cue.end, limit, _MEANWHILE)
    blames = "object" in frames and (cue.verb.stance in ("accuses", "denies", "urges") or cue.verb.lemma == "عزا")
    own = _FIRST.match(scene.names, begins, limit)
    passive = cue.verb.lemma in ("أعلن", "كشف") and not scene.text.endswith("ثم ", scene.span[0], cue.start)
    passive = passive and not (own and possessed(own[1], "") and states(own[1]))
    stated = None if link or blames or passive or "stated" not in frames else beginnings.stated(scene, cue, limit)
    if link is None and not blames and not stated:
        return None
    who = _goes_on(scene, cue, (cue.end, cue.end))
    return saying(scene, cue, who, link.end() if link else stated or cue.end, limit) if who else None


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
    if len(ahead) < _FAR or not any(states(word) for word in ahead):
        return None
    found = preposition(scene, cue, limit)
    who = found.speaker if found else None
    between = scene.names[who.span[1] : found.words[0]] if found and who else ""
    if found is None or (between.strip(" ·") and not _WHEN_ASIDE.fullmatch(between)):
        return None
    first = scene.text[slice(*found.words)].split()[0]
    return found if is_doing(first) or possessed(first, "") else None


def _goes_on(scene: Scene, cue: Cue, between: Span) -> Speaker | None:
    """Who spoke last, for a verb at the beginning of a sentence or after و that names nobody ``between``."""
    begins = not scene.text[scene.span[0] : cue.begins].strip(' -–،"«»')
    named = near.count(scene, (beginnings.past_small(scene, between[0], between[1]), between[1]))
    within = _IN_WHICH.match(scene.text, cue.end)
    begins = begins or continued.linked(scene, cue) or (within is not None and _brings(scene, cue, within.end()))
    return continued.goes_on(scene, cue) if begins and not named else None


def _brings(scene: Scene, cue: Cue, start: int) -> bool:
    """Whether what a verb takes begins at ``start``, so that nobody is named there."""
    return link_of(scene, cue.verb.frames, start, min(scene.span[1], start + _SOON), 0) is not None


def urged(scene: Scene, cue: Cue, limit: int, spoken: Speaker | None) -> Saying | None:
    """A participle with a preposition, whom it addresses between (داعيا المزارعين إلى …), or with what it states."""
    if "participle" not in cue.verb.frames:
        return None
    link = link_of(scene, cue.verb.frames, cue.end, limit) or beginnings.to(scene, cue, limit)
    stated = None
    if "stated" in cue.verb.frames:
        stated = cue.end if near.TELLS_OF.match(scene.text, cue.end) else beginnings.stated(scene, cue, limit)
    opens = scene.text[scene.span[0] : cue.begins].strip()[-1:] in ("", "،")
    who = continued.continuing(scene, cue, spoken, alone=opens)
    if who is None or not (link or stated or "object" in cue.verb.frames):
        return None
    by_that = _BY_THAT.match(scene.text, cue.end)
    start = by_that.end() if by_that else cue.end
    if link and (stated is None or link.end() <= stated):
        start = link.end()
    return saying(scene, cue, who, start if link or stated is None else stated, limit)
