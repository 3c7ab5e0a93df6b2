"""The words that follow a verb of speech, and those that it follows: V S أن …, V S: «…», «…» V S."""

import re

from components.extract.speech import scene as near
from components.extract.speech import subjects
from components.extract.speech.cues import Cue
from components.extract.speech.forms import somebody
from components.extract.speech.leads import TOLD_TO
from components.extract.speech.phrases import either, is_name_before, nouns
from components.extract.speech.scene import Saying, Scene
from components.extract.speech.speakers import Speaker, named_in_marks, speaker
from components.text.spans import Span

_NO_SPEAKER = re.compile(
    r"\s*(?:(?:الي|علي|من|ايضا|كذلك)\s*)*|\s*(?:[فل]ي?\w*|خلال|امام|عبر|عقب|قائلا|بالقول)\s.{0,90}", re.DOTALL
)
_THAT_SHE = re.compile(r"(?<!\w)و?التي\s$")
_IN_IT = re.compile(rf"\s+(?:{either('in it')})(?!\w)")
_UNCLOSED = re.compile(r"(?<=\s)[«“\"](?=\w)")
_AGAINST = re.compile(rf"[،,]\s*(?:(?:{either('turns')})\w*|ثم|بل)\s*$")
_APART = re.compile(rf"(?<!\w)(?:{either('while')}|{either('comments')})(?!\w)|\s-\s*$")
_BROUGHT = re.compile(r"(?<!\w)(?:ال[يى]|علي|من|في|عن)\s+$")
_TAKES_THAT = frozenset(("an", "upon", "ila", "ala", "min", "bi", "fi", "source"))
_FIRST = {words.split()[0] for words in nouns("spoken first")}
_SPOKEN = re.compile(rf"\s+(?:{either('spoken first')})(?!\w)")
_SOON = 90
_NEAR = 110
_BETWEEN = 5
_WISH = re.compile(rf"(?<!\w)[وفب]?(?:{either('no that')})\s+$")
_CLAUSES: dict[str, str] = {"named": "verb_clause", "continued": "continued_clause", "participle": "participle_clause"}


def forward(scene: Scene, cue: Cue, limit: int, spoken: Speaker | None) -> Saying | None:
    """V S أن …, V S: «…», V S «…», and the participle that continues (مشيرا إلى أن)."""
    if cue.verb.frames <= {"about", "apart"}:
        return None
    reach = min(limit, cue.end + near.SLOT)
    marker = _marker(scene, cue, reach)
    who, rule = _who(scene, cue, (cue.end, marker[0]), spoken) if marker else (None, "nobody")
    if marker is None or rule == "nobody":
        return None
    if who and "close" in cue.verb.frames and near.count(scene, (who.span[1], marker[0])) > _BETWEEN:
        return None
    _, start, kind = marker
    mark = near.opening(scene, start) or (near.unclosed(scene, start) if kind != "that" else None)
    said = (cue.start, cue.end)
    if mark and (kind != "that" or near.count(scene, mark) >= near.SCARE):
        quotation = "continued_quotation" if rule == "continued" else "verb_quotation"
        scare = kind != "colon" and near.count(scene, mark) < near.SCARE
        return None if scare else Saying(mark, who, said, cue.verb.stance, True, quotation)
    words = near.words(scene, start, limit)
    if kind == "mark" or near.count(scene, words) < 2 or (who is None and kind == "that"):
        return None
    name = "verb_colon" if kind == "colon" else _CLAUSES[rule]
    return Saying(words, who, said, cue.verb.stance, kind == "colon", name)


def unmarked(scene: Scene, cue: Cue, limit: int) -> Saying | None:
    """وقال لقد …، وأضاف هدفنا …: words that begin like speech, without أن or a mark, of who is named or goes on."""
    if "free" not in cue.verb.frames or _FIRST.isdisjoint(scene.text[cue.end : cue.end + _SOON].split()):
        return None
    who, start = None, cue.end
    if not _SPOKEN.match(scene.text, start, limit):
        who = speaker(scene.names, (cue.end, limit), scene.mentions)
        start = who.span[1] if who and who.known else limit
    if not _SPOKEN.match(scene.text, start, limit):
        return None
    who = who or subjects.goes_on(scene, cue)
    words = near.words(scene, start, limit)
    long = near.count(scene, words) >= near.SCARE
    return Saying(words, who, (cue.start, cue.end), cue.verb.stance, True, "verb_unmarked") if who and long else None


def _marker(scene: Scene, cue: Cue, reach: int) -> tuple[int, int, str] | None:
    """What divides speaker and words: end of the speaker's slot, beginning of the words, and its kind."""
    text = scene.text
    options: list[tuple[int, int, str]] = []
    for that in near.THAT.finditer(text, cue.end, reach):
        if any(each.start <= that.start() < each.end for each in scene.mentions):
            continue
        lead = text[max(cue.end, that.start() - 20) : that.start()]
        ala = (
            lead.endswith("علي ")
            and cue.verb.frames.isdisjoint(("ala", "upon"))
            and not is_name_before("".join(lead.split()[-2:-1]))
        )
        far = cue.verb.frames.isdisjoint(_TAKES_THAT) and text[that.start()] != "ب"
        far = far or ("an" not in cue.verb.frames and text[that.start()] != "ب" and not _BROUGHT.search(lead))
        if not far and not ala and not _WISH.search(lead):
            options.append((that.start(), that.end(), "that"))
            break
    if colon := near.COLON.search(text, cue.end, reach):
        options.append((colon.start(), colon.end(), "colon"))
    loose = cue.end + _NEAR if "loose" in cue.verb.frames else reach + 2
    for mark in scene.marks:
        if cue.end < mark[0] <= loose:
            lead = text[max(cue.end, mark[0] - 9) : mark[0]]
            opened = mark[0] - len(lead) + len(lead.rstrip().rstrip("«“”„\"'‘<"))
            options.append((opened, opened, "mark"))
    if (lone := _UNCLOSED.search(text, cue.end, reach)) and near.unclosed(scene, lone.start()):
        options.append((lone.start(), lone.start(), "mark"))
    chosen = min(options, default=None)
    passed = {"relayed", "source"}
    for other in scene.cues if chosen else ():
        if not (chosen and cue.end < other.start < chosen[0]):
            continue
        saying = other.verb.lemma == "قال" and not re.search("[،,]", text[cue.end : other.start])
        again = other.verb == cue.verb or (saying and "participle" in other.verb.frames)
        if not other.verb.frames & passed and not again:
            return None
    if chosen and chosen[2] == "mark" and ":" not in text[chosen[0] - 1 : chosen[0]]:
        quotation = near.opening(scene, chosen[0]) or near.unclosed(scene, chosen[0])
        if quotation is None or near.count(scene, quotation) < near.SCARE:
            return min((option for option in options if option[2] != "mark"), default=None)
    return chosen


def _who(scene: Scene, cue: Cue, slot: Span, spoken: Speaker | None) -> tuple[Speaker | None, str]:
    """The speaker of a cue, and how he is known."""
    ahead = scene.text[max(scene.span[0], cue.start - near.SLOT) : cue.start]
    frames = cue.verb.frames
    if "participle" in frames:
        return spoken or subjects.opening_subject(scene, cue.start) or scene.going_on(cue.verb.gender), "participle"
    found = named_in_marks(scene.names, slot, scene.mentions) or speaker(scene.names, slot, scene.mentions)
    if found and not found.known and "bi" in frames and scene.text[found.span[0]] == "ب":
        found = None
    if found is not None:
        apart = _APART.search(scene.text, found.span[1], max(found.span[1], slot[1]))
        named = found.known or "things" not in frames or somebody(scene.text, found.span, cue.verb.gender)
        return (found, "named") if named and not apart else (None, "nobody")
    return _before(scene, cue, slot, spoken, ahead)


def _before(scene: Scene, cue: Cue, slot: Span, spoken: Speaker | None, ahead: str) -> tuple[Speaker | None, str]:
    """The speaker of a cue that names nobody after it: who stands before it, or spoke last."""
    subject = subjects.announced(scene, cue) or subjects.wishes(scene, cue) or subjects.marked_before(scene, cue)
    if subject:
        return subject, "named"
    if near.RELATIVE.search(ahead) or not (cue.joined or len(ahead.strip()) < 3):
        subject = subjects.subject_before(scene, cue)
        if subject or (spoken and (_AGAINST.search(ahead) or not ahead.strip()[-1:].isalpha())):
            return subject or spoken, "named"
    if near.RELATIVE.search(ahead) or "named" in cue.verb.frames:
        she = _THAT_SHE.search(ahead) and cue.verb.gender == "m"
        return (scene.going_on("m"), "continued") if she and scene.going_on("m") else (None, "nobody")
    if subject := subjects.phrase_before(scene, cue) or subjects.indefinite_before(scene, cue):
        return subject, "named"
    in_it = _IN_IT.match(scene.text, cue.end) or _IN_IT.search(scene.text, cue.start, cue.end)
    if in_it and (subject := subjects.goes_on(scene, cue)):
        return subject, "continued"
    return _carried(scene, cue, slot, led=len(ahead.split()) > 2 or "كان" in ahead)


def _carried(scene: Scene, cue: Cue, slot: Span, led: bool) -> tuple[Speaker | None, str]:
    """Who spoke before, if the verb can be said of him and nothing between it and its words names another."""
    who = subjects.goes_on(scene, cue)
    if who is not None and (subjects.linked(scene, cue) or not led):
        return (who, "continued") if _nobody_in(scene, slot) else (None, "nobody")
    return None, "named" if cue.joined else "nobody"


def _nobody_in(scene: Scene, slot: Span) -> bool:
    """Whether what stands between a verb and the words said names nobody: nothing, أيضا, في مؤتمر صحفي."""
    told = TOLD_TO.match(scene.names, slot[0], slot[1] + 1)
    slot = (told.end(), slot[1]) if told else slot
    words = re.findall(r"\w+", scene.names[slice(*slot)])
    rest = [word for word in words if word not in nouns("skipped")]
    if not rest or rest[0] in nouns("preposition") | nouns("manner"):
        return True
    return bool(_NO_SPEAKER.fullmatch(scene.text, *slot))


def after_quotation(scene: Scene, cue: Cue) -> Saying | None:
    """«…»، V S."""
    mark = near.closed_before(scene, cue)
    goes_on = scene.spoken and (cue.joined or "participle" in cue.verb.frames)
    if mark is None or near.count(scene, mark) < near.SCARE or goes_on:
        return None
    who = speaker(scene.names, (cue.end, scene.span[1]), scene.mentions)
    if who is None and scene.last is None:
        return None
    return Saying(mark, who or scene.last, (cue.start, cue.end), cue.verb.stance, True, "quotation_verb")
