"""How well dated happenings are found: matter and days, and who takes part, on the sentences of ``happenings.txt``.

A mark is ``[word|matter|day|actors]``, days also ``first..last``; actors are called by their Arabic label, joined by +.
"""

from datetime import date

from components import lexicon
from components.extract import read
from components.extract.reading import Happening, Reading
from components.lexicon import entities
from components.model import Article, Sentence
from components.text.segment import sentences
from tests.gold.scoring import Judgement, Mark, Marked, Tally, lines, share

FIELDS = ("mentions", "times", "quotes", "happenings")
Told = tuple[str, str]
"""The family of a matter, and the days."""


def judge() -> Judgement:
    """Precision and recall of family and days; of those, the share with the right actors, and with the doer first."""
    tally, misses = Tally(), []
    same, first, quiet, silent, right, every = 0, 0, 0, 0, 0, 0
    for line in lines("happenings.txt"):
        wanted = {_wanted(mark): mark.fields[2].split("+") for mark in line.marks}
        found = {_found(each): names for each, names in _read(line)}
        met = wanted.keys() & found.keys()
        tally.found, tally.wanted = tally.found + len(found), tally.wanted + len(wanted)
        tally.right += len(met)
        same += (agreed := sum(set(wanted[each]) == set(found[each]) for each in met))
        first += sum(wanted[each][0] == found[each][0] for each in met)
        every, right = every + 1, right + (len(wanted) == len(found) == agreed)
        quiet, silent = quiet + (not wanted), silent + (not wanted and not found)
        if not len(wanted) == len(found) == agreed:
            misses.append(f"happenings.txt:{line.line} {line.text}\n    wanted: {wanted}\n    found:  {found}")
    shares = {"actors": share(same, tally.right), "doer_first": share(first, tally.right)}
    shares |= {"nothing_made_up": share(silent, quiet), "whole_line": share(right, every)}
    return Judgement(tally.measures() | shares, tuple(misses))


def _wanted(mark: Mark) -> Told:
    first, _, last = mark.fields[1].partition("..")
    return _family(mark.fields[0]), f"{first}..{last or first}"


def _found(each: Happening) -> Told:
    return _family(each.matter), f"{each.time.earliest}..{each.time.latest}"


def _family(matter: str) -> str:
    return next(row["family"] for row in lexicon.rows("matters") if row["matter"] == matter)


def _read(line: Marked) -> list[tuple[Happening, list[str]]]:
    """Each happening that is found in a line, read as an article, and what its actors are called."""
    published = date.fromisoformat(line.setting)
    article = Article("a", "f", 1, None, None, None, None, None, None, published, "sidecar", line.text, line.text, 0)
    done = read(Reading(article, tuple(Sentence("a", n, *s) for n, s in enumerate(sentences(line.text)))), FIELDS)
    known = entities.known()
    called = {each.entity_id: each.surface for each in done.mentions}
    called |= {entity_id: row.entity.label_ar for entity_id, row in known.items()}
    return [(each, [called[actor] for actor in each.actors]) for each in done.happenings]
