"""One sentence with what is known around it: where words begin and end, and who stands near a verb of speech."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from components.extract.speech.cues import Cue
from components.extract.speech.phrases import Gender, Named, either, nouns
from components.extract.speech.speakers import Speaker
from components.model import Stance
from components.text.spans import Span, trim

THAT = re.compile(r"(?<!\w)[ب]?[ا]ن(?:ه|ها|هم|هما|ني|نا|هن)?(?!\w)")
COLON = re.compile(r":\s*")
RELATIVE = re.compile(rf"(?:^|\W)و?(?:{either('who')})\s*(?:{either('was')}|قد)?\s*$")
TELLS_OF = re.compile(r"\s+ال(?!ذي|تي|لذ|ي\s|ى\s)\w{3,}")
"""The noun that a participle such as مؤكدا takes without أن (مؤكدين العزم على …)."""
_OPENED = re.compile(r"[\s:]*(?:«|“|”|„|\"|''|‘‘|<<)\s*")
_OWN = re.compile(rf"[\s،,]+(?:و?فقا?\s+ل?|ب?حسب\s+|علي حد\s+)(?:{either('own saying')})(?:ه|ها|هم|هما)\s*$")
_TAIL = re.compile(
    rf"[،,]\s*(?:و|وذلك|{either('leads on')}|(?:{either('for his part')})ه[ام]?|و?(?:{either('turns')})\w*)$"
    rf"|[،,]?\s(?:{either('leads on')}|{either('while')}|[وف]?(?:{either('turns')})ه[ام]?(?:\s+ل[ما])?)$"
)
_HOW_TOLD = re.compile(
    rf"[،,]\s{{0,8}}(?:(?:{either('how told')})(?!\w)|{either('of the writer')})|(?<!\s)\s{{1,8}}(?:{either('meant')})"
)
_UNTOLD = re.compile(
    rf"(?<!\s)[،,]?\s{{1,8}}(?:من\s|ب)?دون\s+(?:ان\s+(?:{either('tell')})(?!\w)|(?:{either('telling')})\s+(?:(?:ال)?(?:مزيد|تفاصيل|ايضاح)|ال[يى]\s))"
)
"""What somebody left unsaid, of whom the words before are told (من دون أن يحدد موعدا)."""
_IN_ANSWER = " وذلك ردا "
_AND_THAT = re.compile(r"[.،,]?\s*[»”\"]\s*[،,]?\s*وب?ان(?:ه|ها|هم)?\s*[«“\"]\s*")
_WORD = re.compile(r"\w+(?:\.\w+)*")
"""An abbreviation with dots is one word."""
_MANY = 40
_NAMED = 12
_LAST = 60
SLOT = 230
SCARE = 4
ENDS = " \t\n.،,؛;:!"
_BEGINS = f"{ENDS})»"


@dataclass(frozen=True, slots=True)
class Saying:
    """One attribution, all spans in the folded text."""

    words: Span
    speaker: Speaker | None
    cue: Span | None
    stance: Stance
    direct: bool
    rule: str


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence and what is known around it."""

    text: str
    span: Span
    cues: Sequence[Cue]
    marks: Sequence[Span]
    mentions: Sequence[Named]
    names: str
    """The text as names are read in it: without expressions of time."""
    recent: Sequence[Speaker]
    """Those who spoke in the chain before, the last first: whom وأضاف and a quotation without a verb continue."""
    spoken: Speaker | None = None
    """Who has spoken in the sentence itself."""

    @property
    def last(self) -> Speaker | None:
        """Who spoke last."""
        return self.recent[0] if self.recent else None

    def after(self, told: Sequence[Speaker]) -> "Scene":
        """The scene once those of ``told``, the last first, have said something in it."""
        if not told:
            return self
        recent = (*told, *self.recent)
        return Scene(self.text, self.span, self.cues, self.marks, self.mentions, self.names, recent, told[0])

    def has_spoken(self, who: Speaker) -> bool:
        """Whether the words that name ``who`` are part of the name of one who spoke before."""
        name = self.text[slice(*who.span)]
        return any(name in self.text[slice(*each.span)] for each in self.recent)

    def going_on(self, gender: Gender) -> Speaker | None:
        """Who spoke last of those of whom a verb of this gender can be said."""
        return next((each for each in self.recent if not gender or each.gender in ("", gender)), None)


def words(scene: Scene, start: int, end: int) -> Span:
    """``start`` to ``end`` without blanks, commas and stops at the ends; not a mark whose partner is left out."""
    while start < end and scene.text[start] in _BEGINS:
        start += 1
    while end > start and scene.text[end - 1] in ENDS:
        end -= 1
    told = _HOW_TOLD.search(scene.text, start, end) or _UNTOLD.search(scene.text, start, end)
    end = told.start() if told else end
    answer = scene.text.find(_IN_ANSWER, start, end)
    end = answer if answer >= 0 else end
    tail = _TAIL.search(scene.text, max(start, end - _LAST), end)
    end = tail.start() if tail else end
    own = _OWN.search(scene.text, max(start, end - _LAST), end)
    end = own.start() if own else end
    if (
        start < end
        and scene.text[start] in '"“«'
        and not any(mark[0] == start + 1 and mark[1] < end for mark in scene.marks)
    ):
        start += 1
    return trim(scene.text, (start, end))


def count(scene: Scene, span: Span) -> int:
    """The number of words of a span; of a long one only about, since more than a few are never told apart."""
    said = scene.text[slice(*span)]
    about = said.count(" ")
    return about if about > _MANY else len(_WORD.findall(said))


def opening(scene: Scene, start: int) -> Span | None:
    """The quotation that begins at ``start``, but for blanks and its mark."""
    for mark in scene.marks:
        if start <= mark[0] < start + 12 and re.fullmatch(
            r"[\s:ـ]*(?:«|“|”|„|\"|''|‘‘|<<|\()\s*", scene.text[start : mark[0]]
        ):
            return mark
    return None


def joined(scene: Scene, mark: Span) -> Span:
    """A quotation with those that go on with it behind وأن («…» وأن «…»)."""
    for other in scene.marks:
        if other[0] > mark[1] and _AND_THAT.fullmatch(scene.text, mark[1], other[0]):
            mark = mark[0], other[1]
    return mark


def unclosed(scene: Scene, start: int) -> Span | None:
    """The rest of the sentence, where a mark at ``start`` opens words that no other mark closes."""
    mark = _OPENED.match(scene.text, start, scene.span[1])
    if mark is None or not re.search(r"[«“”\"]", mark[0]):
        return None
    if any(each[0] - 3 <= mark.end() <= each[1] + 3 for each in scene.marks):
        return None
    return trim(scene.text, (mark.end(), scene.span[1]))


def bears_name(scene: Scene, mark: Span) -> bool:
    """Whether a few words between marks are the name of what the noun before them says (صحيفة "صوت الشمال الجديد")."""
    before = scene.text[max(scene.span[0], mark[0] - 16) : mark[0]].rstrip(' «“"').split()
    return bool(before) and before[-1] in nouns("bears a name") and count(scene, mark) <= _NAMED


def closed_before(scene: Scene, cue: Cue) -> Span | None:
    """The quotation that closes just before a cue."""
    for mark in scene.marks:
        gap = scene.text[mark[1] : cue.start] if mark[1] <= cue.start else "x"
        if re.fullmatch(r"\s*(?:»|”|“|\"|''|’’|>>)[\s.،,–-]*(?:كما |هكذا |هذا ما |و)?\s*", gap):
            return mark
    return None
