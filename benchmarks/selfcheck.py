"""What press tells about itself: expressions that carry their own answer, so that finds can be judged without gold.

«اليوم الثلاثاء» beside the day of publication; «الخميس 19 مارس 2009» with its date hidden; «19 مارس 2009» with its year
hidden; the same article crawled twice, or printed by two sites, which must give the same text and day. Counts per
outlet are (right, lag, all): ``lag`` are cases in which the article's own words show that it was written on another day
than the one that is printed with it or that it was crawled on (see ``days_named``).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from benchmarks.frames import marked_up, plain
from benchmarks.press import articles, reading
from components.extract.times import times
from components.model import Article, TimeRef
from components.pipeline.cleaning.clean import clean
from components.pipeline.receiving.sidecar import Sidecar

Counts = Mapping[str, tuple[int, int, int]]
_STEPS = {"اليوم": 0, "أمس": -1, "امس": -1, "غدا": 1, "غداً": 1, "غدًا": 1, "غد": 1}
_WEEKDAYS = {
    **dict.fromkeys(("الاثن", "الإثن", "الأثن"), 1),
    **dict.fromkeys(("الأرب", "الارب", "الإرب"), 3),
    **{"الثلا": 2, "الخمي": 4, "الجمع": 5, "السبت": 6, "الأحد": 7, "الاحد": 7},
}
_DAYS = r"ال[اإأ]ثنين|الثلاثاء|ال[اأإ]ربعاء|الخميس|الجمعة|السبت|ال[أا]حد"
_NAMED_DAY = re.compile(
    rf"(?<!\w)(?<!أول )(?<!أول من )({'|'.join(_STEPS)})\s+({_DAYS})(?!\w)(?!\s+(?:الماضي|المقبل|القادم|الأول))"
)
_NEAR = timedelta(days=6)
_DAY = date(2016, 5, 4)
_SOME_TEXT = 100
_SAME_WORDS = 0.9


def _outlet(article: Article) -> str:
    return article.source or article.file.split("/")[0]


def _read(article: Article) -> list[TimeRef]:
    return list(times(reading(article)))


def days_named(folder: Path) -> Counts:
    """«اليوم X», «أمس X», «غدا X», as a plain pattern finds them: each read as the day of publication, stepped.

    Where the weekday that the words name is not that day, they were written on another day than the one printed or
    crawled: no resolving could make both true. Such a case is lag if the day that was read bears the weekday named and
    lies within six days of the one expected; else it counts as wrong.
    """
    counted: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for article in articles(folder):
        said = list(_NAMED_DAY.finditer(article.text)) if article.published else []
        found = _read(article) if said else []
        for each in said:
            counts = counted[_outlet(article)]
            counts[2] += 1
            time, weekday = _over(found, each.start(1)), _WEEKDAYS[each[2][:5]]
            day = time.earliest if time else None
            if day is not None and article.published is not None and day.isoweekday() == weekday:
                wanted = article.published + timedelta(days=_STEPS[each[1]])
                counts[0] += day == wanted
                counts[1] += wanted.isoweekday() != weekday and abs(day - wanted) <= _NEAR
    return {outlet: (right, lag, n) for outlet, (right, lag, n) in counted.items()}


def _over(found: list[TimeRef], place: int) -> TimeRef | None:
    return next((each for each in found if each.start <= place < each.end), None)


def _hidden(folder: Path, wanted: Callable[[Article, TimeRef], str | None]) -> Counts:
    """Each expression that ``wanted`` shortens, read again: right where it means the same day as in full."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for article in articles(folder):
        for each in _read(article) if article.published else ():
            short = wanted(article, each)
            if short is None:
                continue
            text = article.text[: each.start] + short + article.text[each.end :]
            again = _read(replace(article, text=text))
            found = _over(again, each.start)
            counted[_outlet(article)]["all"] += 1
            counted[_outlet(article)]["right"] += found is not None and found.earliest == each.earliest
    return {outlet: (counts["right"], 0, counts["all"]) for outlet, counts in counted.items()}


def weekday_alone(folder: Path) -> Counts:
    """«الخميس 19 مارس 2009», within six days of publication, with nothing left of it but the weekday."""

    def short(article: Article, each: TimeRef) -> str | None:
        parts = re.match(r"((?:يوم\s+)?\w+اء|(?:يوم\s+)?ال\w+)[\s،]+\d.*\d{4}$", each.surface)
        near = each.grain == "day" and each.earliest and _close(article.published, each.earliest)
        return parts[1] if parts and near and each.confidence > 0.9 else None

    return _hidden(folder, short)


def year_left_out(folder: Path) -> Counts:
    """«19 مارس 2009», within half a year of publication, without its year."""

    def short(article: Article, each: TimeRef) -> str | None:
        parts = re.match(r"(.*?\d{1,2}\s.+?)\s+(?:\d{4})$", each.surface)
        gap = abs((each.earliest - article.published).days) if each.earliest and article.published else 999
        return parts[1] if parts and each.rule == "date" and each.grain == "day" and gap < 180 else None

    return _hidden(folder, short)


def _close(published: date | None, day: date) -> bool:
    return published is not None and abs(published - day) <= _NEAR


def crawled_twice(folder: Path) -> Counts:
    """Articles of one outlet with the same title and nearly the same words: right where text and day are the same."""
    alike: dict[tuple[str, str], list[Article]] = defaultdict(list)
    for article in articles(folder):
        if article.title and len(article.text) > len(article.title) + _SOME_TEXT:
            alike[_outlet(article), article.title].append(article)
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for (outlet, _), group in alike.items():
        for one, other in pairwise(group):
            ours, theirs = set(one.text.split()), set(other.text.split())
            if len(ours & theirs) >= _SAME_WORDS * len(ours | theirs):
                counted[outlet]["all"] += 1
                counted[outlet]["right"] += (one.text, one.published) == (other.text, other.published)
    return {outlet: (counts["right"], 0, counts["all"]) for outlet, counts in counted.items()}


def framed_twice(folder: Path) -> Counts:
    """Each article on two pages of our own (``frames``): right where both give its words and lines, and its day."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for article in articles(folder):
        title, _, text = article.text.partition("\n")
        if title != article.title or len(text) < _SOME_TEXT:
            continue
        counted[_outlet(article)]["all"] += 1
        read = [each for frame in (plain, marked_up) for each in clean(frame(title, text, _DAY), Sidecar()).articles]
        told = [(_one_blank(each.text), each.published) for each in read]
        counted[_outlet(article)]["right"] += told == [(_one_blank(article.text), _DAY)] * 2
    return {outlet: (counts["right"], 0, counts["all"]) for outlet, counts in counted.items()}


def _one_blank(text: str) -> str:
    """``text`` with every run of blanks made one, as HTML shows it."""
    return re.sub(r"[^\S\n]+", " ", text)


CHECKS: Mapping[str, Callable[[Path], Counts]] = {
    "cleaning: crawled twice": crawled_twice,
    "cleaning: printed by two sites": framed_twice,
    "times: today and weekday": days_named,
    "times: weekday, date hidden": weekday_alone,
    "times: day and month, year hidden": year_left_out,
}
"""Name of each check, and what counts it."""
