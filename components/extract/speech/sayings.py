"""The attributions of a text: which pattern reads each verb of speech, and who speaks on after its sentence."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from components.extract.pieces import Pieces
from components.extract.speech import objects, sources, verbs
from components.extract.speech import scene as near
from components.extract.speech.cues import Cue, cues
from components.extract.speech.forms import is_person
from components.extract.speech.lookalikes import agrees, is_verb, opens, passive, unsaid
from components.extract.speech.marks import quoted
from components.extract.speech.offices import holder as holder_of
from components.extract.speech.phrases import Named, either
from components.extract.speech.scene import Saying, Scene
from components.extract.speech.speakers import Speaker, named, speaker, without_times
from components.extract.speech.subjects import opening_subject
from components.model import Mention, Sentence, TimeRef
from components.text.spans import Span, holder, overlap

_LONGEST_SENTENCE = 20_000
_CHAIN = 3
_OPENING = 120
_TELLS = re.compile(r"\s+(?:ال[يى]\s+|علي\s+|من\s+)?ب?ان(?:ه|ها|هم)?(?!\w)")
_TELLS_ABOUT = re.compile(r"(?:\s+\w+){0,4}\s+عن(?!\w)")
_AND_HAS = " وقد "
_LED_ON = rf"(?:{either('leads on')}|(?:{either('turns')})\w*)"
_LEADS_ON = re.compile(rf"(?:[،,؛]|\.\.)\s*(?:[وف]|{_LED_ON}\s)?\s*$|\s(?:{either('turns')})(?:ه|ها|هم)\s+$")
_TURNED = re.compile(rf"[،,؛]\s*(?:{either('turns')}|{either('while')})\s+(?:\w+\s+){{1,5}}$")
_INSERTED = 60
_SOME_WORDS = 25
_COMMA = re.compile(r"[،,]\s*$")
_WHILE = re.compile(rf"(?<!\w)(?:{either('while')})\s*$")
_PRAYER = re.compile(rf"(?:[،,]\s*|\s)(?:{either('prays')})\w*\s+(?:من\s+)?(?:{either('god')})")


def sayings(
    cut: Pieces, sentences: Sequence[Sentence], mentions: Sequence[Mention], times: Sequence[TimeRef]
) -> Iterator[Saying]:
    """The attributions of a text, in order of the words said, none inside another.

    What runs on for more than 20,000 characters without an end is no sentence, and is not read.
    """
    text = cut.folded.text
    marks = quoted(text)
    outside = [
        cue for cue in cues(cut) if holder(marks, cue.start) is None and not passive(cut, cue) and is_verb(text, cue)
    ]
    people = named(cut, mentions)
    names = without_times(cut, times, people)
    starts = [[cue.start for cue in outside], [mark[0] for mark in marks], [each.start for each in people]]
    recent: tuple[Speaker, ...] = ()
    last_paragraph = -9
    earlier: tuple[Span, ...] = ()
    for each, span in zip(sentences, _folded(cut, sentences), strict=True):
        first, second = (slice(bisect_left(at, span[0]), bisect_left(at, span[1])) for at in starts[:2])
        silent = first.start == first.stop and second.start == second.stop and each.sentence
        if silent or span[1] - span[0] > _LONGEST_SENTENCE:
            earlier = (*earlier[-1:], span)
            continue
        third = slice(bisect_left(starts[2], span[0]), bisect_left(starts[2], span[1]))
        recent = recent if each.paragraph - last_paragraph <= 2 else ()
        told = recent or (_told_of(text, names, earlier, people) if outside[first] else ())
        earlier = (*earlier[-1:], span)
        here = [cue for cue in outside[first] if "opening" not in cue.verb.frames or opens(text, cue, span[0])]
        here = [cue for cue in here if agrees(text, cue, here)] if len(here) > 1 else here
        scene = Scene(text, span, here, marks[second], people[third], names, told)
        said, on = _sentence(scene, first=each.sentence == 0)
        yield from (_who_holds(saying, text, people) for saying in said)
        if on is not None:
            recent, last_paragraph = (on, *(one for one in recent if one.span != on.span))[:_CHAIN], each.paragraph


def _folded(cut: Pieces, sentences: Sequence[Sentence]) -> Iterator[Span]:
    """Where each sentence stands in the folded text."""
    offsets = cut.folded.offsets
    starts, ends = (offsets.searchsorted([getattr(each, side) for each in sentences]) for side in ("start", "end"))
    return zip(starts.tolist(), ends.tolist(), strict=True)


def _told_of(text: str, names: str, earlier: Sequence[Span], people: Sequence[Named]) -> tuple[Speaker, ...]:
    """Whom the one or two sentences before are about, the last first: whom وأضاف goes on with where nobody has spoken.

    Only who is named as a person or by a noun such as الشركة, right after the verb that opens the sentence.
    """
    found = []
    for span in reversed(earlier):
        first, after = (bisect_left(people, place, key=lambda each: each.start) for place in span)
        inside = people[first:after]
        subject = opening_subject(Scene(text, span, (), (), inside, names, ()), min(span[1], span[0] + _OPENING))
        if subject is not None:
            found.append(subject)
    return tuple(found)


def _sentence(scene: Scene, first: bool) -> tuple[list[Saying], Speaker | None]:
    """The sayings of a sentence, and who speaks on after it."""
    found: list[Saying] = []
    spoken: Speaker | None = None
    for index, cue in enumerate(scene.cues):
        if unsaid(scene, cue):
            continue
        if any(min(said.words[0], (said.cue or said.words)[0]) <= cue.start < said.words[1] for said in found):
            continue
        limit = _clause_end(scene, index)
        saying = _gendered(_by_cue(scene.after(spoken), cue, limit, spoken), cue)
        if saying is None:
            spoken = _noted(scene, cue) or spoken
        elif not any(overlap(saying.words, said.words) for said in found):
            found.append(saying)
            spoken = saying.speaker or spoken
    if not found:
        alone = sources.headline(scene) if first else None
        alone = alone or sources.alone(scene)
        found += [alone] if alone else []
        spoken = found[0].speaker if found else spoken
    return sorted(found, key=lambda said: said.words), spoken


def _who_holds(saying: Saying, text: str, people: Sequence[Named]) -> Saying:
    """``saying`` with the person whom an office alone means (وقال الوزير)."""
    who = saying.speaker
    entity = holder_of(text, who.span, people) if who and who.entity_id is None else None
    return replace(saying, speaker=replace(who, entity_id=entity)) if who and entity else saying


def _gendered(saying: Saying | None, cue: Cue) -> Saying | None:
    """``saying`` with the gender that its verb tells of its speaker."""
    who = saying.speaker if saying else None
    if saying is None or who is None or who.gender or "participle" in cue.verb.frames:
        return saying
    told = Speaker(who.span, who.entity_id, who.known, cue.verb.gender)
    return Saying(saying.words, told, saying.cue, saying.stance, saying.direct, saying.rule)


def _noted(scene: Scene, cue: Cue) -> Speaker | None:
    """Whom a verb of speech names that brings no words of its own (أعرب الوزير عن قلقه): وأضاف may go on with him."""
    if not cue.verb.frames & {"an"} or "participle" in cue.verb.frames:
        return None
    who = speaker(scene.names, (cue.end, scene.span[1]), scene.mentions)
    known = who and (who.known or is_person(scene.text[slice(*who.span)].split()[0], cue.verb.gender))
    return replace(who, gender=cue.verb.gender) if who and known else None


def _by_cue(scene: Scene, cue: Cue, limit: int, spoken: Speaker | None) -> Saying | None:
    frames = cue.verb.frames
    if "source" in frames:
        return sources.source(scene, cue, spoken)
    if "relay" in frames:
        return sources.relay(scene, cue, limit)
    if "relayed" in frames:
        return None
    return (
        objects.about(scene, cue, limit)
        or objects.nearer(scene, cue, limit)
        or verbs.forward(scene, cue, limit, spoken)
        or verbs.after_quotation(scene, cue)
        or objects.urged(scene, cue, limit, spoken)
        or objects.preposition(scene, cue, limit)
        or objects.carried(scene, cue, limit)
    )


def _tells_on(scene: Scene, cue: Cue, gap: str) -> bool:
    """Whether a verb ends the words before it without a comma: مشيرا إلى أن, ولفت إلى أن, وقد أكد أن, مؤكدين العزم."""
    participle = "participle" in cue.verb.frames
    if not (participle or (len(gap) > _SOME_WORDS and (cue.joined or gap.endswith(_AND_HAS)))):
        return False
    if _TELLS.match(scene.text, cue.end) or ("about" in cue.verb.frames and _TELLS_ABOUT.match(scene.text, cue.end)):
        return True
    states = participle and len(gap) > _SOME_WORDS and "stated" in cue.verb.frames
    return states and near.TELLS_OF.match(scene.text, cue.end) is not None


def _clause_end(scene: Scene, index: int) -> int:
    """Where the words after a cue end: with the sentence, or before the next cue that a comma or و sets apart."""
    for cue in scene.cues[index + 1 :]:
        gap = scene.text[scene.cues[index].end : cue.start]
        if "participle" not in cue.verb.frames and (turned := _TURNED.search(gap, max(0, len(gap) - _INSERTED))):
            return scene.cues[index].end + turned.start()
        apart = _LEADS_ON.search(gap)
        begun = near.THAT.search(gap)
        bare = _COMMA.search(gap) and not cue.joined and "participle" not in cue.verb.frames
        if "source" in cue.verb.frames and begun and not gap[begun.end() :].strip(" و"):
            continue
        if bare and begun and "source" not in cue.verb.frames:
            continue
        if "source" in cue.verb.frames and not begun and near.THAT.search(scene.text, cue.end, cue.end + _INSERTED):
            continue
        apart = apart or _WHILE.search(gap)
        trails = begun and len(gap) > _SOME_WORDS and cue.verb.frames & {"participle", "source"}
        ends = "relayed" not in cue.verb.frames and (apart or trails or _tells_on(scene, cue, gap))
        if ends and ("source" not in cue.verb.frames or sources.named(scene, cue)):
            return cue.start - cue.joined
    prayer = _PRAYER.search(scene.text, scene.cues[index].end, scene.span[1])
    return prayer.start() if prayer else scene.span[1]
