"""One place where a pattern of the grammar matched, with what is needed to say which days it means."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from components.extract.timex.calendar import Period
from components.extract.timex.tense import tense
from components.extract.timex.vocabulary import Token, cues
from components.model import Grain, TimeType

_REACH = 70
_ACCUSATIVE = re.compile(r"\s+(?!و)\w+(?<!ه)ا\b")


@dataclass(frozen=True, slots=True)
class Sense:
    """What an expression means; ``earliest`` and ``latest`` are None where it has no days of its own."""

    type: TimeType
    value: str
    earliest: date | None
    latest: date | None
    grain: Grain
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A match over the letters of ``tokens``, which stand together in the folded ``text``, printed on ``anchor``."""

    match: re.Match[str]
    tokens: list[Token]
    anchor: date | None
    text: str
    rule: str

    def all(self, group: str) -> list[Token]:
        """The tokens that a group of the pattern covers; none where the rule has no such group."""
        if group not in self.match.re.groupindex:
            return []
        first, after = self.match.span(group)
        return self.tokens[first:after]

    def value(self, group: str) -> str | None:
        """The value of the first token of a group; None where the group is absent."""
        found = self.all(group)
        return found[0].value if found else None

    def number(self, group: str) -> int | None:
        """The sum of the numbers in a group (خمسة وعشرين is 25); None where it has none."""
        values = [int(token.value) for token in self.all(group) if token.value.isdigit()]
        return sum(values) if values else None

    @property
    def letter_before(self) -> str:
        """The letter of the token just before the expression; a gap (``_``) where none stands there."""
        first = self.match.start()
        return self.tokens[first - 1].letter if first else "_"

    @property
    def start(self) -> int:
        """Where the expression begins in the folded text."""
        return self.tokens[self.match.start()].start

    @property
    def end(self) -> int:
        """Where the expression ends in the folded text."""
        return self.tokens[self.match.end() - 1].end

    def before(self, reach: int = _REACH) -> str:
        """The words of the same sentence before the expression, at most ``reach`` characters."""
        text = self.text[max(0, self.start - reach) : self.start]
        return re.split(r"[.!؟?؛\n]", text)[-1]

    def word_before(self) -> str:
        """The last word before the expression, without what is glued to the expression itself."""
        words = re.findall(r"\w+", self.before(30))
        glued = self.start > 0 and self.text[self.start - 1].isalnum()
        words = words[:-1] if glued and words else words
        return words[-1] if words else ""

    def after(self, reach: int = 30) -> str:
        """The characters that follow the expression on its line."""
        return self.text[self.end : self.end + reach].split("\n")[0]

    def word_after(self) -> str:
        """The word that follows the expression with nothing but blanks between."""
        found = re.match(r"\s+(\w+)", self.after())
        return found[1] if found else ""

    def counts(self) -> bool:
        """Whether the figures at the end count what follows (2015 نقطة، 1990 دولارا) rather than the years."""
        if self.after().lstrip().startswith(("%", "٪", "$")):
            return True
        word = self.word_after()
        return word in cues("counted") or word.removesuffix("ا") in cues("counted")

    def before_accusative(self) -> bool:
        """Whether a word as it stands after a number from 11 to 99 follows: 1550 بلاغا."""
        return bool(_ACCUSATIVE.match(self.after()))

    def coming(self) -> bool:
        """Whether its clause tells of what is to come: سيزور، من المقرر أن، يلتقي; never after منذ."""
        return self.letter_before != "G" and tense(self.text, self.start, self.end) == "coming"

    def gone(self) -> bool:
        """Whether its clause tells of what is past: كانوا اجتمعوا في, منذ."""
        return self.letter_before == "G" or tense(self.text, self.start, self.end) == "gone"

    def sense(self, period: Period | None, confidence: float, type: TimeType = "DATE") -> Sense | None:
        """``period`` as what this expression means."""
        if period is None:
            return None
        return Sense(type, period.value, period.earliest, period.latest, period.grain, confidence, self.rule)

    def open(self, value: str, grain: Grain, confidence: float = 0.3, type: TimeType = "DATE") -> Sense:
        """A sense without days: the value leaves with X what cannot be known."""
        return Sense(type, value, None, None, grain, confidence, self.rule)


def nearest(weekday: int, at: date, first: int, last: int) -> date | None:
    """The day with this ISO weekday, from ``first`` to ``last`` days after ``at``, that is closest to ``at``."""
    days = (at + timedelta(days=step) for step in sorted(range(first, last + 1), key=abs))
    return next((each for each in days if each.isoweekday() == weekday), None)
