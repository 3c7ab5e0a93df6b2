"""Words said that no verb of speech governs: بحسب، وفقا لـ, نقلت وكالة … عن."""

import re
from dataclasses import replace

from components.extract.speech import scene as near
from components.extract.speech.cues import Cue
from components.extract.speech.division import object_of
from components.extract.speech.phrases import either, nouns
from components.extract.speech.scene import Saying, Scene
from components.extract.speech.speakers import Speaker, speaker
from components.text.spans import Span

_COMMA = re.compile(r"[،,:]|\s(?=ف(?:ان|انه|انها|قد|سوف)\s)")
_LINKS = re.compile(r"(?<!\w)عن(?:\s|ه[ام]?\s(?=قول))"), re.compile(r"(?<!\w)(?:عن|الي)\s")
_PASSED_ON = re.compile(
    rf"[^.:؛؟!\n]{{2,110}}?(?<!\w)(?:نقلا\s+عن|عن(?=\s[^.:\n]{{2,80}}?\s(?:{either('said by')})\s))\s"
)
"""Whom an outlet passes on that has a verb of its own (ذكرت الوكالة نقلا عن مصادر أن، أوردت عن شهود قولهم إن)."""
_CONVEYS = re.compile(
    rf"\s+(?:ال)?(?:{either('outlets')})(?!\w)"
    rf"(?:(?!\sعن)[^.:؛؟!\n]){{0,70}}?(?<!\sبعد)(?<!\sقبل)(?<!\sمنذ)\s(?:ان(?:ه|ها|هم)?|{either('news')})(?!\w)"
)
_SAYING = re.compile(rf"(?<!\w)(?:{either('said by')}|ب?ان)(?!\w)")
_TO_WHOM = 60
_GOES_ON = re.compile(r"\s*ف(?:هو|هي|ان|انه|انها)(?:\s+ان(?!\w))?\s+")
_THEN = re.compile(r"\s*(?:فان(?:ه|ها|هم|هما)?|فقد)\s+")
_AFTER_COMMA = re.compile(r"[،,]\s*و?$")
_LONGEST_NAME = 6
_NO_VERB = frozenset(("participle", "source", "relayed"))
_NEAR = 30
_FURTHER = re.compile(rf"\s*[،,]?\s+((?:{either('tells the outlet')})(?!\w))")
"""Who has told the outlet that is named before (وفق ما أفاد به الإذاعة مصدر أمني)."""
_SOME = 12
_BROKEN_OFF = 10
"""So many words at most before a source in the midst of what it says."""
_NEW_CLAUSE = re.compile(
    rf"و\w|ف\w{{3}}|(?:{either('leads on')}|{either('while')}|{either('turns')}|{either('aside')})(?!\w)"
    rf"|(?:{either('preposition')})(?!\w)"
)
_FEW = 4
"""So few words before a source between commas only lead to what it says (وجاء هذا القرار، وفق البيان، بعد …)."""


def source(scene: Scene, cue: Cue, spoken: Speaker | None) -> Saying | None:
    """…، بحسب S; وفقا لـS، …: the other half of the sentence, said by a known source; على حد قوله: by the last one."""
    who = (spoken or scene.last) if "own" in cue.verb.frames else named(scene, cue)
    if who is None:
        return None
    opens = not scene.text[scene.span[0] : cue.begins].strip()
    goes_on = scene.text.startswith(" ", who.span[1]) and near.count(scene, (scene.span[0], cue.start)) > 1
    if opens and any(0 <= other.start - who.span[1] <= 1 and not other.verb.frames & _NO_VERB for other in scene.cues):
        return None
    rest = object_of(scene, who.span) if goes_on or opens else None
    if rest and not scene.text.startswith("ال", rest[1]):
        who = replace(who, span=(who.span[0], rest[0]))
        if opens and (words := _told_behind(scene, rest[1])):
            return Saying(words, who, (cue.start, cue.end), "neutral", False, "source_clause")
    mark = near.closed_before(scene, cue)
    if mark and near.count(scene, mark) >= near.SCARE and near.count(scene, (scene.span[0], mark[0])) < 3:
        return Saying(mark, who, (cue.start, cue.end), "neutral", True, "quotation_source")
    words = _beside(scene, cue, who)
    if words is None or near.count(scene, words) < 3:
        return None
    return Saying(words, who, (cue.start, cue.end), "neutral", False, "source_clause")


def _told_behind(scene: Scene, start: int) -> Span | None:
    """The words that follow a source at the head of its sentence without a comma (ووفقا للتقرير ارتفعت الأسعار)."""
    words = near.words(scene, start, scene.span[1])
    verbs = any(each.start >= start and "participle" not in each.verb.frames for each in scene.cues)
    return None if verbs or near.count(scene, words) <= _FEW else words


def named(scene: Scene, cue: Cue) -> Speaker | None:
    """The known source that a cue names, also between quotation marks; after a verb (وفق ما أكده) whoever it is."""
    if "own" in cue.verb.frames:
        return scene.last
    start = cue.end + 1
    while start < scene.span[1] and scene.text[start].isspace():
        start += 1
    start += cue.verb.leans and scene.text[start - 1] != "ل"
    start += cue.verb.leans and scene.text.startswith("لل", start - 1) and start == cue.end + 2
    comma = _COMMA.search(scene.text, start, scene.span[1])
    told = "told" in cue.verb.frames
    verb = next((each.begins for each in scene.cues if each.start > start and not told), scene.span[1])
    slot = start, min(verb, comma.start() if comma and comma[0].isspace() else scene.span[1])
    who = speaker(scene.names, slot, scene.mentions)
    if who and scene.text[slice(*who.span)].split()[0].removeprefix("ل") in nouns("no source"):
        return None
    if who and told and not scene.text.startswith("كما", cue.start):
        who = replace(who, known=True)
    if who and told and (source := _FURTHER.match(scene.names, who.span[1], scene.span[1])):
        who = speaker(scene.names, (source.start(1), slot[1]), scene.mentions) or who
        who = replace(who, known=True)
    if who and not who.known and scene.has_spoken(who):
        who = replace(who, known=True)
    marked = who and re.search(r"[«“”\"]", scene.text[slice(*who.span)])
    name = None if marked else near.opening(scene, who.span[1] if who and who.known else start)
    if name and near.count(scene, name) <= _LONGEST_NAME:
        inside = speaker(scene.names, name, scene.mentions)
        who = Speaker(name, inside.entity_id if inside else None, known=True)
    return who if who and who.known else None


def _beside(scene: Scene, cue: Cue, who: Speaker) -> Span | None:
    """The half of the sentence that a source does not take up: after it where it opens the sentence, else before it."""
    if inserted := _inserted(scene, cue, who):
        return near.words(scene, inserted, scene.span[1])
    begins: bool | re.Match[str] | None = (
        cue.joined
        and _COMMA.match(scene.text, who.span[1])
        and (_AFTER_COMMA.search(scene.text, cue.start - 4, cue.start) or _THEN.match(scene.text, who.span[1]))
    )
    if near.count(scene, (scene.span[0], cue.start)) <= _FEW and (later := _COMMA.match(scene.text, who.span[1])):
        begins = near.count(scene, (later.end(), scene.span[1])) > _FEW
    if not begins and len(scene.text[scene.span[0] : cue.start].strip(near.ENDS + "و")) >= 12:
        around = _around(scene, cue, who)
        return near.words(scene, scene.span[0], scene.span[1] if around else cue.begins)
    comma = None if "own" in cue.verb.frames else _COMMA.search(scene.text, who.span[1], scene.span[1])
    if "told" in cue.verb.frames and (comma is None or comma.start() > who.span[1] + _NEAR):
        return near.words(scene, max(who.span[1], scene.text.find(" ", who.span[1])), scene.span[1])
    if comma is None or any(-1 <= other.start - comma.end() < 8 for other in scene.cues):
        return None
    if mark := next((each for each in scene.marks if who.span[1] < each[0] < comma.start()), None):
        return mark
    then = _THEN.match(scene.text, comma.end())
    start = then.end() if then else comma.end()
    ends = (each.begins for each in scene.cues if each.start > start + _SOME and _goes_on(scene, each))
    return near.words(scene, start, next(ends, scene.span[1]))


def _around(scene: Scene, cue: Cue, who: Speaker) -> bool:
    """Whether a sentence goes on behind a source in its midst (وبلغت الخسائر، بحسب البيان، مليون دولار)."""
    before = near.count(scene, (scene.span[0], cue.start))
    behind = near.words(scene, who.span[1], scene.span[1])
    set_off = _COMMA.match(scene.text, who.span[1]) and _AFTER_COMMA.search(scene.text, cue.start - 4, cue.start)
    if cue.joined or before > _BROKEN_OFF or near.count(scene, behind) < max(_FEW, before - _FEW):
        return False
    if not set_off and (not scene.text.startswith(" ", who.span[1]) or scene.text[behind[0]] in "لب"):
        return False
    return not _NEW_CLAUSE.match(scene.text, *behind) and not any(behind[0] <= each.start for each in scene.cues)


def _inserted(scene: Scene, cue: Cue, who: Speaker) -> int | None:
    """Where the words begin behind a source between two commas in their midst (أما الشرط، حسب فلان، فهو أن …)."""
    comma = _COMMA.match(scene.text, who.span[1])
    then = _GOES_ON.match(scene.text, comma.end()) if comma else None
    opened = scene.text[scene.span[0] : cue.start].rstrip()[-1:] in ("،", ",")
    return then.end() if then and opened else None


def _goes_on(scene: Scene, cue: Cue) -> bool:
    """Whether a participle after a comma says more than the words before it (بحسب فلان فإن …، مشيرا إلى أن)."""
    return "participle" in cue.verb.frames and bool(_AFTER_COMMA.search(scene.text, cue.start - 4, cue.start))


def source_of(text: str, cue: Cue, limit: int) -> re.Match[str] | None:
    """The word that brings whom a relay names: نقلت الوكالة عن, نسبت الصحيفة إلى, ذكرت نقلا عن."""
    if "relay" not in cue.verb.frames:
        return _PASSED_ON.match(text, cue.end, min(limit, cue.end + near.SLOT))
    return _LINKS[cue.verb.lemma == "نسب"].search(text, cue.end, min(limit, cue.end + near.SLOT))


def conveys(text: str, cue: Cue) -> bool:
    """Whether an outlet itself tells what a relay brings: نقلت صحيفة كذا أن …, without whom it has it from."""
    told = _CONVEYS.match(text, cue.end) if "an" in cue.verb.frames else None
    return told is not None and source_of(text, cue, told.end() + near.SLOT) is None


def passed_on(scene: Scene, cue: Cue, limit: int) -> Saying | None:
    """ذكرت وكالة … نقلا عن S أن …: as a relay, where no other verb or أن stands between the verb and S."""
    link = source_of(scene.text, cue, limit) if "an" in cue.verb.frames else None
    if link is None or "participle" in cue.verb.frames or near.THAT.search(scene.text, cue.end, link.end()):
        return None
    between = (
        other for other in scene.cues if cue.end < other.start < link.end() and "source" not in other.verb.frames
    )
    found = None if any(between) else relay(scene, cue, limit)
    return found if found and found.speaker else None


def relay(scene: Scene, cue: Cue, limit: int) -> Saying | None:
    """نقلت وكالة … عن S قوله إن …: the speaker is S; the cue holds the name of who relays."""
    text = scene.text
    link = source_of(text, cue, limit)
    if link is None:
        return None
    said = _SAYING.search(text, link.end(), min(limit, link.end() + near.SLOT))
    if said is None:
        return None
    own = link[0].rstrip().rsplit(maxsplit=1)[-1] not in ("عن", "الي")
    who = scene.last if own else speaker(scene.names, (link.end(), said.start()), scene.mentions)
    to_whom = _TO_WHOM if text.startswith(" ل", said.end()) else 12
    that = near.THAT.match(text, said.start()) or near.THAT.search(text, said.end(), min(limit, said.end() + to_whom))
    start = that.end() if that else said.end()
    mark = near.opening(scene, start)
    cue_end = link.end() - 1 if link.end() - cue.start <= 64 else cue.end
    if mark and near.count(scene, mark) >= near.SCARE:
        return Saying(mark, who, (cue.start, cue_end), cue.verb.stance, True, "relayed")
    words = near.words(scene, start, limit)
    return (
        Saying(words, who, (cue.start, cue_end), cue.verb.stance, False, "relayed")
        if near.count(scene, words) > 1
        else None
    )
