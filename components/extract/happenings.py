"""Which sentences tell of a dated happening: a word that means one, the date that governs it, and who takes part.

A trigger of ``matter_triggers.tsv`` takes the nearest date of its sentence. A date does not reach past «إن», past a
verb of speech or past another verb of happening; what is denied, planned or still to come has not happened. Rather too
few than too many: a year («منذ 2022») is no date of a happening, and one without anybody in it is left out.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from components.extract.clause import Clause, cue, kind, listed, parties, words_of
from components.extract.reading import Happening, Reading
from components.extract.triggers import Trigger, family, matters, triggers
from components.model import Sentence, TimeRef

LONGEST = timedelta(days=31)
"""The longest interval of days that still says when something happened."""
_REACH = 14
_CLOSE = 6
_DENIED = 5
_ANCHOR = 3


def happenings(reading: Reading) -> Iterator[Happening]:
    """The dated happenings of ``reading``, at most one for each family of matters and date in a sentence."""
    dates = defaultdict(list)
    for time in reading.times:
        if time.type in ("DATE", "TIME") and not time.value.endswith("_REF"):
            dates[time.sentence].append(time)
    dated: list[Happening] = []
    for sentence in reading.sentences:
        if any(_tells_when(time, reading.article.published) for time in dates[sentence.sentence]):
            clause = _clause(reading, sentence)
            dated += _told(clause, sentence, dates[sentence.sentence], reading.article.published)
    yield from dated
    if dated:
        yield from _anchored(reading, dated)


def _clause(reading: Reading, sentence: Sentence) -> Clause:
    mentions = [each for each in reading.mentions if each.sentence == sentence.sentence]
    return Clause(reading.article.text, words_of(reading.article.text, sentence), mentions)


def _tells_when(time: TimeRef, published: date | None) -> bool:
    """Whether ``time`` gives few enough days, and none after the day of publication."""
    if time.earliest is None or time.latest is None:
        return False
    return time.latest - time.earliest < LONGEST and (published is None or time.earliest <= published)


def _told(clause: Clause, sentence: Sentence, dates: list[TimeRef], published: date | None) -> Iterator[Happening]:
    """The happenings of one sentence; one whose nearest date does not say when is left out."""
    told = [each for each in triggers(clause) if not _unreal(clause, each.at) and _leaning(clause, each) is None]
    nearest: dict[tuple[str, int], tuple[int, Happening]] = {}
    for trigger in told:
        verbs = {other.at for other in told if other.part == "verb" and other.at != trigger.at}
        costs = ((_cost(clause, trigger, time, verbs), time) for time in dates)
        cost, time = min(costs, key=lambda pair: (pair[0], pair[1].start))
        if cost > _REACH or not _tells_when(time, published):
            continue
        found = _happening(clause, sentence, trigger, time)
        key = (matters()[trigger.matter]["family"], time.start)
        if found is not None and (key not in nearest or cost < nearest[key][0]):
            nearest[key] = cost, found
    yield from (found for _, found in sorted(nearest.values(), key=lambda pair: pair[1].start))


def _happening(
    clause: Clause, sentence: Sentence, trigger: Trigger, time: TimeRef, anchor: int = -1
) -> Happening | None:
    """What ``trigger`` tells of on the days of ``time``; None where nobody, or too few, take part."""
    there = matters()[trigger.matter]["where"] == "yes"
    actors = parties(clause, trigger.at, max(anchor, *clause.inside(time), trigger.at), there=there)
    if not _enough(actors, trigger.matter):
        return None
    rule = f"{trigger.part}-dated" if anchor < 0 else "anchor-dated"
    word = clause.words[trigger.at]
    where = (sentence.article_id, sentence.sentence, word.start, word.end)
    return Happening(*where, trigger.matter, actors, time, rule)


def _leaning(clause: Clause, trigger: Trigger) -> int | None:
    """The place of what ``trigger`` happened hours before or after (قبل ساعات من القمة); None if nothing is named."""
    words = clause.words
    for i in clause.near(trigger.at, 1, _ANCHOR):
        if words[i].form in cue("hours_from") and i + 3 < len(words) and words[i + 1].form in cue("hours"):
            return i + 3 if words[i + 2].form in cue("from") else i + 2
    return None


def _anchored(reading: Reading, dated: Sequence[Happening]) -> Iterator[Happening]:
    """Happenings told as hours before one that the article dates, on the day of that one, if it has one day."""
    for sentence in reading.sentences:
        clause = _clause(reading, sentence)
        for trigger in triggers(clause):
            anchor = _leaning(clause, trigger)
            if anchor is None or _unreal(clause, trigger.at):
                continue
            named = family(clause.words[anchor].form)
            times = {
                (t.earliest, t.latest): t for h in dated if matters()[h.matter]["family"] == named for t in (h.time,)
            }
            found = next((_happening(clause, sentence, trigger, t, anchor) for t in times.values()), None)
            if found is not None and len(times) == 1 and found.time.earliest == found.time.latest:
                yield found


def _enough(actors: Sequence[str], matter: str) -> bool:
    """Whether ``actors`` are as many, and of the kind, that make a happening of ``matter`` worth telling apart.

    Where it takes several, one of them must be known: what two clerks did is no event.
    """
    row = matters()[matter]
    if int(row["least"]) > 1 and not any(listed(actor) for actor in actors):
        return False
    kinds = {kind(actor) for actor in actors}
    return len(actors) >= int(row["least"]) and (not row["needs"] or row["needs"] in kinds)


def _unreal(clause: Clause, at: int) -> bool:
    """Whether the words around place ``at`` deny it, plan it, suppose it or say that it is done time and again."""
    before = (clause.words[i].form for i in clause.near(at, -1, _DENIED))
    after = (word.form for word in clause.words[at + 1 : at + 4])
    return any(form in cue("unreal") for form in before) or any(form in cue("unreal_after") for form in after)


def _cost(clause: Clause, trigger: Trigger, time: TimeRef, verbs: set[int]) -> int:
    """How far ``time`` is from the trigger, in words; more than ``_REACH`` where it cannot govern it."""
    words = clause.words
    inside = clause.inside(time)
    if not inside or (inside[0] and words[inside[0] - 1].form in cue("not_on")):
        return _REACH + 1
    early = inside[-1] < trigger.at
    between = range(inside[-1] + 1, trigger.at) if early else range(trigger.at + 1, inside[0])
    barred = cue("barrier") | cue("speech") | cue("while") | (cue("turn") | cue("aside") if early else frozenset())
    if any(words[i].form in barred or i in verbs for i in between):
        return _REACH + 1
    commas = clause.commas(between)
    if early:
        said = any(word.form in cue("speech") for word in words[max(0, inside[0] - 8) : inside[0]])
        opening = inside[0] < 3 and len(commas) < 2
        if (said and trigger.part == "noun") or not (opening or (len(between) <= _CLOSE and not commas)):
            return _REACH + 1
    elif trigger.part == "noun" and any(words[i].form not in cue("aside") for i in commas):
        return _REACH + 1
    return len(between) - clause.names(between) + 3 * len(commas) + (4 if early else 0)
