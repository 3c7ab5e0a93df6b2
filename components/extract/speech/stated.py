"""Where a noun such as ضرورة or سعيه begins what is affirmed or denied without أن."""

import re
from collections.abc import Sequence

from components.extract.speech.forms import states
from components.extract.speech.phrases import Named, either, is_given, nouns
from components.extract.speech.scene import Scene

_OWN = re.compile(r"(?!ال|بال|لل|[بلوكف]\w{2,3}ه[ام]?$)\w{2,}(?:ه|ها|هما|هم)")
_SMALL = (
    rf"(?:[\s·،,»”\")]|\([^()]{{1,30}}\)|[-–ـ(]\s*(?:{either('eulogy')})\s*[-–ـ)]"
    rf"|(?<=\s)(?:{either('eulogy')}|{either('strongly')})(?=\s)|ل\s?[«“”\"][^«»“”\"\n]{{2,30}}[»“”\"](?=\s))*"
)
"""What may stand between a name and what is stated: a prayer, بشدة, whom he told (أكد سموه - حفظه الله - حرصه)."""
_STATED_AFTER = re.compile(
    rf"{_SMALL}(?:(?:{either('where')})\s+(?:(?:{either('this')})\s+)?[\w·/]+(?:\s+(?:ال|ل)\w+)?(?=[\s·،,]))?{_SMALL}(\w+)"
)
_DECLARES = re.compile(rf"(?:{either('declared')})(?!\w)")
_TOLD = re.compile(r"ل\s?[«“”\"][^«»“”\"\n]{2,30}[»“”\"]")
_BEHIND = re.compile(rf"[\s·،,]*(?:{either('preposition')})\s[^،,.:؛!؟\n]{{2,90}}[،,]\s*(\w+)")
_BY_TIME = re.compile(r"[^·:.؛\n]{0,90}·[·\s،,]*(\w+)")
_OCCASION = re.compile(rf"[\s،,·»”\"]+(?:{either('preposition')})(\s+\w+)(?:[\s·]+(?!ان\s|[وف]ان)\w+){{1,16}}")
_WORD = re.compile(r"\w+")
_WORDS = 60
_GOVERNS = re.compile(r"[\s،,]*(?:علي|عن)\s")
_DEFINITE = re.compile(r"(?<!\w)(?:ال\w+|سابق|لاحق|\w{2,}(?:ون|ها|هم|\wه)|\w+\s+\w{3,}ية)$")


def stated_at(scene: Scene, last: int, limit: int, held: Sequence[Named] = (), first: int = 0) -> int | None:
    """Where a masdar begins the words: right behind ``last``, or a phrase of when and where."""
    for behind in (_STATED_AFTER, _BEHIND, _BY_TIME):
        after = behind.match(scene.names, last, limit)
        if after and (
            declares(scene, after.start(1))
            or _begins_words(after[1], _TOLD.sub("", scene.names[last : after.start(1)]))
        ):
            return after.start(1)
    return stated_later(scene, last, limit, held, first)


def declares(scene: Scene, at: int) -> bool:
    """Whether what a state declares begins at a place (أعلنت السلطات حالة الطوارئ)."""
    return _DECLARES.match(scene.text, at) is not None


def stated_later(scene: Scene, last: int, limit: int, held: Sequence[Named], first: int) -> int | None:
    """Where a masdar begins the words behind a phrase of when and where that ends with a name or a definite noun.

    So in أكد الوزير في مؤتمر صحفي مع نظيره التركي التزام بلاده.
    """
    phrase = _OCCASION.match(scene.names, last, limit)
    for word in _WORD.finditer(scene.names, phrase.end(1), phrase.end()) if phrase else ():
        mentioned = [*held, *(each for each in scene.mentions if last <= each.start)]
        if states(word[0]) and not any(each.start <= word.start() < each.end for each in mentioned):
            return word.start() if closed(scene, word.start(), mentioned, first) else None
    return None


def _begins_words(noun: str, between: str) -> bool:
    """Whether a noun after a name and a phrase such as في بيان begins what is stated."""
    doing = states(noun) and not _GOVERNS.match(between)
    return doing or noun in nouns("stated") or possessed(noun, between)


def closed(scene: Scene, at: int, held: Sequence[Named], first: int) -> bool:
    """Whether what ends before ``at`` is definite, a name or with ال, so that an indefinite noun is no part of it.

    So is a given name alone (أكد سليمان محاصرة المدينة).
    """
    end = len(scene.names[:at].rstrip(" ·"))
    if is_given(scene.names[first:end]):
        return True
    before = scene.names[max(0, end - _WORDS) : end]
    return bool(_DEFINITE.search(before)) or any(each.end == end for each in held)


def possessed(word: str, before: str) -> bool:
    """Whether a noun with the pronoun of its speaker comes right after the name (تؤكد الوزارة سعيها)."""
    right_after = all(each in nouns("skipped") for each in re.findall(r"\w+", before))
    return right_after and bool(_OWN.fullmatch(word)) and word not in nouns("skipped") | nouns("aside")
