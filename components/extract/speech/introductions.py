"""Words that a colon brings without a verb: «في تصريح للصحفيين: …», «من جانبه، الوزير: …», and the lines of a list."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from components.extract.speech import scene as near
from components.extract.speech.cues import Cue
from components.extract.speech.phrases import either, nouns
from components.extract.speech.scene import Saying, Scene
from components.extract.speech.speakers import Speaker, speaker
from components.model import Sentence
from components.text.spans import Span

_BEFORE = re.compile(r"(?:^|[\n.!؟…»”\"]\s*)و?(?:(?:في|من)\s)?$")
_PREPOSITION = re.compile(r"(?:في|من)\s$")
_UP_TO_COLON = re.compile(r"([^.:؛\n؟!«»“”\"]{0,120}):\s*(?=\S)")
_FOR = re.compile(r"\s+(?:لل|ل\s?)(?=\w{3})")
_OWN = re.compile(r"\s+ل(?:ه|ها|هم)(?!\w)")
_PRONOUN = re.compile(r"\w{3,}(?:ه|ها|هم)")
_ITEM = re.compile(rf"\s*(?:[-–—•*▪●]+|\(?[0-9]{{1,2}}\s*[-–.)/]+|(?:{either('ordinal')})\s*[:،.-])\s*(?=\w|[«“\"])")
_FOLLOWS = re.compile(rf"(?:^|.*\s)ب?(?:{either('as follows')})\s*:?", re.DOTALL)
_LEADS = re.compile(rf"\s+ب?(?:{either('as follows')})(?!\w)")
_LEAST = 3
_NEAR = 8


def introduces(text: str, cue: Cue) -> bool:
    """Whether a noun such as تصريح with في, or جانبه with من, opens its sentence and a colon follows."""
    return bool(_BEFORE.search(text, max(0, cue.start - 8), cue.start) and _UP_TO_COLON.match(text, cue.end))


def introduced(scene: Scene, cue: Cue) -> Saying | None:
    """في تصريح …: what follows the colon, said by whom the phrase names, else by the one who spoke last."""
    phrase = _UP_TO_COLON.match(scene.text, cue.end, scene.span[1])
    if phrase is None or any(cue.end < other.start < phrase.end() for other in scene.cues):
        return None
    who = _author(scene, cue, phrase.span(1))
    words: Span | None = near.opening(scene, phrase.end(1) + 1)
    if words is None or near.count(scene, words) < near.SCARE:
        words = near.words(scene, phrase.end(), scene.span[1]) if who else None
    if words is None or near.count(scene, words) < _LEAST:
        return None
    begins = _PREPOSITION.search(scene.text, max(scene.span[0], cue.start - 3), cue.start)
    said = begins.start() if begins else cue.start, cue.end
    return Saying(words, who, said, cue.verb.stance, True, "introduction")


def _author(scene: Scene, cue: Cue, phrase: Span) -> Speaker | None:
    """Whom a phrase up to its colon names: من جانبه، رئيس الاتحاد; في بيان للوزارة, but not في تصريح لقناة."""
    if "part" in cue.verb.frames:
        start = phrase[0] + len(scene.text[slice(*phrase)]) - len(scene.text[slice(*phrase)].lstrip(" ،,"))
        named = speaker(scene.names, (start, phrase[1]), scene.mentions)
        return named if named and named.known else None
    if _PRONOUN.fullmatch(scene.text, cue.start, cue.end) or _OWN.match(scene.text, *phrase):
        return scene.last
    addressed = _FOR.match(scene.text, *phrase)
    named = speaker(scene.names, (addressed.end(), phrase[1]), scene.mentions) if addressed else None
    if named is None or not named.known:
        return scene.last
    head = scene.text[slice(*named.span)].split()[0].removeprefix("ال")
    inside = [each for each in scene.mentions if named.span[0] <= each.start < named.span[1]]
    person = any(each.mention.kind == "person" for each in inside)
    return named if "of" in cue.verb.frames or person or head in nouns("office") else scene.last


def lists(text: str, sentences: Sequence[Sentence], spans: Sequence[Span]) -> Mapping[int, Sequence[int]]:
    """The number of each sentence that ends with a colon -> those of the lines of a list after it, if there are any."""
    found: dict[int, list[int]] = {}
    for number, span in enumerate(spans[:-1]):
        if text[span[1] - 1] != ":":
            continue
        items: list[int] = []
        for later in range(number + 1, len(spans)):
            opens = sentences[later].paragraph != sentences[later - 1].paragraph
            if opens and not _ITEM.match(text, *spans[later]):
                break
            items += [later] if opens else []
        if items:
            found[number] = items
    return found


def listed(scene: Scene, said: Sequence[Saying], items: Sequence[Span]) -> list[Saying]:
    """The lines of a list as the words of who speaks in the sentence before them; empty where nobody does."""
    if not _FOLLOWS.fullmatch(scene.text, *scene.span):
        return []
    last = said[-1] if said else None
    cue = next((each for each in reversed(scene.cues) if not last or (last.cue and each.start == last.cue[0])), None)
    if cue is None or cue.verb.frames & {"participle", "source", "relay", "relayed", "introduces"}:
        return []
    who = last.speaker if last else speaker(scene.names, (cue.end, scene.span[1]), scene.mentions)
    if who is None or not who.known or (last and not only_leads(scene, last)):
        return []
    if near.count(scene, (who.span[1], scene.span[1])) > _NEAR:
        return []
    leads = _LEADS.search(scene.text, *who.span)
    who = replace(who, span=(who.span[0], leads.start())) if leads and leads.start() > who.span[0] else who
    found = []
    for item in items:
        mark = _ITEM.match(scene.text, *item)
        words = near.words(scene, mark.end() if mark else item[0], item[1])
        if near.count(scene, words) >= _LEAST:
            found.append(Saying(words, who, (cue.start, cue.end), cue.verb.stance, True, "list"))
    return found


def only_leads(scene: Scene, saying: Saying) -> bool:
    """Whether the words of a saying are nothing but «ما يلي», which the lines of a list replace."""
    ends = saying.words[1] >= scene.span[1] - 2
    return ends and bool(_FOLLOWS.fullmatch(scene.text, *saying.words)) and near.count(scene, saying.words) <= _LEAST
