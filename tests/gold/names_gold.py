"""How well persons, places and bodies are found that no name table holds, on the sentences of ``open_names.txt``.

A mark is ``[surface|kind]``; ``[surface|-]`` is not judged either way. Listed names of other kinds (peoples, events)
and the few listed names in the file count as any other.
"""

from components.lexicon.unlisted import PREFIX
from components.model import Mention
from components.text.spans import overlap
from tests.gold.mentions_gold import mentions
from tests.gold.scoring import Judgement, Mark, Marked, Measure, Tally, lines

_KINDS = ("person", "place", "organisation")


def judge() -> Judgement:
    """Exact spans of the right kind: over all, for each kind, and for names that no table holds (``unlisted``)."""
    whole, unlisted, misses = Tally(), Tally(), []
    kinds = {kind: Tally() for kind in _KINDS}
    for line in lines("open_names.txt"):
        barred = [mark for mark in line.marks if mark.fields[0] == "-"]
        found = [each for each in mentions(line) if each.kind in _KINDS and not _inside(each, barred)]
        listed = {(each.start, each.end) for each in found if not _new(each)}
        ours = {(each.start, each.end, str(each.kind)) for each in found}
        theirs = {(mark.start, mark.end, mark.fields[0]) for mark in line.marks if mark.fields[0] != "-"}
        _count(whole, ours, theirs)
        _count(unlisted, _but(ours, listed), _but(theirs, listed))
        for kind, tally in kinds.items():
            _count(tally, {each for each in ours if each[2] == kind}, {each for each in theirs if each[2] == kind})
        if ours != theirs:
            misses.append(_told(line, ours, theirs))
    measures: dict[str, Measure] = whole.measures() | unlisted.measures("unlisted_")
    return Judgement(measures | {f"{kind}_f": tally.f for kind, tally in kinds.items()}, tuple(misses))


def _new(mention: Mention) -> bool:
    return (mention.entity_id or "").startswith(PREFIX)


def _inside(mention: Mention, barred: list[Mark]) -> bool:
    return any(overlap((mention.start, mention.end), (mark.start, mark.end)) for mark in barred)


def _count(tally: Tally, ours: set[tuple[int, int, str]], theirs: set[tuple[int, int, str]]) -> None:
    tally.found, tally.wanted = tally.found + len(ours), tally.wanted + len(theirs)
    tally.right += len(ours & theirs)


def _but(names: set[tuple[int, int, str]], listed: set[tuple[int, int]]) -> set[tuple[int, int, str]]:
    return {name for name in names if name[:2] not in listed}


def _told(line: Marked, ours: set[tuple[int, int, str]], theirs: set[tuple[int, int, str]]) -> str:
    def written(names: set[tuple[int, int, str]]) -> str:
        return "، ".join(f"{line.text[start:end]} {kind}" for start, end, kind in sorted(names)) or "-"

    missed, wrong = written(theirs - ours), written(ours - theirs)
    return f"open_names.txt:{line.line} {line.text}\n    missed: {missed}\n    wrong:  {wrong}"
