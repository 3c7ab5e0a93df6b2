"""The patterns of Arabic time expressions, written over the letters that ``vocabulary`` gives to words.

d day or small number · y four figures · n other number · w number word · o ordinal · r definite number · ~ بضع · 2 half
M m month (m also another word) · H h Hijri month · W weekday · k bare weekday · T اليوم · Y أمس، غدا · j يوم · J يومي
s شهر · a عام · b عامي · A العام · u counted unit · v dual · V definite dual · U الشهر · P السنوات · X الماضي · e نفسه
< الأخيرة · t هذا · B أوائل · S صباح · f صباحا · G منذ · K قبل · Q بعد · I بين · F من · L إلى · C خلال · i في · E كل
R الآن · D سنويا · q الربع · z التسعينيات · g القرن · l صيف · O الصيف · c الساعة · p 16:30 · # 5/10/2015 · @ هـ · ! م
= الموافق · 0 القليلة · 1 نحو · 3 المبارك · 4 الليلة
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from components.extract.timex import dates, deictic, lengths, ranges, years
from components.extract.timex.spot import Sense, Spot
from components.extract.timex.vocabulary import Token


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over letters, and the function that says what a match of it means (None: nothing, after all)."""

    name: str
    pattern: re.Pattern[str]
    means: Callable[[Spot], Sense | None]


_RUN = re.compile("[^_]+")
"""Letters without a gap (``_``): no pattern reaches over one."""
_ARTICLE = re.compile(r"(?<!\w)[وف]?[بلك]?(ال)$")
_PAIR = re.compile(r"\s*(?:م|ه)?\s*[-–/(،,]?\s*(?:الموافق|الموافقة|يوافق|والموافق|الموافق ل)?\s*[-–/(:]?\s*")
_FROM_TO = re.compile(r"(?<!\w)[وف]?(من|ما بين|بين)\s+(?:يوم\s+)?$")
_UPTO = re.compile(r"\s*[،,]?\s*(?:و?الي|و?حتي|لغاية|و)\s*(?:يوم\s+|غاية\s+)?")
_DAY = r"(?P<d>d|o(?:&o)?)"
_NAMED = r"(?:(?:j?[TY],?)?[jJ]?(?P<W>W)(?:[Sf](?![jWTY]))?[,=(]*)?j?"
_TAIL = r"(?:,?F?[aA]?(?P<y>y)!?|(?P<x>X)|F?A(?P<ya>X)(?:[,(]?y)?|(?:F)?tA)?"
_MONTH = r"(?P<month>s)?(?P<m>[Mm])(?:/?(?P<m2>[Mm])|[(\"](?P<m3>[Mm])[)\"])?"
_HIJRI_TAIL = r"3?(?:,?F?[aA]?(?P<y>y)@?|(?P<x>X))?"
_FROM_MONTH = r"s?(?P<m1>[Mm])(?:/?[Mm])?(?:,?F?[aA]?(?P<y1>y)!?)?"
_FROM = rf"(?P<d1>d|o(?:&o)?)F?{_FROM_MONTH}"
_COUNT = r"(?P<n>[dyn]|[wr](?:&?[wr])*|~)"
_HALF = r"(?P<half>&2[UATcujsa]?)?"
_LENGTH = rf"(?:{_COUNT}(?P<u>[ujsa])|(?P<v>[vV])){_HALF}"
_LONE = rf"(?P<u>[ujsa]){_HALF}"
_CLOCK = r"(?P<clock>p|d|o(?:&?o)?)(?:&(?P<q>q)|&(?P<past>d|w(?:&?w)*)u)?"
_AFTER = r"(?P<f>f|S(?![jWTY]))?"


def _rule(name: str, pattern: str, means: Callable[[Spot], Sense | None]) -> Rule:
    return Rule(name, re.compile(pattern), means)


RULES: tuple[Rule, ...] = (
    _rule("date", rf"{_NAMED}{_DAY}[F-]?{_MONTH}{_TAIL}", dates.common),
    _rule("date", rf"(?P<S>S)?(?:[jt]?[TY],?)?{_NAMED}{_DAY}[F-]?{_MONTH}{_TAIL}{_AFTER}", dates.timed),
    _rule("date_month_first", r"(?P<m>[Mm])(?P<d>d),(?P<y>y)", dates.common),
    _rule("days_of_month", rf"[FI]?[jJu]?(?P<d1>d)(?:,?&?d)*?(?:L|,?&|-)(?P<d>d)F?{_MONTH}{_TAIL}", ranges.days),
    _rule("days_of_month", rf"(?:I(?P<d1>o(?:&o)?)&|F(?P<d2>o(?:&o)?)L)(?P<d>o(?:&o)?)F?{_MONTH}{_TAIL}", ranges.days),
    _rule("days_of_month", r"[FI]?[jJ]?(?P<d1>d)(?:L|&|-)[jJ]?(?P<n>#|d/d/y)[@!]?", ranges.numeric_days),
    _rule("days_of_month", rf"[FI]?[jJ]?(?P<d1>d)(?:L|&|-)(?P<d>d)F?s?(?P<h>[Hh]){_HIJRI_TAIL}", ranges.hijri_days),
    _rule("days_of_months", rf"[FI][jJ]?{_FROM}(?:L|&)[jJ]?{_DAY}F?{_MONTH}{_TAIL}", ranges.between),
    _rule("days_of_months", rf"[FI]b?{_FROM_MONTH}(?:L|&){_MONTH}{_TAIL}", ranges.between),
    _rule("date_numeric", rf"{_NAMED}(?P<n>#)[@!]?", dates.numeric),
    _rule("date_numeric", rf"{_NAMED}(?P<n>d/d/y|y/d/d)[@!]?", dates.numeric),
    _rule("hijri", rf"{_NAMED}{_DAY}F?s?(?P<h>[Hh]){_HIJRI_TAIL}", dates.hijri),
    _rule("hijri", rf"(?P<B>B)?s(?P<h>[Hh]){_HIJRI_TAIL}", dates.hijri),
    _rule("hijri", r"(?P<B>B)(?P<h>[Hh])3?(?:,?F?[aA]?(?P<y>y)@?)?", dates.hijri),
    _rule("hijri", r"(?<=[iGCKQ])(?P<h>h)", dates.ramadan),
    _rule("hijri", r"(?P<h>[Hh])3?(?:,?F?[aA]?(?P<y>y)@?|(?P<x>X))", dates.hijri),
    _rule("hijri", r"(?P<h>H)", dates.hijri),
    _rule("month", rf"(?P<B>B)?{_MONTH}{_TAIL}", dates.common),
    _rule("day_of_month", rf"{_NAMED}{_DAY}F(?:U(?P<x>X)|tU)", deictic.day_of_month),
    _rule("day_of_month", r"(?:j|(?<=i))(?P<d>d)(?P<x>X)", deictic.day_of_month),
    _rule("year", r"(?P<B>B)?(?P<a>[aA])(?P<y>y)(?:(?P<hijri>@)|!)?", years.year),
    _rule("year", r"(?:(?P<B>B)|(?<=[iGLCKQ]))(?P<y>y)(?:(?P<hijri>@)|!)?", years.year),
    _rule("year", r"(?P<a>[aA])(?:(?P<hijri>@)|!)(?P<y>y)@?", years.year),
    _rule("year", r"(?P<a>[aA])(?P<yw>w(?:&?w)*)", years.in_words),
    _rule("years", r"I?(?P<a>[baAP])(?P<y>y)(?:,?&?y)*?(?:,?&|L|-)(?P<y2>y)(?:(?P<hijri>@)|!)?", years.years),
    _rule("years", r"(?P<a>I|F)[aA]?(?P<y>y)(?:&|L)[aA]?(?P<y2>y)", years.years),
    _rule("years", r"(?P<a>[aA])?(?P<y>y)[/-](?P<y2>y)(?:(?P<hijri>@)|!)?", years.years),
    _rule("part_of_year", r"(?P<q>q)(?:(?P<o>o)|(?P<last><))F?(?:[aA]?(?P<y>y)|A(?P<x>X)|tA|A)", years.part_of_year),
    _rule("part_of_year", r"(?P<alone>(?<=[iCFLG])(?P<q>q)(?P<o>o))", years.part_of_year),
    _rule("part_of_year", r"(?P<q>q)(?P<x>X)", years.quarter_beside),
    _rule(
        "part_of_year",
        r"(?:(?P<P>P)(?P<n>[dr])?|(?P<n2>r)(?P<P2>P))(?P<o>o)(?:F?(?:[aA]?(?P<y>y)|A(?P<x>X)|tA|A))?",
        years.first_months,
    ),
    _rule("season", r"(?P<l>l)(?:[aA]?(?P<y>y)|A(?P<yx>X))", years.season),
    _rule("season", r"(?P<l>O)(?P<x>X)", years.season),
    _rule("decade", r"(?P<z>z)(?P<century>F?(?:A)?g(?:(?P<x>X)|(?P<g>o(?:&?o)?|d)))?", years.decade),
    _rule("decade", r"(?P<U>U)(?P<nth>o)F?g(?:(?P<o>o(?:&?o)?|d)|(?P<x>X))", years.decade_of_century),
    _rule("century", r"(?P<q>q)(?P<nth>o)F?g(?:(?P<o>o(?:&?o)?|d)|(?P<x>X))", years.half_of_century),
    _rule("century", r"(?P<B>B)?g(?:(?P<o>o(?:&?o)?|d)|(?P<x>X))", years.century),
    _rule("today", rf"(?P<S>S)?(?:j|(?P<this>t))?(?P<rel>[TY])(?:[,(]?j?(?P<W>W)\)?)?{_AFTER}", deictic.today),
    _rule("night", r"(?P<S>S)j?(?P<W>W)-?&?(?P<W2>W)", deictic.night_between),
    _rule("night", r"t?4(?P<x>X)?", deictic.night),
    _rule("weekday", rf"(?P<S>S)?(?P<day>[jJ])?(?P<W>W)(?P<x>[Xe])?{_AFTER}", deictic.weekday),
    _rule("unit", r"(?P<B>B)?(?P<this>t)?(?P<u>[AU])(?P<x>[Xe<])", deictic.unit),
    _rule("unit", r"(?P<u>[AU])(?P<beyond>[KQ])(?P<x>X)", deictic.unit),
    _rule("unit", r"(?P<B>B)?(?P<this>t)(?P<u>[AU])", deictic.unit),
    _rule("unit", r"(?P<B>B)(?P<u>[AU])", deictic.unit),
    _rule("length", _LENGTH, lengths.alone),
    _rule("length", rf"(?:(?<=C)|(?<=C1)){_LONE}", lengths.alone),
    _rule("length", r"(?P<u>[ujsa])(?P<half>&2)", lengths.alone),
    _rule("length", r"(?P<u>[ujsa])(?P<one>w)", lengths.alone),
    _rule("length", rf"(?<=1){_LONE}", lengths.alone),
    _rule("length", r"(?P<u>P)(?P<n>r)", lengths.alone),
    _rule("length", r"(?P<u>u)", lengths.lasting),
    _rule("length", r"(?P<part>[25])(?P<u>[ujsa])", lengths.part_of_unit),
    _rule("length_since", rf"G1?{_LENGTH}", lengths.since),
    _rule("length_since", rf"G1?{_LONE}", lengths.since),
    _rule("length_away", rf"(?P<way>[KQ])1?{_LENGTH}", lengths.away),
    _rule("length_away", rf"(?P<way>[KQ])1?{_LONE}", lengths.away),
    _rule("length_bounded", r"(?P<u>P)(?P<n>[dyn]|[wr](?:&?[wr])*)?0?(?P<x>[X<])", lengths.bounded),
    _rule("length_bounded", rf"{_COUNT}(?P<u>[ujsa])(?P<x>[X<])", lengths.bounded),
    _rule("length_bounded", r"(?P<v>V)(?P<x>[X<])", lengths.bounded),
    _rule("repeated", rf"E{_LENGTH}", lengths.repeated),
    _rule("repeated", rf"E{_LONE}", lengths.repeated),
    _rule("repeated", r"Ej?(?P<W>[kW])", lengths.repeated),
    _rule("repeated", r"E(?P<l>l)", lengths.repeated),
    _rule("repeated", r"(?<=i)(?P<u>[AU])", lengths.times_in),
    _rule("repeated", r"(?P<adverb>D)", lengths.repeated),
    _rule("reference", r"(?P<ref>R)", deictic.reference),
    _rule("clock", rf"(?P<hour>c)(?:{_CLOCK}|(?P<figures>x))(?P<f>[Sf](?![jWTY]))?", deictic.clock),
    _rule("clock", rf"{_CLOCK}(?P<f>[Sf](?![jWTY]))", deictic.clock),
)
"""In order of trust: of two senses of the same length the earlier rule counts."""


@dataclass(frozen=True, slots=True)
class Found:
    """A sense with its place in the folded text."""

    start: int
    end: int
    sense: Sense


def found(tokens: list[Token], text: str, anchor: date | None) -> Iterator[Found]:
    """The time expressions among ``tokens``, in order, none overlapping: the longest count."""
    letters = "".join([token.letter for token in tokens])
    kept: list[Found] = []
    for run in _RUN.finditer(letters):
        if matches := _matches(run[0]):
            kept += _told(matches, tokens[run.start() : run.end()], text, anchor)
    return iter(_joined(_paired(sorted(kept, key=lambda find: find.start), text), text))


@lru_cache(1 << 14)
def _matches(letters: str) -> tuple[tuple[re.Match[str], Rule], ...]:
    """Where each rule matches in ``letters``, the longest first. Few runs are different, and most mean nothing."""
    matches = [(match, rule) for rule in RULES for match in rule.pattern.finditer(letters)]
    return tuple(sorted(matches, key=lambda pair: pair[0].start() - pair[0].end()))


def _told(
    matches: Iterable[tuple[re.Match[str], Rule]], tokens: list[Token], text: str, anchor: date | None
) -> Iterator[Found]:
    """What the ``matches`` in the letters of ``tokens`` mean, none overlapping a longer one that means something."""
    taken: set[int] = set()
    for match, rule in matches:
        if not taken.isdisjoint(range(*match.span())):
            continue
        spot = Spot(match, tokens, anchor, text, rule.name)
        try:
            sense = rule.means(spot)
        except (ValueError, OverflowError):
            continue
        if sense is not None:
            taken.update(range(*match.span()))
            yield Found(_with_article(text, spot.start), spot.end, sense)


def _with_article(text: str, start: int) -> int:
    """Where an expression begins whose article stands apart from its figures (الـ24 ساعة الماضية)."""
    article = _ARTICLE.search(text, max(0, start - 5), start)
    return article.start(1) if article and text[start].isdigit() else start


def _paired(finds: list[Found], text: str) -> list[Found]:
    """``finds``, where a day in both calendars (10 شوال 1436 الموافق 26 يوليو 2015) is one: the common date counts."""
    joined: list[Found] = []
    for find in finds:
        last = joined[-1] if joined else None
        if last and _one_day(last.sense, find.sense) and _PAIR.fullmatch(text, last.end, find.start):
            common = last.sense if find.sense.rule == "hijri" else find.sense
            closed = find.end + (
                text[last.end : find.start].strip()[-1:] == "(" and text[find.end : find.end + 1] == ")"
            )
            joined[-1] = Found(last.start, closed, replace(common, rule="two_calendars"))
        else:
            joined.append(find)
    return joined


def _one_day(one: Sense, other: Sense) -> bool:
    """Whether two senses can be one day: calendars may be a day or two apart, and only one of them is Hijri."""
    if one.earliest is None or other.earliest is None or one.grain != "day" or other.grain != "day":
        return False
    hijri = (one.rule == "hijri") != (other.rule == "hijri") or "date_numeric" in (one.rule, other.rule)
    return hijri and abs((one.earliest - other.earliest).days) <= 2


def _joined(finds: list[Found], text: str) -> list[Found]:
    """``finds``, where من … إلى … of two days is one stretch."""
    kept: list[Found] = []
    for find in finds:
        last = kept[-1] if kept else None
        opens = _FROM_TO.search(text, max(0, last.start - 12), last.start) if last else None
        whole = (
            ranges.joined(last.sense, find.sense)
            if last and opens and _UPTO.fullmatch(text, last.end, find.start)
            else None
        )
        if whole and last and opens:
            kept[-1] = Found(opens.start(1), find.end, whole)
        else:
            kept.append(find)
    return kept
