"""Words said that only their place ascribes to somebody: a headline that begins with a name, a quotation alone."""

import re

from components.extract.speech import scene as near
from components.extract.speech.cues import lemma
from components.extract.speech.phrases import either, is_given, nouns
from components.extract.speech.scene import Saying, Scene
from components.extract.speech.speakers import Speaker, speaker
from components.text.spans import Span

_SPOKEN = re.compile(rf"(?<!\w)(?:{either('speaking')}|ن\w{{3,}}|سن\w{{2,}})(?!\w)")
_SPOKEN_FIRST = re.compile(r"[«“\"]|علي\s|\w{3,}نا\s")
_WE = re.compile(rf"[«“\"]?(?:(?:{either('not')})\s+ن\w{{2,}}|سن\w{{2,}}|{either('we')})(?!\w)")
_HEADING = re.compile(
    r"[«“\"]?((?:(?!\sل(?:\s|[«“”\"]))[^«»“”\"])+?)[»”\"]?(\sل(?:\s?[«“”\"][^«»“”\"]+[»“”\"]|\s(?:\w+\s?){1,2}|ل?\w{3,}))?\s*$"
)
_CLOSE = re.compile(r"\w:[^\W\d]")
_WORK = re.compile(rf"(?:{either('work')})(?!\w)")
_MARKS = '«“"'
_HEAD = 60
_LONGEST_NAME = 5
_FULL_NAME = 3
_SAID = 2
_STOPS = re.compile(r"[.!؟?…]\W*$")
_TOLD = 8
"""Fewer words alone between marks without a stop are a heading."""


def alone(scene: Scene) -> Saying | None:
    """A sentence that is a quotation and nothing else: the speaker before goes on."""
    for mark in scene.marks:
        around = scene.text[scene.span[0] : mark[0]] + scene.text[mark[1] : scene.span[1]]
        long = near.count(scene, mark) >= (near.SCARE if _STOPS.search(scene.text, *scene.span) else _TOLD)
        if long and not re.search(r"\w", around) and scene.last is not None:
            return Saying(mark, scene.last, None, "neutral", True, "quotation_alone")
    return None


def headline(scene: Scene) -> Saying | None:
    """S: … as a headline."""
    colon = near.COLON.search(scene.text, scene.span[0], min(scene.span[1], scene.span[0] + _HEAD))
    if colon is None or not (colon[0].endswith(" ") or _CLOSE.match(scene.text, colon.start() - 1)):
        return None
    who = _heads(scene, (scene.span[0], colon.start()), colon.end())
    if who is None:
        return None
    words = near.words(scene, colon.end(), scene.span[1])
    mark = near.opening(scene, colon.end())
    words = mark if mark and near.count(scene, mark) > _SAID else words
    return Saying(words, who, None, "neutral", True, "headline") if near.count(scene, words) >= _SAID else None


def _heads(scene: Scene, before: Span, start: int) -> Speaker | None:
    """Whom a headline names before its colon, where what begins at ``start`` can be what he says."""
    name = _HEADING.match(scene.text, *before)
    if name is None or not name[1].split():
        return None
    who, heads = speaker(scene.names, name.span(1), scene.mentions), name[1].split()
    ours = _WE.match(scene.text, start, scene.span[1]) and len(heads) <= _LONGEST_NAME
    seated = ours and heads[0].removeprefix("ال") in nouns("headline")
    placed = who is not None and who.known and scene.text.startswith(" في ", who.span[1])
    if not (seated or placed) and any(word in nouns("aside") for word in heads):
        return None
    whole = who is not None and (placed or who.span == name.span(1))
    short = name[1] in nouns("short name") or (len(heads) == 1 and is_given(heads[0]))
    a_place = any(each.start == before[0] and each.mention.kind == "place" for each in scene.mentions)
    short = short or (len(heads) <= _FULL_NAME and not a_place and _speaks_later(scene.text, name[1], start))
    marked = scene.text[before[0]] in _MARKS and all(word.startswith(("ال", "وال")) for word in heads)
    named = marked and len(heads) > 1 and not _WORK.match(scene.text, start)
    if short or ours or named or (name[2] and len(heads) <= _LONGEST_NAME):
        return who if who and whole else Speaker(name.span(1), None, True)
    if who is None or not whole:
        return None
    several = len(heads) > 1 or not heads[0].startswith("ال")
    if who.entity_id is None and not (several and heads[0].removeprefix("ال") in nouns("headline")):
        return None
    kind = next((each.mention.kind for each in scene.mentions if each.start == who.span[0]), None)
    return who if kind != "place" or _is_spoken(scene, start) else None


def _speaks_later(text: str, name: str, start: int) -> bool:
    """Whether a name that heads an article follows a verb of speech or a given name in it (كاهيل: … وقال كاهيل).

    One word with ال, as a trade is, only where marks show it to be a name (وقال "القوس").
    """
    common = name.startswith("ال") and " " not in name
    at = text.find(name, start)
    while at >= 0:
        marked = text[at - 1] in _MARKS
        before = text[max(start, at - _HEAD) : at - marked].split()
        word = next((each for each in reversed(before) if not each.startswith("ال")), "")
        called = word and (lemma(word) or (is_given(word) and not common))
        if called and (marked or (text[at - 1].isspace() and not common)):
            return True
        at = text.find(name, at + 1)
    return False


def _is_spoken(scene: Scene, start: int) -> bool:
    """Whether words behind a colon are spoken: they begin with a mark, end with a judgement, or say «we»."""
    if _SPOKEN_FIRST.match(scene.text, start) or _judges(scene, start):
        return True
    spoken = (word.start() for word in _SPOKEN.finditer(scene.text, start, scene.span[1]))
    return any(not any(each.start <= at < each.end for each in scene.mentions) for at in spoken)


def _judges(scene: Scene, start: int) -> bool:
    """Whether a headline ends with a judgement between marks (الخلاف «فني»), not with a name (شبكة «العقرب»)."""
    ends = next((mark for mark in scene.marks if not re.search(r"\w", scene.text[mark[1] : scene.span[1]])), None)
    if ends is None or ends[0] <= start or scene.text.startswith("ال", ends[0]):
        return False
    before = scene.text[start : ends[0]].rstrip(' «“"').split()[-1:]
    return not before or before[0] not in nouns("preposition")
