"""What years mean, alone and together: عام 2022، 2003-2005، عامي 1978 و1986، عام ستة وتسعين."""

import re

from components.extract.timex import calendar
from components.extract.timex.spot import Sense, Spot

_CERTAIN, _SURE, _LIKELY = 0.98, 0.9, 0.75
STEPS = {"past": -1, "future": 1}
"""How many years, quarters or centuries a modifier goes from the present one."""


def year(spot: Spot) -> Sense | None:
    """عام 2022، في 2015، أواخر عام 2011، عام 1436هـ."""
    number = spot.number("y") or 0
    marked = bool(spot.all("hijri"))
    if number < 1500 and (marked or number >= 1300):
        found = calendar.hijri(number)
        if found is None or not marked:
            return spot.open(f"{number}", "year") if spot.value("a") else None
        return Sense("DATE", f"{found[0]}/{found[1]}", *found, "year", _SURE, spot.rule)
    named = spot.value("a") is not None
    if not named and (not 1900 <= number < 2100 or spot.after(2)[:1].isalnum() or _figure(spot)):
        return None
    period = calendar.year(number)
    if part := spot.value("B"):
        period = calendar.third(period, part)
    return spot.sense(period, _CERTAIN if named else _LIKELY)


def _figure(spot: Spot) -> bool:
    """Whether a bare figure is a number: it counts what follows, or is round and a word follows (في 2000 موقع)."""
    return spot.counts() or spot.before_accusative() or ((spot.number("y") or 0) % 100 == 0 and bool(spot.word_after()))


def short_year(spot: Spot) -> Sense | None:
    """عام 67، سنة 48: the last year with these two figures."""
    figures = spot.number("yy") or spot.number("yw") or 0
    if not 30 <= figures < 100 or spot.after(2)[:1].isalnum() or spot.anchor is None:
        return None
    if spot.counts() or spot.before_accusative():
        return None
    number = spot.anchor.year // 100 * 100 + figures
    return spot.sense(calendar.year(number if number <= spot.anchor.year else number - 100), _LIKELY)


def one_of_years(spot: Spot) -> Sense | None:
    """في عامي 1978 و1986: each of years that are told together and do not follow each other."""
    letters = "".join(token.letter for token in spot.tokens[: spot.match.start()])
    number = spot.number("y") or 0
    told_together = re.search(r"(?<!I)[bPu]\(?(?:y,?&?)*$", letters)
    if told_together is None or not spot.tokens[told_together.start()].value.startswith("Y"):
        return None
    return spot.sense(calendar.year(number), _SURE) if 1500 <= number < 2200 else None


def _named(spot: Spot) -> bool:
    return any(token.letter in "abAPu" for token in spot.all("a"))


def _follow_each_other(spot: Spot) -> bool:
    told = [int(token.value) for token in spot.all("listed") if token.letter == "y"]
    return (spot.value("a") or "").startswith("Y") and told[-1] - told[0] == len(told) - 1


def years(spot: Spot) -> Sense | None:
    """بين عامي 2003 و2005، من 2003 إلى 2005، 2015/2016."""
    first, last = spot.number("y") or 0, spot.number("y2") or 0
    if spot.value("hijri") is not None:
        spans = [calendar.hijri(number) for number in (first, last)]
        if not spans[0] or not spans[1] or first > last:
            return None
        return Sense("DATE", f"{spans[0][0]}/{spans[1][1]}", spans[0][0], spans[1][1], "year", _SURE, spot.rule)
    if not 1000 <= first < last < 2200 or (spot.counts() and not _named(spot)):
        return None
    figures = spot.value("a") is None and (first < 1800 or last >= 2100 or spot.after(2).startswith(("-", "/")))
    if figures or (spot.all("listed") and not _follow_each_other(spot)):
        return None
    both = calendar.year(first), calendar.year(last)
    return Sense("DATE", f"{first}/{last}", both[0].earliest, both[1].latest, "year", _SURE, spot.rule)


def before_christ(spot: Spot) -> Sense:
    """عام 332 قبل الميلاد: a year without days, for the calendar begins after it."""
    return spot.open(f"BC{spot.number('y') or 0:04d}", "year", 0.9)


def in_words(spot: Spot) -> Sense | None:
    """عام ألف وتسعمئة وواحد وستين، سنة ألفين وثلاثة، عام ستة وتسعين."""
    number = spot.number("yw") or 0
    if number < 100 and spot.anchor:
        return short_year(spot)
    return spot.sense(calendar.year(number), _SURE) if 1000 <= number < 2200 else None


def other_era(spot: Spot) -> str | None:
    """BC or AH where one follows, and the number is no century or year of the common era."""
    marks = {token.letter for token in spot.all("era")}
    return "BC" if "8" in marks else "AH" if "@" in marks else None
