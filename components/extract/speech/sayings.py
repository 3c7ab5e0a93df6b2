"""The attributions of a text: which pattern reads each verb of speech, and who speaks on after its sentence."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from components.extract.pieces import Pieces
from components.extract.speech import headlines, introductions
from components.extract.speech.clauses import clause_end
from components.extract.speech.continued import opening_subject
from components.extract.speech.cues import Cue, cues, is_doubled
from components.extract.speech.interviews import answers
from components.extract.speech.lookalikes import agrees, is_verb, opens, passive, unsaid
from components.extract.speech.marks import quoted
from components.extract.speech.nested import nested
from components.extract.speech.offices import holder as holder_of
from components.extract.speech.phrases import Named, nouns
from components.extract.speech.readings import by_cue, gendered, noted
from components.extract.speech.scene import Saying, Scene
from components.extract.speech.speakers import Speaker, named, without_times
from components.model import Mention, Sentence, TimeRef
from components.text.fold import fold
from components.text.spans import Span, holder, overlap

_MOST = 100
"""Verbs of speech, or quotations, that one sentence can have."""
_LONGEST_SENTENCE = 20_000
_CHAIN = 3
_OPENING = 120


@dataclass(frozen=True, slots=True)
class _Text:
    """A text with what is known of it before its attributions are."""

    cut: Pieces
    cues: Sequence[Cue]
    """The words that announce speech outside of quotation marks."""
    marks: Sequence[Span]
    people: Sequence[Named]
    names: str
    starts: Sequence[Sequence[int]]
    """Where the cues, the quotations and the mentions begin."""


def sayings(
    cut: Pieces, sentences: Sequence[Sentence], mentions: Sequence[Mention], times: Sequence[TimeRef]
) -> Iterator[Saying]:
    """The attributions of a text, in order of the words said; one lies in another where who is cited cites somebody.

    What runs on for more than 20,000 characters without an end, or with more than a hundred verbs of speech or
    quotations, is no sentence, and is not read.
    """
    text = _known(cut, mentions, times)
    recent: tuple[Speaker, ...] = ()
    subjects: dict[Span, Speaker | None] = {}
    last_paragraph = spoke = -9
    earlier: tuple[Span, ...] = ()
    spans = list(_folded(cut, sentences))
    lists = introductions.lists(cut.folded.text, sentences, spans)
    answered = answers(cut.folded.text, sentences, spans, text.people)
    upto = 0
    for number, (each, span) in enumerate(zip(sentences, spans, strict=True)):
        if number < upto:
            continue
        if number in answered:
            answer, upto = answered[number]
            yield answer
            continue
        recent = recent if each.paragraph - last_paragraph <= 2 else ()
        before, earlier = earlier, (*earlier[-1:], span)
        heads = each.sentence == 0 or _is_heading(cut.folded.text, sentences, number, span)
        inside = _inside(text, span, heads) if span[1] - span[0] <= _LONGEST_SENTENCE else None
        if inside is None:
            continue
        told = recent or (_told_of(text, before, subjects) if inside[0] else ())
        if recent and number != spoke + 1 and _begins_anew(cut.folded.text, span, inside[0]):
            told = (*_people_of(text, _told_of(text, before[-1:], subjects)), *recent)
        scene = Scene(cut.folded.text, span, *inside, text.names, told)
        said, on = _sentence(scene, heads)
        items = [spans[line] for line in lists[number]] if number in lists else ()
        if items and (lines := introductions.listed(scene, said, items)):
            said = [*(one for one in said if not introductions.only_leads(scene, one)), *lines]
            upto = lists[number][-1] + 1
        yield from (_who_holds(saying, cut.folded.text, text.people) for saying in said)
        if on:
            spoke = number
            recent, last_paragraph = (*on, *(one for one in recent if one not in on))[:_CHAIN], each.paragraph


def _known(cut: Pieces, mentions: Sequence[Mention], times: Sequence[TimeRef]) -> _Text:
    text = cut.folded.text
    marks = quoted(text)
    outside = [
        cue for cue in cues(cut) if is_verb(text, cue) and holder(marks, cue.start) is None and not passive(cut, cue)
    ]
    people = named(cut, mentions)
    starts = [cue.start for cue in outside], [mark[0] for mark in marks], [each.start for each in people]
    return _Text(cut, outside, marks, people, without_times(cut, times, people), starts)


def _inside(text: _Text, span: Span, first: bool) -> tuple[Sequence[Cue], Sequence[Span], Sequence[Named]] | None:
    """The cues, quotations and mentions of a sentence; None where nothing announces or quotes words."""
    cues, marks = (slice(bisect_left(at, span[0]), bisect_left(at, span[1])) for at in text.starts[:2])
    said, told = cues.stop - cues.start, marks.stop - marks.start
    if not (said or told or first) or max(said, told) > _MOST:
        return None
    people = slice(bisect_left(text.starts[2], span[0]), bisect_left(text.starts[2], span[1]))
    here = [cue for cue in text.cues[cues] if "opening" not in cue.verb.frames or _opens(text.cut, cue, span[0])]
    here = [cue for cue in here if agrees(text.cut.folded.text, cue, here)] if len(here) > 1 else here
    return here, text.marks[marks], text.people[people]


def _opens(cut: Pieces, cue: Cue, start: int) -> bool:
    """Whether بين is a verb in a sentence that begins at ``start``."""
    return is_doubled(cut, cue.start, cue.end) or opens(cut.folded.text, cue, start)


def _folded(cut: Pieces, sentences: Sequence[Sentence]) -> Iterator[Span]:
    """Where each sentence stands in the folded text."""
    offsets = cut.folded.offsets
    starts, ends = (offsets.searchsorted([getattr(each, side) for each in sentences]) for side in ("start", "end"))
    return zip(starts.tolist(), ends.tolist(), strict=True)


def _told_of(text: _Text, earlier: Sequence[Span], subjects: dict[Span, Speaker | None]) -> tuple[Speaker, ...]:
    """Whom the one or two sentences before are about, the last first: whom وأضاف goes on with where nobody has spoken.

    Only who is named as a person or by a noun such as الشركة, right after the verb that opens the sentence. Each is
    looked for once: ``subjects`` keeps them.
    """
    for span in earlier:
        if span not in subjects:
            first, after = (bisect_left(text.starts[2], place) for place in span)
            scene = Scene(text.cut.folded.text, span, (), (), text.people[first:after], text.names, ())
            subjects[span] = opening_subject(scene, min(span[1], span[0] + _OPENING))
    return tuple(found for span in reversed(earlier) if (found := subjects[span]) is not None)


def _begins_anew(text: str, span: Span, cues: Sequence[Cue]) -> bool:
    """Whether a sentence begins with a verb of speech that need not go on with who spoke last (وقال, not وأضاف)."""
    verb = cues[0].verb if cues and not text[span[0] : cues[0].begins].strip(' "«') else None
    return verb is not None and "participle" not in verb.frames and fold(verb.lemma, "light").text not in nouns("adds")


def _people_of(text: _Text, told: Sequence[Speaker]) -> Iterator[Speaker]:
    """Those of ``told`` who are persons that a mention names: with whom وقال goes on behind زار فلان الجرحى."""
    for each in told:
        first, after = (bisect_left(text.starts[2], place) for place in each.span)
        if any(named.mention.kind == "person" for named in text.people[first:after]):
            yield each


def _is_heading(text: str, sentences: Sequence[Sentence], number: int, span: Span) -> bool:
    """Whether a sentence is a line of its own without a stop, and holds a colon."""
    if span[1] - span[0] >= _OPENING or text[span[1] - 1] in ".؟?!…:" or text.find(":", *span) < 0:
        return False
    beside = (*sentences[number - 1 : number], *sentences[number + 1 : number + 2])
    return all(each.paragraph != sentences[number].paragraph for each in beside)


def _sentence(scene: Scene, heads: bool) -> tuple[list[Saying], Sequence[Speaker]]:
    """The sayings of a sentence, and who has spoken in it, the last first."""
    found: list[Saying] = []
    spoken: Speaker | None = None
    told: tuple[Speaker, ...] = ()
    for index, cue in enumerate(scene.cues):
        if unsaid(scene, cue):
            continue
        holding = next((said for said in found if _begins(said) <= cue.start < said.words[1]), None)
        if holding:
            inner = nested(scene, index, holding)
            found += [inner] if inner else []
            continue
        limit = clause_end(scene, index)
        saying = gendered(by_cue(scene.after(told), cue, limit, spoken), cue)
        if saying is None:
            spoken = noted(scene, cue) or spoken
        elif not any(overlap(saying.words, said.words) for said in found):
            found.append(saying)
            spoken = saying.speaker or spoken
        elif saying.speaker and "source" in cue.verb.frames:
            told = (saying.speaker, *told)
        told = (spoken, *(each for each in told if each.span != spoken.span)) if spoken else told
    if not found:
        alone = headlines.headline(scene) if heads else None
        alone = alone or headlines.alone(scene)
        found += [alone] if alone else []
        told = (alone.speaker,) if alone and alone.speaker else told
    return sorted(found, key=lambda said: said.words), told


def _begins(saying: Saying) -> int:
    """Where a saying begins: with its words or with the verb before them."""
    return min(saying.words[0], (saying.cue or saying.words)[0])


def _who_holds(saying: Saying, text: str, people: Sequence[Named]) -> Saying:
    """``saying`` with the person whom an office alone means (وقال الوزير)."""
    who = saying.speaker
    entity = holder_of(text, who.span, people) if who and who.entity_id is None else None
    return replace(saying, speaker=replace(who, entity_id=entity)) if who and entity else saying
