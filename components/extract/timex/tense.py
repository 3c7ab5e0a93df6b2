"""Which way the words around an expression of time point: ahead of the day of publication, back from it, or nowhere."""

import re
from functools import cache
from itertools import pairwise
from typing import Literal

from components.extract.timex.vocabulary import cues
from components.text.fold import fold

Tense = Literal["coming", "gone"]
_REACH = 140
_AHEAD = 4
_PROVIDED = [fold("على", "light").text, fold("أن", "light").text]
_WORD = re.compile(r"\w+|[.:؛!؟?\n«»\"“”]|،(?=\s*(?:و|ف|حيث|بينما|فيما|كما|بعدما|بعد أن))")
_FUTURE = re.compile(r"س[يتن]\w{2}")


def tense(text: str, start: int, end: int) -> Tense | None:
    """The tense of the clause of ``text`` in which ``start`` to ``end`` stands.

    The nearest word before it that tells counts (وقف القطار الثلاثاء، ومن المقرر …); where the clause begins with the
    expression, the first after it (الثلاثاء يلتقي الفريقان).
    """
    before = _WORD.findall(text, max(0, start - _REACH), start)
    for place in range(len(before) - 1, -1, -1):
        word = before[place]
        if not word[0].isalnum():
            break
        told = _told(word, before[place - 1] if place else "")
        if told == "gone" and word.lstrip("وف") in cues("call") and _called_to(before[place + 1 :]):
            told = "coming"
        if told is None and before[place - 2 : place] == _PROVIDED and word[0] in "يت":
            told = "coming"
        if told:
            return told
    else:
        place = -1
    if any(len(word) > 2 and word != "يوم" for word in before[place + 1 :]):
        return None
    previous = ""
    for word in _WORD.findall(text, end, min(len(text), end + 60))[:_AHEAD]:
        if not word[0].isalnum():
            return None
        if told := _told(word, previous):
            return told
        previous = word
    return None


def _called_to(words: list[str]) -> bool:
    """Whether what follows دعا is an invitation to something with a date: «إلى التجمع عصر الاثنين»."""
    return any(one in cues("to") and two.removeprefix("ال") in cues("called to") for one, two in pairwise(words))


def _told(word: str, previous: str) -> Tense | None:
    """What one word tells; a present after كان or لم is past, so is what قد stands before."""
    if word == "من" and previous.lstrip("وف") in cues("coming from"):
        return "coming"
    known = _words()
    bare = word[1:] if word[0] in "وف" and len(word) > 3 and word not in known else word
    found = known.get(word) or known.get(bare)
    if found is None and _FUTURE.match(bare) and not bare.startswith(_not_coming()):
        found = "coming"
    if found == "coming" and bare[0] in "يت" and previous.lstrip("وف") in _gone():
        return "gone"
    return found


@cache
def _words() -> dict[str, Tense]:
    told: dict[str, Tense] = {}
    for form in cues("event past"):
        stem = form[:-1] if form.endswith("ي") else form
        told |= dict.fromkeys((form, f"{form}ا", f"{stem}ت", f"{stem}تا", f"{stem}وا"), "gone")
    for form in cues("event present"):
        told[form] = "coming"
        told.setdefault("ت" + form[1:], "coming")
    told |= dict.fromkeys(cues("coming"), "coming")
    told |= dict.fromkeys(_gone(), "gone")
    return told


@cache
def _gone() -> frozenset[str]:
    return cues("gone")


@cache
def _not_coming() -> tuple[str, ...]:
    return tuple(cues("not coming"))
