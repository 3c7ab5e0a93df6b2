"""What is kept of one happening until all articles have been read."""

from dataclasses import dataclass
from datetime import date

from components.extract.happening.triggers import headword
from components.extract.reading import Happening
from components.model import Grain


@dataclass(frozen=True, slots=True)
class Telling:
    """A happening without the words that dated it: where it is told, what it is, who takes part, on which days."""

    article_id: str
    source: str | None
    sentence: int
    start: int
    end: int
    matter: str
    actors: tuple[str, ...]
    earliest: date
    latest: date
    grain: Grain
    rule: str
    lemma: str = ""
    """The word that tells of it."""


def telling(happening: Happening, source: str | None, text: str) -> Telling:
    """What is kept of ``happening``, told by ``source`` in ``text``. Raises ValueError where its time has no days."""
    time = happening.time
    if time.earliest is None or time.latest is None:
        raise ValueError(f"the time {time.surface!r} has no days")
    grain: Grain = "day" if time.grain == "time" else time.grain
    where = (happening.article_id, source, happening.sentence, happening.start, happening.end)
    when = (time.earliest, time.latest, grain)
    said = headword(text[happening.start : happening.end])
    return Telling(*where, happening.matter, happening.actors, *when, happening.rule, said)
