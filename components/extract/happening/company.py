"""What a trigger tells of once it has a date: who takes part, whether they are enough, whether it happened at all."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import islice
from operator import attrgetter

from components.extract.happening.clause import Aside, Clause, cue, kind, listed, parties, words_of
from components.extract.happening.triggers import Trigger, matters
from components.extract.reading import Happening, Reading
from components.model import Mention, Sentence, TimeRef

_DENIED = 5
_AFTER = 3
_POINTED = 2
_ANCHOR = 3
_BESIDE = 6
_AROUND = 14
_OF_ONE = frozenset(("arrest", "death"))
"""Families of matters that befall one person."""
_sentence = attrgetter("sentence")


def clause_of(reading: Reading, sentence: Sentence) -> Clause:
    """The words of ``sentence``, and what is mentioned in it."""
    first, after = (side(reading.mentions, sentence.sentence, key=_sentence) for side in (bisect_left, bisect_right))
    return Clause(reading.article.text, words_of(reading.article.text, sentence), reading.mentions[first:after])


def told(
    clause: Clause, sentence: Sentence, trigger: Trigger, dated: tuple[TimeRef, str], anchor: int = -1
) -> Happening | None:
    """What ``trigger`` tells of on the days of a time, by a rule; None where nobody, or too few, take part.

    ``anchor`` is the place of the word that names another happening, where the time is that one's.
    """
    time, rule = dated
    there = bool(matters()[trigger.matter]["where"])
    dated_at = max(anchor, *clause.inside(time), trigger.at)
    actors = parties(clause, trigger.at, dated_at, there=there, aside=_aside(clause, trigger, there=there))
    if not _enough(actors, trigger.matter) or _doer_is_open(clause, trigger) or not _befalls(clause, trigger, time):
        return None
    word = clause.words[trigger.at]
    where = (sentence.article_id, sentence.sentence, word.start, word.end)
    return Happening(*where, trigger.matter, actors, time, rule)


def _aside(clause: Clause, trigger: Trigger, *, there: bool) -> Aside:
    """Who stands before ``trigger`` without taking part: everybody, where the noun is an adjunct of another verb («قتل
    في هجوم») and no possessive points back; all but persons, where a verb tells of a journey."""
    if trigger.part == "verb":
        return "no persons" if matters()[trigger.matter]["family"] in ("journey", "departure") else ""
    before = clause.words[max(0, trigger.at - 1) : trigger.at]
    pointing = clause.owned(trigger.at)
    return "all" if there and not pointing and any(each.form in cue("adjunct") for each in before) else ""


def unreal(clause: Clause, at: int) -> bool:
    """Whether the words around place ``at`` deny it, plan it, suppose it, point back to it or say that it recurs."""
    back = clause.near(at, -1, _DENIED)
    begins = next((n for n, i in enumerate(back) if clause.words[i].form in cue("barrier") | cue("after")), len(back))
    before = [clause.words[i].form for i in back[:begins] if not clause.named(i)]
    after = (clause.words[i].form for i in clause.near(at, 1, _AFTER))
    pointed = any(form in cue("pointed") for form in before[:_POINTED])
    return (
        pointed or any(form in cue("unreal") for form in before) or any(form in cue("unreal_after") for form in after)
    )


def _doer_is_open(clause: Clause, trigger: Trigger) -> bool:
    """Whether a verb is followed by a name that stays open: who met the others is not known then."""
    nearest = clause.words[trigger.at + 1 : trigger.at + 2] if trigger.part == "verb" else ()
    return any(
        mention.entity_id is None and mention.start < word.end and word.start < mention.end
        for word in nearest
        for mention in clause.mentions
    )


def _befalls(clause: Clause, trigger: Trigger, time: TimeRef) -> bool:
    """Whether somebody is named near a word that tells what befell a person, the words of its date aside: not
    «اعتقلت … لصلتهم بفلان», and not where only his kin or his aide is told of («توفي والد الرئيس فلان»)."""
    if matters()[trigger.matter]["family"] not in _OF_ONE:
        return True
    dated = set(clause.inside(time))
    sides = ([i for i in clause.near(trigger.at, step, _AROUND) if i not in dated][:_BESIDE] for step in (1, -1))
    near = [clause.words[i] for side in sides for i in side]
    people = [each for each in clause.mentions if each.kind == "person" and not _is_of_another(clause, each)]
    return any(each.start < word.end and word.start < each.end for word in near for each in people)


def _is_of_another(clause: Clause, person: Mention) -> bool:
    """Whether a name only says whose kin or aide somebody is: such a word stands before it, or before his title."""
    at = next((i for i, word in enumerate(clause.words) if word.start <= person.start < word.end), 0)
    titles = cue("state") | cue("office")
    before = (i for i in range(at - 1, -1, -1) if not clause.named(i) and clause.words[i].form not in titles)
    return any(clause.words[i].form in cue("kin") for i in islice(before, 1))


def leaning(clause: Clause, trigger: Trigger) -> int | None:
    """The place of what ``trigger`` happened hours before or after (قبل ساعات من القمة); None if nothing is named."""
    words = clause.words
    for i in clause.near(trigger.at, 1, _ANCHOR):
        if words[i].form in cue("hours_from") and i + 3 < len(words) and words[i + 1].form in cue("hours"):
            return i + 3 if words[i + 2].form in cue("from") else i + 2
    return None


def _enough(actors: Sequence[str], matter: str) -> bool:
    """Whether ``actors`` are as many, and of the kind, that make a happening of ``matter`` worth telling apart.

    Where it takes several, one of them must be known, and not only as where it was: what two clerks of a town did is
    no event. Who travels may be unknown.
    """
    row = matters()[matter]
    known = [kind(actor) for actor in actors if listed(actor)]
    if int(row["least"]) > 1 and (not known or (row["family"] != "journey" and known == ["place"])):
        return False
    kinds = {kind(actor) for actor in actors}
    return len(actors) >= int(row["least"]) and (not row["needs"] or row["needs"] in kinds)
