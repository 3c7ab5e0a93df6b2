"""Who speaks where the verb follows its speaker: كان الوزير قد أكد، أما النقيب فقال."""

import re
from dataclasses import replace

from components.extract.speech.continued import WAS, agrees
from components.extract.speech.cues import ADDRESSING, Cue
from components.extract.speech.forms import is_person
from components.extract.speech.phrases import either, nouns, phrase, speaks
from components.extract.speech.scene import Scene, count
from components.extract.speech.speakers import Speaker, before, named_in_marks, speaker
from components.text.spans import Span

_ADJACENT = re.compile(
    rf"(?:\s+في\s+\w+(?=\s*[،,]\s*و?ال))?[\s)\"»”]*(?:[،,]?\s*و?(?:{either('who')})\s+)?"
    rf"(?:(?:{either('was')})\s+)?(?:قد\s+)?"
)
_GOVERNED = re.compile(rf"(?<!\w)(?:[وف]?(?:{either('governing')})\s+|[بل])$")
_LED = re.compile(rf"\s*(اما\s+)?(?:و?(?:{either('turns')})\s+)?(?:و?كان\w?\s+)?")
_AUXILIARY = re.compile(rf"\s*(?:(?<!\w)[وف]?(?:قد|{either('was')})\s*)*$")
_ALREADY = re.compile(r"(?<!\w)(?:قد|سبق\s+ان|سبق\s+و)\s*$")
_CLAUSE_BEGINS = re.compile(rf"(?<!\w)(?:ف?ان|و?لكن|{either('while')})\s")
_COMPLEMENT = re.compile(r"\s*(?:(?:في|لدي|من|عن|علي)\s+|ب)\w+(?:\s+(?!ان\s|الذي\s|التي\s)\w+){0,4}\s*")
_BRACKETED = re.compile(r"\s*\([^()]{1,80}\)\s*")
_WHO_DID = re.compile(rf"\s*[،,]?\s*(?:{either('who')})\s(?:[^\s:؛]+\s+){{1,12}}")
_TITLED_WHO = re.compile(rf"\s*[،,]\s*(\w+)\s[^،,.:؛\n]{{2,60}}\s(?:{either('who')})\s+")
_INDEFINITE = re.compile(r"(?<!\w)(?!ال)(\w{3,})(?:\s((?!ال)\w+(?:ي|ية|ة)))?\s$")
_WHO = re.compile(r"[،,]?\s(الذي|التي|الذين)\s(?:قد\s)?$")
_WORD = re.compile(r"\w+")
_TITLE = re.compile(r"\s+(\w+)\s")
_RELATIVE = re.compile(rf"(?<!\w)(?:ان|{either('who')})(?!\w)|[،,:]")
_WISHES = re.compile(rf"(?<!\w)[وف]?(?:{either('wishes')})((?:\s+\w+){{1,5}})\s+ان\s+$")
_HAD = re.compile(r"(?<!\w)و?سبق\s+ل(?=\w)")
_TOLD = frozenset(("أبلغ", "أخبر", "وعد", "نبه"))
"""What stands in marks right behind these verbs is whom somebody told, if a speaker follows (أبلغ «الصحيفة» مصدر)."""
_FAR = 70
_MARKED = re.compile(r"\s*[«“\"]\s*([^«»“”\"\n]{2,30}?)\s*[»”\"]\s+")
_IN_MARKS = re.compile(r"[«“”\"]")
_FROM = re.compile(r"[»”\"'\s]*\sمن(?=\s)")
"""From whom an outlet has learned what it tells (علمت «الصحيفة» من مصادر مطلعة أن)."""
_NEAR = 12
_NAME = 9
_FULL_NAME = 4
_REACH = 220


def addresses_somebody(cue: Cue) -> bool:
    """Whether a verb takes whom it is said to as its object (أبلغ الوزير السفير، اتهمت الحكومة المعارضة)."""
    return cue.verb.stance in ADDRESSING or cue.verb.lemma in _TOLD


def behind(scene: Scene, cue: Cue, slot: Span) -> Speaker | None:
    """Whom ``slot`` behind a verb names; nobody behind a plural form, since its subject stands before it (وقالوا)."""
    if cue.plural:
        return None
    marked = named_in_marks(scene.names, slot, scene.mentions)
    if "document" in cue.verb.frames:
        start, end = phrase(scene.names, slot, scene.mentions)
        return Speaker((start, end), None, True) if start < end else None
    if "learns" in cue.verb.frames:
        outlet = marked or speaker(scene.names, slot, scene.mentions)
        source = _FROM.match(scene.names, outlet.span[1], slot[1]) if outlet else None
        return speaker(scene.names, (source.end(), slot[1]), scene.mentions) if source else outlet
    told = marked and cue.verb.lemma in _TOLD and speaker(scene.names, (marked.span[1] + 1, slot[1]), scene.mentions)
    return told if told and told.known else marked or speaker(scene.names, slot, scene.mentions)


def subject_before(scene: Scene, cue: Cue) -> Speaker | None:
    """The actor named just before an unjoined verb (بايدن، الذي حذر; المتحدث باسم الجيش قال)."""
    found = before((scene.span[0], cue.start), scene.mentions)
    if cue.joined:
        return None
    gap = scene.text[found.span[1] : cue.start] if found else ""
    titled = _TITLED_WHO.fullmatch(gap)
    gap = "" if titled and speaks(titled[1]) else gap
    who = _who_is_it(scene, cue) if gap or found is None else None
    if who or found is None:
        return who
    if scene.text[cue.start : cue.end].endswith("وا") and not scene.text[found.span[0] : found.span[1]].endswith("ون"):
        return None
    governed = _GOVERNED.search(scene.text, max(scene.span[0], found.span[0] - 8), found.span[0])
    if not _ADJACENT.fullmatch(gap) or governed or not agrees(scene, found, cue):
        return None
    wider = phrase_before(scene, cue)
    marked = wider and _IN_MARKS.search(scene.text, *wider.span)
    return wider if wider and not marked and wider.span[0] < found.span[0] < wider.span[1] else found


def _who_is_it(scene: Scene, cue: Cue) -> Speaker | None:
    """Whom الذي follows, where no actor's name does: an office or trade (الناطق باسم الوزارة الذي أكد), or people."""
    who = _WHO.search(scene.names, max(scene.span[0], cue.start - _NEAR), cue.start)
    if who is None or ("named" in cue.verb.frames and not cue.plural):
        return None
    named = next((each for each in scene.mentions if each.end == who.start()), None)
    if named and named.mention.kind in ("person", "people") and named.mention.rule != "nisba_adjective":
        people = cue.plural and named.mention.kind == "people"
        return Speaker((named.start, named.end), named.mention.entity_id, True) if people else None
    begins = max([scene.span[0], who.start() - _FAR, *(each.end for each in scene.cues if each.end < who.start())])
    for word in _WORD.finditer(scene.names, begins, who.start()):
        name = word.start(), who.start()
        if named and word.start() >= named.start:
            break
        if speaks(word[0]) and _is_name(scene, name) and phrase(scene.names, name, scene.mentions) == name:
            woman = word[0].endswith(("ة", "ات")) or word[0].removeprefix("ال") in nouns("reports")
            if cue.plural if who[1] == "الذين" else woman == (cue.verb.gender == "f") == (who[1] == "التي"):
                return Speaker(name, None, True, cue.verb.gender)
    return None


def _is_name(scene: Scene, name: Span) -> bool:
    """Whether a span begins a name and holds one: not «الأعمال [الفنية]», «[معارضة لشرعية] الدولة», two joined by و."""
    ahead = scene.text[max(0, name[0] - _NEAR) : name[0]].split()[-1:]
    head, *rest = scene.text[slice(*name)].split()
    quality = head.startswith("ال") and head.endswith(("ة", "ي")) and bool(ahead) and ahead[0].startswith("ال")
    joined = any(word[0] == "و" and not (speaks(word) or word.endswith("ية")) for word in rest)
    return not (quality or joined or (rest and rest[0][0] == "ل"))


def indefinite_before(scene: Scene, cue: Cue) -> Speaker | None:
    """An indefinite noun that can speak, just before a verb that tells of it (نشر المركز دراسة حديثة تؤكد أن)."""
    noun = _INDEFINITE.search(scene.names, max(scene.span[0], cue.start - 40), cue.start)
    if noun is None or cue.joined or cue.plural or "loose" in cue.verb.frames or not speaks(noun[1]):
        return None
    governed = any(noun.start() - _NEAR <= other.end <= noun.start() for other in scene.cues)
    if governed or noun[1].endswith("ه") or noun[1].endswith(("ة", "ات")) != (cue.verb.gender == "f"):
        return None
    return Speaker(noun.span(1) if noun[2] is None else (noun.start(1), noun.end(2)), None, True, cue.verb.gender)


def phrase_before(scene: Scene, cue: Cue) -> Speaker | None:
    """The speaker that a noun such as المتحدث names from the beginning of the clause to the verb (أما النقيب فقال)."""
    clause = scene.text[scene.span[0] : cue.begins]
    begins = max(clause.rfind(mark) for mark in '،,؛:.»"') + 1
    if begins == len(clause.rstrip()):
        begins = 0
    begun_by_that = [that.end() for that in _CLAUSE_BEGINS.finditer(clause, begins)]
    begins = max([begins, *begun_by_that])
    led = _LED.match(clause, begins)
    start, end = scene.span[0] + (led.end() if led else begins), scene.span[0] + len(_AUXILIARY.sub("", clause))
    if (cue.joined and not (led and led[1])) or start >= end:
        return None
    opening = _WORD.search(scene.text, start, end)
    if opening and opening[0][0] in "وف" and speaks(opening[0][1:]) and not speaks(opening[0]):
        start, opening = opening.start() + 1, _WORD.search(scene.text, opening.start() + 1, end)
    begun = {each.start for each in scene.mentions}
    if opening is None or not (_can_head(opening[0], cue) or opening.start() in begun):
        return None
    accusative = bool(begun_by_that) or (led is not None and led.end() > 0)
    found = speaker(scene.names, (start, end), scene.mentions, accusative)
    known = found is not None and (found.known or is_person(opening[0], cue.verb.gender))
    if found is None or not known or found.span[0] != start:
        return None
    if not _apposed(scene, (found.span[1], end)) or count(scene, found.span) > _NAME:
        return None
    named = found.span[1], len(scene.names[:end].rstrip(" ،,"))
    end = named[1] if 0 < count(scene, named) <= _FULL_NAME else found.span[1]
    return replace(found, span=(start, end), known=True)


def _can_head(word: str, cue: Cue) -> bool:
    """Whether a word that opens a clause can head the name of who is the subject of its verb."""
    return speaks(word) or word in nouns("some of") or is_person(word, cue.verb.gender)


def _apposed(scene: Scene, rest: Span) -> bool:
    """Whether nothing, or an apposition between two commas, stands between a name and its verb."""
    between = scene.names[slice(*rest)]
    apart = (_COMPLEMENT, _BRACKETED, _WHO_DID)
    if not re.search(r"\w", between) or any(each.fullmatch(between) for each in apart):
        return True
    titled = _TITLE.match(between)
    inside = bool(re.fullmatch(r"\s*[،,](.*)[،,]\s*", between, re.DOTALL))
    inside = inside or (titled is not None and speaks(titled[1]) and not _RELATIVE.search(between))
    verbs = any(rest[0] <= other.start < rest[1] for other in scene.cues)
    return inside and len(re.findall(r"\w+", between)) <= _NAME and not verbs


def announced(scene: Scene, cue: Cue) -> Speaker | None:
    """Whom كان names before its verb: وكان الوزير قد أكد، وكانت الوزارة أعلنت، وكان فلان، قائد الجيش، قد قال."""
    head = scene.text[max(scene.span[0], cue.start - _REACH) : cue.start]
    offset = cue.start - len(head)
    was = next(iter(WAS.finditer(head)), None)
    if was is None or cue.joined:
        return None
    already = _ALREADY.search(head)
    slot = offset + was.end(), offset + (already.start() if already else len(head))
    if slot[0] >= slot[1] or any(slot[0] <= other.start < slot[1] for other in scene.cues):
        return None
    found = speaker(scene.names, slot, scene.mentions)
    if found is None or found.span[0] - slot[0] > 2 or not (already or found.known):
        return None
    return found if already or _apposed(scene, (found.span[1], slot[1])) else None


def marked_before(scene: Scene, cue: Cue) -> Speaker | None:
    """A name in quotation marks that opens the sentence, right before a verb in the present («التجارة» تعلن)."""
    name = _MARKED.fullmatch(scene.text, scene.span[0], cue.start) if scene.text[cue.start] in "يت" else None
    if name is None:
        return None
    inside = next((each for each in scene.mentions if each.start >= name.start(1) and each.end <= name.end(1)), None)
    return Speaker(name.span(1), inside.mention.entity_id if inside else None, True)


def wishes(scene: Scene, cue: Cue) -> Speaker | None:
    """Who wishes to say something (تود الجامعة أن توضح أن), or has said it before (سبق لواشنطن أن قالت إن)."""
    if not scene.text.endswith(" ان ", scene.span[0], cue.start):
        return None
    if had := _HAD.search(scene.text, max(scene.span[0], cue.start - _FAR), cue.start):
        to = speaker(scene.names, (had.end(), cue.start - 3), scene.mentions)
        return replace(to, known=True, gender=cue.verb.gender) if to else None
    wish = _WISHES.search(scene.text, max(scene.span[0], cue.start - _FAR), cue.start)
    return speaker(scene.names, wish.span(1), scene.mentions) if wish else None
