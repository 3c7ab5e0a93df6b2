"""One sentence with what is known around it: where words begin and end, and who stands near a verb of speech."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from components.extract.speech.cues import Cue
from components.extract.speech.speakers import Gender, Named, Speaker, before, speaker, speaks
from components.model import Stance
from components.text.spans import Span, trim

THAT = re.compile(r"(?<!\w)[ب]?[ا]ن(?:ه|ها|هم|هما|ني|نا|هن)?(?!\w)")
COLON = re.compile(r":\s*")
RELATIVE = re.compile(r"(?:^|\W)[و]?(?:الذي|التي|الذين|اللذان)\s*(?:كان|كانت|قد)?\s*$")
_OPENED = re.compile(r"[\s:]*(?:«|“|”|„|\"|''|‘‘|<<)\s*")
_ADJACENT = re.compile(r"[\s)\"»”]*(?:[،,]?\s*و?(?:الذي|التي|الذين)\s+)?(?:قد\s+|كان\s+|كانت\s+)?")
_GOVERNED = re.compile(r"(?<!\w)(?:(?:في|من|الي|علي|عن|مع|بين|ضد|حول)\s+|[بل])$")
_NAME = 9
_LED = re.compile(r"\s*(اما\s+)?(?:و?لكن\s+)?(?:و?كان\w?\s+)?")
_AUXILIARY = re.compile(r"\s*(?:(?:قد|كان|كانت)\s*)*$")
SLOT = 170
SCARE = 4
ENDS = " \t\n.،,؛;:!"


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

    @property
    def last(self) -> Speaker | None:
        """Who spoke last."""
        return self.recent[0] if self.recent else None

    def after(self, spoken: Speaker | None) -> "Scene":
        """The scene once ``spoken`` has said something in it."""
        return replace(self, recent=(spoken, *self.recent)) if spoken else self

    def going_on(self, gender: Gender) -> Speaker | None:
        """Who spoke last of those of whom a verb of this gender can be said."""
        return next((each for each in self.recent if not gender or each.gender in ("", gender)), None)


def words(scene: Scene, start: int, end: int) -> Span:
    """``start`` to ``end`` without blanks, commas and stops at the ends; not a mark whose partner is left out."""
    while start < end and scene.text[start] in ENDS:
        start += 1
    while end > start and scene.text[end - 1] in ENDS:
        end -= 1
    tail = re.search(
        r"[،,]\s*(?:كما|فيما|حيث|وقد|وذلك|و|و?لكن\w*|غير ان\w*|الا ان\w*|ثم|بل|بينما)$", scene.text[start:end]
    )
    end = start + tail.start() if tail else end
    if (
        start < end
        and scene.text[start] in '"“«'
        and not any(mark[0] == start + 1 and mark[1] < end for mark in scene.marks)
    ):
        start += 1
    return trim(scene.text, (start, end))


def count(scene: Scene, span: Span) -> int:
    return len(re.findall(r"\w+", scene.text[slice(*span)]))


def opening(scene: Scene, start: int) -> Span | None:
    """The quotation that begins at ``start``, but for blanks and its mark."""
    for mark in scene.marks:
        if start <= mark[0] < start + 12 and re.fullmatch(
            r"[\s:ـ]*(?:«|“|”|„|\"|''|‘‘|<<)\s*", scene.text[start : mark[0]]
        ):
            return mark
    return None


def closed_before(scene: Scene, cue: Cue) -> Span | None:
    """The quotation that closes just before a cue."""
    for mark in scene.marks:
        gap = scene.text[mark[1] : cue.start] if mark[1] <= cue.start else "x"
        if re.fullmatch(r"\s*(?:»|”|“|\"|''|’’|>>)[\s.،,–-]*(?:كما |هكذا |هذا ما |و)?\s*", gap):
            return mark
    return None


def subject_before(scene: Scene, cue: Cue) -> Speaker | None:
    """The actor named just before an unjoined verb (بايدن، الذي حذر; المتحدث باسم الجيش قال)."""
    found = before((scene.span[0], cue.start), scene.mentions)
    if found is None or cue.joined:
        return None
    gap = scene.text[found.span[1] : cue.start]
    governed = _GOVERNED.search(scene.text, max(scene.span[0], found.span[0] - 8), found.span[0])
    return found if _ADJACENT.fullmatch(gap) and not governed else None


def phrase_before(scene: Scene, cue: Cue) -> Speaker | None:
    """The speaker that a noun such as المتحدث names from the beginning of the clause to the verb (أما النقيب فقال)."""
    clause = scene.text[scene.span[0] : cue.start - cue.joined]
    begins = max(clause.rfind(mark) for mark in '،,؛:.»"') + 1
    led = _LED.match(clause, begins)
    start, end = scene.span[0] + (led.end() if led else begins), scene.span[0] + len(_AUXILIARY.sub("", clause))
    if (cue.joined and not (led and led[1])) or start >= end:
        return None
    opening = re.compile(r"\w+").search(scene.text, start, end)
    begun = {each.start for each in scene.mentions}
    if opening is None or not (speaks(opening[0]) or opening.start() in begun) or count(scene, (start, end)) > _NAME:
        return None
    found = speaker(scene.names, (start, end), scene.mentions)
    spans_all = found and not re.search(r"\w", scene.names[found.span[1] : end])
    return found if found and found.known and spans_all and found.span[0] == start else None
