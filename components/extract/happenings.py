"""Which sentences tell of a dated happening: a word that means one, the date that governs it, and who takes part.

A trigger of ``matter_triggers.tsv`` takes the nearest date of its sentence. A date does not reach past «إن», past a
verb of speech or past another verb of happening; what is denied, planned or still to come has not happened. Rather too
few than too many: a year («منذ 2022») is no date of a happening, and one without anybody in it is left out.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from components import lexicon
from components.extract.clause import JOINED, Clause, Word, cue, parties, words_of
from components.extract.reading import Happening, Reading
from components.lexicon import entities
from components.model import Sentence, TimeRef
from components.text.fold import search_form

LONGEST = timedelta(days=31)
"""The longest interval of days that still says when something happened."""
_REACH = 14
_CLOSE = 6
_COMPANY = 5
_BEFORE_NOUN = tuple(a + b for a in JOINED for b in ("", "ب", "ل", "ك", "ال", "بال", "كال", "لل"))
_POSSESSED = ("ه", "ها", "هم", "هما")


@dataclass(frozen=True, slots=True)
class _Trigger:
    at: int
    matter: str
    part: str


def happenings(reading: Reading) -> Iterator[Happening]:
    """The dated happenings of ``reading``, at most one for each family of matters and date in a sentence."""
    dates = defaultdict(list)
    for time in reading.times:
        if time.type in ("DATE", "TIME") and not time.value.endswith("_REF"):
            dates[time.sentence].append(time)
    for sentence in reading.sentences:
        if any(_tells_when(time, reading.article.published) for time in dates[sentence.sentence]):
            mentions = [each for each in reading.mentions if each.sentence == sentence.sentence]
            clause = Clause(reading.article.text, words_of(reading.article.text, sentence), mentions)
            yield from _told(clause, sentence, dates[sentence.sentence], reading.article.published)


def _tells_when(time: TimeRef, published: date | None) -> bool:
    """Whether ``time`` gives few enough days, and none after the day of publication."""
    if time.earliest is None or time.latest is None:
        return False
    return time.latest - time.earliest < LONGEST and (published is None or time.earliest <= published)


def _told(clause: Clause, sentence: Sentence, dates: list[TimeRef], published: date | None) -> Iterator[Happening]:
    """The happenings of one sentence; one whose nearest date does not say when is left out."""
    triggers = [each for each in _triggers(clause.words) if not _unreal(clause.words, each.at)]
    nearest: dict[tuple[str, int], tuple[int, Happening]] = {}
    for trigger in triggers:
        verbs = {other.at for other in triggers if other.part == "verb" and other.at != trigger.at}
        costs = ((_cost(clause, trigger, time, verbs), time) for time in dates)
        cost, time = min(costs, key=lambda pair: (pair[0], pair[1].start))
        if cost > _REACH or not _tells_when(time, published):
            continue
        actors = parties(clause, trigger.at, time)
        if not _enough(actors, trigger.matter):
            continue
        word = clause.words[trigger.at]
        where = (sentence.article_id, sentence.sentence, word.start, word.end)
        found = Happening(*where, trigger.matter, actors, time, f"{trigger.part}-dated")
        key = (_matters()[trigger.matter]["family"], time.start)
        if key not in nearest or cost < nearest[key][0]:
            nearest[key] = cost, found
    yield from (found for _, found in sorted(nearest.values(), key=lambda pair: pair[1].start))


def _enough(actors: Sequence[str], matter: str) -> bool:
    """Whether ``actors`` are as many, and of the kind, that make a happening of ``matter`` worth telling apart."""
    row = _matters()[matter]
    kinds = {entities.known()[actor].entity.kind for actor in actors}
    return len(actors) >= int(row["least"]) and (not row["needs"] or row["needs"] in kinds)


def _triggers(words: Sequence[Word]) -> Iterator[_Trigger]:
    """The words that tell of a happening, with the company that their row asks for."""
    for at, word in enumerate(words):
        for matter, part, company in _forms().get(word.form, ()):
            follows = (other.form for other in words[at + 1 : at + 1 + _COMPANY])
            if not company or any(form in company for form in follows):
                yield _Trigger(at, matter, part)
                break


def _unreal(words: Sequence[Word], at: int) -> bool:
    """Whether the words around place ``at`` deny it, plan it or suppose it."""
    before = (word.form for word in words[max(0, at - 4) : at])
    after = (word.form for word in words[at + 1 : at + 4])
    return any(form in cue("unreal") for form in before) or any(form in cue("unreal_after") for form in after)


def _cost(clause: Clause, trigger: _Trigger, time: TimeRef, verbs: set[int]) -> int:
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
    return len(between) + 3 * len(commas) + (4 if early else 0)


@cache
def _matters() -> Mapping[str, Mapping[str, str]]:
    return {row["matter"]: row for row in lexicon.rows("matters")}


@cache
def _forms() -> Mapping[str, list[tuple[str, str, frozenset[str]]]]:
    """Each form as it can stand in folded text -> matter, part of speech, company; as the file orders them."""
    found: dict[str, list[tuple[str, str, frozenset[str]]]] = defaultdict(list)
    for row in lexicon.rows("matter_triggers"):
        wanted = (search_form(each) for each in lexicon.members(row["with"]))
        company = frozenset(form for each in wanted for form in _spread(each, "noun"))
        for each in lexicon.members(row["forms"]):
            for form in _spread(search_form(each), row["part"]):
                found[form].append((row["matter"], row["part"], company))
    return found


def _spread(form: str, part: str) -> Iterator[str]:
    """``form`` (folded) with what can be written onto it before and behind."""
    if part == "verb":
        yield from (joined + form + ending for joined in JOINED for ending in ("", "ها"))
        return
    stems = [form[:-1] + "ت"] if form.endswith("ه") else [form]
    if form.endswith("اء"):
        stems += [form[:-1] + "و", form[:-1] + "ي"]
    yield from (before + form for before in _BEFORE_NOUN)
    simple = tuple(before for before in _BEFORE_NOUN if "ال" not in before and "لل" not in before)
    yield from (before + stem + owner for before in simple for stem in stems for owner in _POSSESSED)
