"""The attributions of a text: which pattern reads each verb of speech, and who speaks on after its sentence."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from components.extract.pieces import Pieces
from components.extract.speech import objects, sources, verbs
from components.extract.speech import scene as near
from components.extract.speech.cues import Cue, cues
from components.extract.speech.marks import quoted
from components.extract.speech.phrases import Named, nouns
from components.extract.speech.scene import Saying, Scene
from components.extract.speech.speakers import Speaker, named, speaker, without_times
from components.extract.speech.subjects import opening_subject
from components.model import Mention, Sentence, TimeRef
from components.text.spans import Span, holder, overlap

_LONGEST_SENTENCE = 20_000
_CHAIN = 3
_OPENING = 120
_TELLS = re.compile(r"\s+(?:ال[يى]\s+|علي\s+|من\s+)?ب?ان(?:ه|ها|هم)?(?!\w)")
_INSERTED = 60
_COMMA = re.compile(r"[،,]\s*$")
_WHILE = re.compile(r"(?<!\w)(?:فيما|في ما|بينما|في حين)\s*$")
_PRAYER = re.compile(r"[،,]\s*(?:سائل|داعي|متمني|راجي)\w*\s+(?:من\s+)?(?:الله|المولي|العلي)")
_STUDENTS = re.compile(r"\s+وطالب")
_COUNTED = re.compile(r"\d\s+$")
_PRAYED = re.compile(r"\s+(?:الله|المولي|العلي|الباري|ربه)(?!\w)")


def sayings(
    cut: Pieces, sentences: Sequence[Sentence], mentions: Sequence[Mention], times: Sequence[TimeRef]
) -> Iterator[Saying]:
    """The attributions of a text, in order of the words said, none inside another.

    What runs on for more than 20,000 characters without an end is no sentence, and is not read.
    """
    text = cut.folded.text
    marks = quoted(text)
    outside = [
        cue for cue in cues(cut) if holder(marks, cue.start) is None and not _passive(cut, cue) and _apart(text, cue)
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
        scene = Scene(text, span, outside[first], marks[second], people[third], names, told)
        said, on = _sentence(scene, first=each.sentence == 0)
        yield from said
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
        if "opening" in cue.verb.frames and cue.start - cue.joined > scene.span[0]:
            continue
        if _unsaid(scene, cue):
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


def _passive(cut: Pieces, cue: Cue) -> bool:
    """Whether a vowel sign makes a past form passive (أُعلن أن): it has no speaker. يُعلن may be active."""
    start, end = cut.folded.span(cue.start, cue.end)
    written = cut.folded.original[start:end]
    return written[1:2] == "\u064f" and written[0] not in "يت"


def _unsaid(scene: Scene, cue: Cue) -> bool:
    """Whether the word before a verb of speech takes it back or puts it off (لم يقل إن), or it is none (١٠٠ طالب)."""
    if cue.verb.lemma == "دعا" and _PRAYED.match(scene.text, cue.end):
        return True
    if cue.verb.lemma == "طالب" and _STUDENTS.match(scene.text, cue.end):
        return True
    if _COUNTED.search(scene.text, max(scene.span[0], cue.start - 6), cue.start):
        return True
    before = scene.text[max(scene.span[0], cue.start - 12) : cue.start - cue.joined]
    if not cue.joined and before[-1:].isspace() and before.split()[-1:] and before.split()[-1] in nouns("governs"):
        return True
    return bool(before[-1:].isspace() and before.split()[-1:] and before.split()[-1] in nouns("unsaid"))


def _apart(text: str, cue: Cue) -> bool:
    """Whether a cue such as متهما stands apart where it must: after a comma or a stop, not in ثلاثون متهما."""
    return (
        "apart" not in cue.verb.frames
        or text[max(0, cue.start - 4) : cue.start - cue.joined].rstrip()[-1:] in '،,؛»”")'
    )


def _gendered(saying: Saying | None, cue: Cue) -> Saying | None:
    """``saying`` with the gender that its verb tells of its speaker."""
    who = saying.speaker if saying else None
    if saying is None or who is None or who.gender or "participle" in cue.verb.frames:
        return saying
    return replace(saying, speaker=replace(who, gender=cue.verb.gender))


def _noted(scene: Scene, cue: Cue) -> Speaker | None:
    """Whom a verb of speech names that brings no words of its own (أعرب الوزير عن قلقه): وأضاف may go on with him."""
    if not cue.verb.frames & {"an"} or "participle" in cue.verb.frames:
        return None
    who = speaker(scene.names, (cue.end, scene.span[1]), scene.mentions)
    return replace(who, gender=cue.verb.gender) if who and who.known else None


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


def _clause_end(scene: Scene, index: int) -> int:
    """Where the words after a cue end: with the sentence, or before the next cue that a comma or و sets apart."""
    for cue in scene.cues[index + 1 :]:
        gap = scene.text[scene.cues[index].end : cue.start]
        apart = re.search(
            r"[،,؛]\s*(?:و|ف|كما |فيما |وقد |حيث |ثم |بل |بينما |لكن\w* |غير ان\w* |الا ان\w* )?\s*$", gap
        )
        begun = near.THAT.search(gap)
        bare = _COMMA.search(gap) and not cue.joined and "participle" not in cue.verb.frames
        if "source" in cue.verb.frames and begun and not gap[begun.end() :].strip(" و"):
            continue
        if bare and begun and "source" not in cue.verb.frames:
            continue
        if "source" in cue.verb.frames and not begun and near.THAT.search(scene.text, cue.end, cue.end + _INSERTED):
            continue
        apart = apart or _WHILE.search(gap)
        trails = cue.verb.frames & {"participle", "source"} and len(gap) > 25 and near.THAT.search(gap)
        tells = "participle" in cue.verb.frames and _TELLS.match(scene.text, cue.end)
        if "relayed" not in cue.verb.frames and (apart or trails or tells):
            return cue.start - cue.joined
    prayer = _PRAYER.search(scene.text, scene.cues[index].end, scene.span[1])
    return prayer.start() if prayer else scene.span[1]
