"""Happenings in sentences that give no date: on the day of the sentence before, of the issue, or of the week before it.

Each of the three is less sure than a date of its own, and says so by its rule. A verb that opens a sentence carries on
the day of what the sentence before it told («… الاثنين. ثم غادر»). A verb that opens an article tells the news of its
day or of the day before. A meeting that is only mentioned is one of the last days, but makes no event of its own:
``pipeline.events`` joins it to one that another article dates, or drops it.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from components.extract.clause import Clause, cue, listed
from components.extract.company import clause_of, leaning, told, unreal
from components.extract.reading import Happening, Reading
from components.extract.triggers import Trigger, matters, triggers
from components.model import Grain, Sentence, TimeRef

RECENT = "recent-joined"
"""The rule of a happening that only joins one which is dated elsewhere."""
_ISSUE, _WEEK = timedelta(days=1), timedelta(days=7)
_OPENING, _DATELINE = 2, 4
"""How far into a sentence a verb still opens it, and how far after a dateline."""
_LEADS = 2


def undated(reading: Reading, dated: Sequence[Happening]) -> Iterator[Happening]:
    """The happenings of the sentences without a date; ``dated`` are those of the sentences with one."""
    timed = {time.sentence for time in reading.times if time.type != "DURATION"}
    published = reading.article.published
    for place, sentence in enumerate(reading.sentences):
        if sentence.sentence in timed:
            continue
        clause = clause_of(reading, sentence)
        for trigger in triggers(clause):
            if unreal(clause, trigger.at) or leaning(clause, trigger) is not None:
                continue
            day = _carried(reading, place, trigger, dated)
            found = day and told(clause, sentence, trigger, (day, "previous-dated"))
            if not found and published and place < _LEADS and trigger.part == "verb" and trigger.at < _DATELINE:
                found = _on(clause, sentence, trigger, (published - _ISSUE, published, "day", "lead-dated"))
                found = found if found and any(listed(actor) for actor in found.actors) else None
            if not found and published and _meets(clause, trigger):
                found = _on(clause, sentence, trigger, (published - _WEEK, published, "week", RECENT))
            if found:
                yield found


def _carried(reading: Reading, place: int, trigger: Trigger, dated: Sequence[Happening]) -> TimeRef | None:
    """The one day of what the sentence before told, where ``trigger`` opens a sentence of the same paragraph."""
    if not place or trigger.part != "verb" or trigger.at >= _OPENING:
        return None
    before, here = reading.sentences[place - 1], reading.sentences[place]
    times = {(each.time.earliest, each.time.latest): each.time for each in dated if each.sentence == before.sentence}
    (time, *others) = times.values() or (None,)
    single = time is not None and not others and time.earliest == time.latest
    return time if single and before.paragraph == here.paragraph else None


def _meets(clause: Clause, trigger: Trigger) -> bool:
    """Whether it is a meeting of two sides that no word calls another than the last one."""
    row = matters()[trigger.matter]
    around = [clause.words[i].form for step in (1, -1) for i in clause.near(trigger.at, step, _DATELINE)]
    other = any(form in cue("another") for form in around)
    return int(row["least"]) > 1 and row["repeats"] != "yes" and not other


def _on(clause: Clause, sentence: Sentence, trigger: Trigger, when: tuple[date, date, Grain, str]) -> Happening | None:
    """What ``trigger`` tells of on days that no words give: ``(first, last, grain, rule)``."""
    first, last, grain, rule = when
    word = clause.words[trigger.at]
    surface = clause.text[word.start : word.end]
    where = (sentence.article_id, sentence.sentence, word.start, word.end, surface)
    time = TimeRef(*where, "DATE", f"{first}/{last}", first, last, grain, rule, 0.5)
    return told(clause, sentence, trigger, (time, rule))
