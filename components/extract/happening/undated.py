"""Happenings in sentences that give no date: on the day of the sentence before, of the issue, or of the week before it.

Each of the three is less sure than a date of its own, and says so by its rule. A verb that opens a sentence carries on
the day of what the sentence before it told («… الاثنين. ثم غادر»). A verb that opens an article tells the news of its
day or of the day before. A meeting that is only mentioned is one of the last days, but makes no event of its own:
``pipeline.events`` joins it to one that another article dates, or drops it.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from components import lexicon
from components.extract.happening.clause import Clause, cue, listed
from components.extract.happening.company import clause_of, leaning, told, unreal
from components.extract.happening.triggers import Trigger, matters, may_tell, triggers
from components.extract.reading import Happening, Reading
from components.model import Grain, Sentence, TimeRef
from components.text.fold import search_form

RECENT = "recent-joined"
"""The rule of a happening that only joins one which is dated elsewhere."""
_FRESH = timedelta(days=3)
_ISSUE, _WEEK = timedelta(days=1), timedelta(days=7)
_OPENING, _DATELINE = 2, 4
"""How far into a sentence a verb still opens it, and how far after a dateline."""
_LEADS = 2
_OF_ANYBODY = frozenset(("trial", "arrest", "release", "kidnapping"))
"""Families of matters that are news where they befall somebody in no table."""
_GLANCE = 60
_WORD = re.compile(r"\w+")


def undated(reading: Reading, dated: Sequence[Happening]) -> Iterator[Happening]:
    """The happenings of the sentences without a date; ``dated`` are those of the sentences with one."""
    timed = {time.sentence for time in reading.times if time.type != "DURATION"}
    published = reading.article.published
    news = _news(reading, dated)
    for place, sentence in enumerate(reading.sentences):
        if sentence.sentence in timed or not _promises(reading, place, dated, news):
            continue
        clause = clause_of(reading, sentence)
        for trigger in triggers(clause):
            if unreal(clause, trigger.at) or leaning(clause, trigger) is not None:
                continue
            day = _carried(reading, place, trigger, dated) or _of_the_news(trigger, news, dated)
            found = day and told(clause, sentence, trigger, (day, "previous-dated"))
            if not found and published and place < _LEADS and trigger.part == "verb" and trigger.at < _DATELINE:
                found = _on(clause, sentence, trigger, (published - _ISSUE, published, "day", "lead-dated"))
                own = matters()[trigger.matter]["family"] in _OF_ANYBODY
                found = found if found and (own or any(listed(actor) for actor in found.actors)) else None
            if not found and published and _meets(clause, trigger):
                found = _on(clause, sentence, trigger, (published - _WEEK, published, "week", RECENT))
            if found:
                yield found


def _news(reading: Reading, dated: Sequence[Happening]) -> TimeRef | None:
    """The one day of the last ones on which an article begins by telling what happened; None for none or two."""
    published = reading.article.published
    heads = {sentence.sentence for sentence in reading.sentences[: _LEADS + 1]}
    times = {(each.time.earliest, each.time.latest): each.time for each in dated if each.sentence in heads}
    (time, *others) = times.values() or (None,)
    if time is None or others or published is None or time.earliest is None or time.earliest != time.latest:
        return None
    return time if published - time.earliest <= _FRESH else None


def _of_the_news(trigger: Trigger, news: TimeRef | None, dated: Sequence[Happening]) -> TimeRef | None:
    """The day of the news, where ``trigger`` is a verb that opens its sentence and tells of a matter of the same family
    (وقتل ثلاثة جنود behind an attack; not وكان قد قتل, nor what somebody once visited)."""
    kin = {matters()[each.matter]["family"] for each in dated if each.time is news}
    opens = trigger.part == "verb" and trigger.at == 0
    return news if opens and matters()[trigger.matter]["family"] in kin else None


def _promises(reading: Reading, place: int, dated: Sequence[Happening], news: TimeRef | None) -> bool:
    """Whether it is worth to cut the sentence at ``place`` into words: most tell of nothing, at a glance."""
    sentence = reading.sentences[place]
    if news or place < _LEADS or any(each.sentence == sentence.sentence - 1 for each in dated):
        opening = search_form(reading.article.text[sentence.start : min(sentence.end, sentence.start + _GLANCE)])
        if any(may_tell(form) for form in _WORD.findall(opening)[:_DATELINE]):
            return True
    if reading.article.published is None or not _meetings().search(reading.article.text, sentence.start, sentence.end):
        return False
    return len({each.entity_id for each in reading.mentions if each.sentence == sentence.sentence}) > 1


@cache
def _meetings() -> re.Pattern[str]:
    """How the words begin that tell of a meeting of two sides, as written."""
    rows = (row for row in lexicon.rows("matter_triggers") if _joins(row["matter"]))
    forms = {form[:-1] for row in rows for form in lexicon.members(row["forms"]) if len(form) > 2}
    return re.compile(lexicon.alternatives(forms))


def _joins(matter: str) -> bool:
    row = matters()[matter]
    return int(row["least"]) > 1 and row["repeats"] != "yes"


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
    around = [clause.words[i].form for step in (1, -1) for i in clause.near(trigger.at, step, _DATELINE)]
    other = any(form in cue("another") for form in around)
    return _joins(trigger.matter) and not other


def _on(clause: Clause, sentence: Sentence, trigger: Trigger, when: tuple[date, date, Grain, str]) -> Happening | None:
    """What ``trigger`` tells of on days that no words give: ``(first, last, grain, rule)``."""
    first, last, grain, rule = when
    word = clause.words[trigger.at]
    surface = clause.text[word.start : word.end]
    where = (sentence.article_id, sentence.sentence, word.start, word.end, surface)
    time = TimeRef(*where, "DATE", f"{first}/{last}", first, last, grain, rule, 0.5)
    return told(clause, sentence, trigger, (time, rule))
