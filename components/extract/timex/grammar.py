"""The patterns of Arabic time expressions, written over the letters that ``vocabulary`` gives to words.

d day or small number · y four figures · n other number · w number word · o ordinal · r definite number · ~ بضع · 2 half
M m month (m also another word) · H h Hijri month · W weekday · k bare weekday · T اليوم · Y أمس، غدا · j يوم · J يومي
s شهر · a عام · b عامي · A العام · u counted unit · v dual · V definite dual · U الشهر · P السنوات · X الماضي · e نفسه
< الأخيرة · t هذا · B أوائل · S صباح · f صباحا · G منذ · K قبل · Q بعد · I بين · F من · L إلى · C خلال · i في · E كل
R الآن · D سنويا · q الربع · z التسعينيات · g القرن · l صيف · O الصيف · c الساعة · p 16:30 · # 5/10/2015 · @ هـ · ! م
= الموافق · 0 القليلة · 1 نحو · 3 المبارك · 4 الليلة · 7 الغد · 8 قبل الميلاد · 6 إلا ربعا · N كامل · Z القرنين
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from components.extract.timex import dates, deictic, eras, lengths, parts, ranges, years
from components.extract.timex.spot import Sense, Spot


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over letters, and the function that says what a match of it means (None: nothing, after all)."""

    name: str
    pattern: re.Pattern[str]
    means: Callable[[Spot], Sense | None]


_DAY = r"(?P<d>d|o(?:&o)?)"
_DAYS = r"(?P<days>o(?:,?&o){0,8},?&(?P<d>o))"
_NAMED = r"(?:(?:j?[TY],?)?[jJ]?(?P<W>W)X?(?:[Sf](?![jWTY]))?[,=(]*)?j?"
_TAIL = r"(?:,?F?[aA]?(?P<y>y)!?|(?P<x>X)|F?A(?P<ya>X)(?:[,(]?y)?|(?:F)?tA)?"
_MONTH = r"(?P<month>s)?(?P<m>[Mm])(?:/?(?P<m2>[Mm])|[(\"](?P<m3>[Mm])[)\"])?"
_HIJRI_TAIL = r"3?(?:,?F?[aA]?(?P<y>y)@?|(?P<x>X))?"
_FROM_MONTH = r"s?(?P<m1>[Mm])(?:/?[Mm])?(?:,?F?[aA]?(?P<y1>y)!?)?"
_FROM = rf"(?P<d1>d|o(?:&o)?)F?{_FROM_MONTH}"
_COUNT = r"(?P<n>[dyn]|\(?[dn]\)|r&o|[wr](?:&?[wr])*|~)"
_HALF = r"(?P<half>&2[UATcujsa]?)?"
_LENGTH = rf"(?:{_COUNT}(?P<u>[ujsa])|(?P<v>[vV])){_HALF}N?"
_LONE = rf"(?P<u>[ujsa])(?:(?P<one>w)|(?P<sure>[N0])|{_HALF})"
_PART = r"(?P<cut>B)?(?P<of>[qU])(?:(?P<nth>o)|<)"
_CLOCK = r"(?P<clock>p|d|o(?:&?o)?)(?:&(?P<q>q)|&(?P<past>d|w(?:&?w)*)u|(?P<less>6))?"
_AFTER = r"(?P<f>f|S(?![jWTY]))?"
_OF_YEAR = r"F?(?:[aA]?(?P<y>y)|A(?P<x>X)|tA|A)"


def _rule(name: str, pattern: str, means: Callable[[Spot], Sense | None]) -> Rule:
    return Rule(name, re.compile(pattern), means)


RULES: tuple[Rule, ...] = (
    _rule("days_of_month", rf"[FI]?[jJu]?{_DAYS}F?{_MONTH}{_TAIL}", ranges.ordinals),
    _rule("days_of_month", rf"{_DAYS}F?s?(?P<h>[Hh]){_HIJRI_TAIL}", ranges.ordinals),
    _rule("days_of_month", rf"{_DAYS}F(?:U(?P<x>X)|tU)", ranges.ordinals),
    _rule("date", rf"{_NAMED}{_DAY}[F-]?{_MONTH}{_TAIL}", dates.common),
    _rule("date", rf"(?P<S>S)?(?:[jt]?[TY],?)?{_NAMED}{_DAY}[F-]?{_MONTH}{_TAIL}{_AFTER}", dates.timed),
    _rule("date", rf"{_NAMED}{_DAY}[F-]?{_MONTH}", dates.common),
    _rule("date", rf"j(?P<d>w(?:&w)?)F?{_MONTH}{_TAIL}", dates.common),
    _rule("date_month_first", r"(?P<m>[Mm])(?P<d>d),(?P<y>y)", dates.common),
    _rule("days_of_month", rf"[FI]?[jJu]?(?P<d1>d)(?:,?&?d)*?(?:L|,?&|-)(?P<d>d)F?{_MONTH}{_TAIL}", ranges.days),
    _rule("days_of_month", rf"(?:I(?P<d1>o(?:&o)?)&|F(?P<d2>o(?:&o)?)L)(?P<d>o(?:&o)?)F?{_MONTH}{_TAIL}", ranges.days),
    _rule("days_of_month", r"[FI]?[jJ]?(?P<d1>d)(?:L|&|-)[jJ]?(?P<n>#|d/d/y)[@!]?", ranges.numeric_days),
    _rule("days_of_month", rf"[FI]?[jJ]?(?P<d1>d)(?:L|&|-)(?P<d>d)F?s?(?P<h>[Hh]){_HIJRI_TAIL}", ranges.hijri_days),
    _rule("days_of_months", rf"[FI][jJ]?{_FROM}(?:L|&)[jJ]?{_DAY}F?{_MONTH}{_TAIL}", ranges.between),
    _rule("days_of_months", rf"[FI]b?{_FROM_MONTH}(?:L|&){_MONTH}{_TAIL}", ranges.between),
    _rule("date_numeric", rf"(?P<S>S)?{_NAMED}(?P<n>#)[@!]?", dates.timed),
    _rule("date_numeric", rf"(?P<S>S)?{_NAMED}(?P<n>d/d/y|y/d/d)[@!]?", dates.timed),
    _rule("hijri", rf"(?P<S>S)?(?:[jt]?[TY],?)?{_NAMED}{_DAY}F?s?(?P<h>[Hh]){_HIJRI_TAIL}", dates.timed),
    _rule("hijri", rf"(?P<B>B)?s(?P<h>[Hh]){_HIJRI_TAIL}", dates.hijri),
    _rule("hijri", r"(?P<B>B)?s(?P<h>[Hh])3?", dates.hijri),
    _rule("part_of_month", rf"{_PART}F?s?(?P<h>[Hh]){_HIJRI_TAIL}", parts.part_of_month),
    _rule("part_of_month", rf"{_PART}F{_MONTH}{_TAIL}", parts.part_of_month),
    _rule("part_of_month", rf"{_PART}F(?P<this>t)?(?P<u>U)(?P<x>X)?", parts.part_of_month),
    _rule("hijri", r"(?P<B>B)(?P<h>[Hh])3?(?:,?F?[aA]?(?P<y>y)@?)?", dates.hijri),
    _rule("hijri", r"(?<=[iGCKQ])(?P<h>h)", dates.ramadan),
    _rule("hijri", r"(?P<h>[Hh])3?(?:,?F?[aA]?(?P<y>y)@?|(?P<x>X))", dates.hijri),
    _rule("hijri", r"(?P<h>H)", dates.hijri),
    _rule("month", rf"(?P<B>B)?{_MONTH}{_TAIL}", dates.common),
    _rule("month", rf"(?P<B>B)?{_MONTH}", dates.common),
    _rule("day_of_month", rf"{_NAMED}{_DAY}F(?:U(?P<x>X)|tU)", deictic.day_of_month),
    _rule("day_of_month", r"(?:j|(?<=i))(?P<d>d)(?P<x>X)", deictic.day_of_month),
    _rule("year", r"(?P<B>B)?(?P<a>[aA])(?P<y>y)(?:(?P<hijri>@)|!)?", years.year),
    _rule("year", r"(?P<B>B)?(?P<a>[aA])\((?P<y>y)(?:(?P<hijri>@)\)?|!?\))", years.year),
    _rule("year", r"(?:(?P<B>B)|(?<=[iGLCKQ]))(?P<y>y)(?:(?P<hijri>@)|!)?", years.year),
    _rule("year", r"(?P<a>[aA])(?:(?P<hijri>@)|!)(?P<y>y)@?", years.year),
    _rule("year", r"(?<!E)a(?P<yy>[dn])", years.short_year),
    _rule("year", r"[aA](?P<y>[dny])8", years.before_christ),
    _rule("year", r"(?:(?<=[bPu])|(?<=[bPu]\()|(?<=y&)|(?<=y,)|(?<=,&))(?P<y>y)", years.one_of_years),
    _rule("year", r"(?P<a>[aA])(?P<yw>w(?:&?w)*)", years.in_words),
    _rule("years", r"(?P<a>I[baAP]|[aA])(?P<y>y)(?:,?&?y)*?(?:,?&|L|-)(?P<y2>y)(?:(?P<hijri>@)|!)?", years.years),
    _rule("years", r"(?P<a>[bPu])(?P<listed>(?P<y>y)(?:,?&?y)*?,?&(?P<y2>y))", years.years),
    _rule("years", r"(?P<a>[bP])(?P<y>y)[L-](?P<y2>y)(?:(?P<hijri>@)|!)?", years.years),
    _rule("years", r"(?P<a>I|F)[aA]?(?P<y>y)(?:&|L)[aA]?(?P<y2>y)", years.years),
    _rule("years", r"(?P<a>[aA])?(?P<y>y)[/-](?P<y2>y)(?:(?P<hijri>@)|!)?", years.years),
    _rule("part_of_year", rf"(?P<q>q)(?:(?P<o>o)|(?P<last><)){_OF_YEAR}", parts.part_of_year),
    _rule("part_of_year", r"(?P<alone>(?<=[iCFLG])(?P<q>q)(?P<o>o))", parts.part_of_year),
    _rule("part_of_year", r"(?P<q>q)(?P<x>X)", parts.quarter_beside),
    _rule(
        "part_of_year", rf"(?:(?P<P>P)(?P<n>[dr])?|(?P<n2>r)(?P<P2>[Pu]))(?P<o>o)(?:{_OF_YEAR})?", parts.first_months
    ),
    _rule("part_of_year", rf"(?P<o>o)(?:(?P<n>[dr]|w(?:&?w)*)(?P<P>[us])|(?P<v>v)){_OF_YEAR}", parts.first_months),
    _rule("season", r"(?P<l>l)(?:[aA]?(?P<y>y)|A(?P<yx>X))", parts.season),
    _rule("season", r"(?P<l>O)(?P<x>X)", parts.season),
    _rule("season", r"(?<=L)(?P<l>O)", parts.season),
    _rule("season", r"(?P<this>t)(?P<l>O)", parts.season),
    _rule("decade", r"(?P<B>B)?(?P<z>z)(?P<century>F?(?:A)?g!?(?:(?P<x>X)|(?P<g>o(?:&?o)?|d)))?", eras.decade),
    _rule("decade", r"(?P<U>U)(?P<nth>o)F?g(?:(?P<o>o(?:&?o)?|d)|(?P<x>X))", eras.decade_of_century),
    _rule("century", r"(?P<q>q)(?P<nth>o)F?g(?:(?P<o>o(?:&?o)?|d)|(?P<x>X))", eras.half_of_century),
    _rule("century", r"Z(?P<o>o)&(?P<o2>o)(?P<era>[@8!])?", eras.centuries),
    _rule("century", r"(?P<B>B)(?P<this_one>g)", eras.century),
    _rule("century", r"(?P<B>B)?g!?(?:(?P<o>o(?:&?o)?|d)(?P<era>[@8!])?|(?P<x>X))", eras.century),
    _rule("today", rf"(?P<S>S)?(?:j|(?P<this>t))?(?P<rel>[TY])(?:[,(]?j?(?P<W>W)\)?)?{_AFTER}", deictic.today),
    _rule("today", r"(?:(?P<S>S)j?|j)(?P<rel>7)(?:[,(]?j?(?P<W>W)\)?)?", deictic.today),
    _rule("night", r"(?P<S>S)j?(?P<W>W)-?&?(?P<W2>W)", deictic.night_between),
    _rule("night", r"t?4(?:(?P<beyond>K)?(?P<x>X))?", deictic.night),
    _rule(
        "weekday",
        rf"(?P<S>S)?(?P<day>[jJ])?(?P<W>W)(?:(?P<beyond>[KQ])?(?P<x>[Xe])|(?=&W(?P<both>X)))?{_AFTER}",
        deictic.weekday,
    ),
    _rule("unit", r"(?P<B>B)?(?P<this>t)?(?P<u>[AU])(?P<x>[Xe<])", deictic.unit),
    _rule("unit", r"(?P<u>[AU])(?P<beyond>[KQ])(?P<x>X)", deictic.unit),
    _rule("unit", r"(?P<B>B)?(?P<this>t)(?P<u>[AU])", deictic.unit),
    _rule("unit", r"(?P<B>B)(?P<u>[AU])", deictic.unit),
    _rule("length", _LENGTH, lengths.alone),
    _rule("length", rf"(?:(?<=C)|(?<=C1)){_LONE}", lengths.alone),
    _rule("length", r"(?P<u>[ujsa])(?P<half>&2)", lengths.alone),
    _rule("length", r"(?P<u>[ujsa])(?:(?P<one>w)|(?P<sure>[N0]))", lengths.alone),
    _rule("length", rf"(?<=1){_LONE}", lengths.alone),
    _rule("length", r"(?P<u>P)(?P<n>r(?:&o)?)", lengths.alone),
    _rule("length", r"(?P<u>P)(?P<n>[dn])", lengths.figures_after),
    _rule("length", r"(?P<n>r)(?P<u>P)", lengths.alone),
    _rule("length_since", r"G1?(?P<n>r)(?P<u>P)", lengths.since),
    _rule("length_bounded", r"(?P<n>r)(?P<u>P)(?P<x>[X<])", lengths.bounded),
    _rule("length", r"(?P<u>u)", lengths.lasting),
    _rule("length", r"(?P<part>[25])(?P<u>[ujsa])", lengths.part_of_unit),
    _rule("length_since", rf"G1?{_LENGTH}(?![X<])", lengths.since),
    _rule("length_since", rf"G1?{_LONE}(?![X<])", lengths.since),
    _rule("length_away", rf"(?P<way>[KQ])1?{_LENGTH}", lengths.away),
    _rule("length_away", rf"(?P<way>Q)1?{_LENGTH}F(?P<now>R)", lengths.away),
    _rule("length_away", rf"(?P<way>[KQ])1?{_LONE}", lengths.away),
    _rule("length_bounded", r"(?P<u>P)(?P<n>[dyn]|r&o|[wr](?:&?[wr])*)?0?(?P<x>[X<])", lengths.bounded),
    _rule("length_bounded", rf"{_COUNT}(?P<u>[ujsa])(?P<x>[X<])", lengths.bounded),
    _rule("length_bounded", r"(?P<v>V)(?P<x>[X<])", lengths.bounded),
    _rule("repeated", rf"(?:{_DAY}F?)?s?(?P<m>[Mm])(?:/?[Mm])?FE[aA]", lengths.on_its_day),
    _rule("repeated", rf"{_DAY}FE[sU]", lengths.on_its_day),
    _rule("repeated", r"j?(?P<W>W)FE(?P<u>u)", lengths.on_its_day),
    _rule("repeated", rf"E{_LENGTH}", lengths.repeated),
    _rule("repeated", rf"E{_LONE}", lengths.repeated),
    _rule("repeated", r"Ej?(?P<W>[kW])", lengths.repeated),
    _rule("repeated", r"E(?P<l>l)", lengths.repeated),
    _rule("repeated", r"E(?P<S>S)(?![jWTY7])", lengths.repeated),
    _rule("repeated", r"(?<=i)(?P<u>[AU])", lengths.times_in),
    _rule("repeated", r"(?P<adverb>D)", lengths.repeated),
    _rule("reference", r"(?P<ref>R)", deictic.reference),
    _rule(
        "clock",
        rf"(?P<hour>c)(?:{_CLOCK}|(?P<figures>x)|(?P<four>[yn]))(?:(?P<f>[Sf](?![jWTY]))|(?P<pm>!)|(?=F?(?P<said>S)))?",
        deictic.clock,
    ),
    _rule("clock", rf"{_CLOCK}(?P<f>[Sf](?![jWTY]))", deictic.clock),
)
"""In order of trust: of two senses of the same length the earlier rule counts."""
