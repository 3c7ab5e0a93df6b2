"""Which sentences tell of a dated happening: a word that means one, the date that governs it, and who takes part.

A trigger of ``matter_triggers.tsv`` takes the nearest date of its sentence. A date does not reach past «إن», past a
verb of speech or past another verb of happening; what is denied, planned or still to come has not happened. Rather too
few than too many: a year («منذ 2022») is no date of a happening, and one without anybody in it is left out. A sentence
without a date is left to ``undated``.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from components.extract.happening.clause import Clause, cue
from components.extract.happening.company import clause_of, leaning, told, unreal
from components.extract.happening.triggers import Trigger, family, matters, triggers
from components.extract.happening.undated import undated
from components.extract.reading import Happening, Reading
from components.model import Sentence, TimeRef

LONGEST = timedelta(days=31)
"""The longest interval of days that still says when something happened."""
_MOST = 100
"""Triggers, or dates, that one sentence can have; what has more is no sentence."""
_REACH = 14
_CLOSE = 6


def happenings(reading: Reading) -> Iterator[Happening]:
    """The dated happenings of ``reading``, at most one for each family of matters and date in a sentence."""
    dates = defaultdict(list)
    for time in reading.times:
        if time.type in ("DATE", "TIME") and not time.value.endswith("_REF"):
            dates[time.sentence].append(time)
    dated: list[Happening] = []
    for sentence in reading.sentences:
        if any(_tells_when(time, reading.article.published) for time in dates[sentence.sentence]):
            clause = clause_of(reading, sentence)
            dated += _told(clause, sentence, dates[sentence.sentence], reading.article.published)
    yield from dated
    if dated:
        yield from _anchored(reading, dated)
    yield from undated(reading, dated)


def _tells_when(time: TimeRef, published: date | None) -> bool:
    """Whether ``time`` gives few enough days, and none after the day of publication."""
    if time.earliest is None or time.latest is None:
        return False
    return time.latest - time.earliest < LONGEST and (published is None or time.earliest <= published)


def _told(clause: Clause, sentence: Sentence, dates: list[TimeRef], published: date | None) -> Iterator[Happening]:
    """The happenings of one sentence; one whose nearest date does not say when is left out."""
    triggered = [*triggers(clause)]
    if max(len(triggered), len(dates)) > _MOST:
        return
    found = [each for each in triggered if not unreal(clause, each.at) and leaning(clause, each) is None]
    nearest: dict[tuple[str, int], tuple[tuple[bool, int], Happening]] = {}
    for trigger in found:
        verbs = {other.at for other in found if other.part == "verb" and other.at != trigger.at}
        costs = ((_cost(clause, trigger, time, verbs), time) for time in dates)
        cost, time = min(costs, key=lambda pair: (pair[0], pair[1].start))
        if cost > _REACH or not _tells_when(time, published):
            continue
        happening = told(clause, sentence, trigger, (time, f"{trigger.part}-dated"))
        row = matters()[trigger.matter]
        key, rank = (row["family"], time.start), (row["yields"] == "yes", cost)
        if happening is not None and (key not in nearest or rank < nearest[key][0]):
            nearest[key] = rank, happening
    yield from (happening for _, happening in sorted(nearest.values(), key=lambda pair: pair[1].start))


def _anchored(reading: Reading, dated: Sequence[Happening]) -> Iterator[Happening]:
    """Happenings told as hours before one that the article dates, on the day of that one, if it has one day."""
    for sentence in reading.sentences:
        clause = clause_of(reading, sentence)
        for trigger in triggers(clause):
            anchor = leaning(clause, trigger)
            if anchor is None or unreal(clause, trigger.at):
                continue
            named = family(clause.words[anchor].form)
            times = {
                (t.earliest, t.latest): t for h in dated if matters()[h.matter]["family"] == named for t in (h.time,)
            }
            found = next((told(clause, sentence, trigger, (t, "anchor-dated"), anchor) for t in times.values()), None)
            if found is not None and len(times) == 1 and found.time.earliest == found.time.latest:
                yield found


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
