"""How well times are found: spans, and the value of each, on the sentences of ``times.txt``.

A mark is ``[surface|type|value]`` or ``[surface|type|value|first day|last day]``; ``@ 2023-09-13`` is the day of
publication of the lines after it, ``@ -`` says that it is unknown.
"""

from datetime import date

from components.extract.reading import Reading
from components.extract.times import times
from components.model import Article, Sentence, TimeRef
from components.text.segment import sentences
from tests.gold.scoring import Judgement, Mark, Marked, Tally, lines, share


def judge() -> Judgement:
    """Precision and recall of exact spans, of values (on any overlap), and the share of values right where found."""
    spans, values, misses = Tally(), Tally(), []
    met = 0
    for line in lines("times.txt"):
        found = _read(line)
        for tally in (spans, values):
            tally.found, tally.wanted = tally.found + len(found), tally.wanted + len(line.marks)
        spans.right += len({(each.start, each.end) for each in found} & {(m.start, m.end) for m in line.marks})
        pairs = [(mark, each) for mark in line.marks if (each := _over(mark, found))]
        met += len(pairs)
        values.right += (right := sum(_right(mark, each) for mark, each in pairs))
        if not len(line.marks) == len(found) == right or any((m.start, m.end) != (e.start, e.end) for m, e in pairs):
            misses.append(_told(line, found))
    measures = {"span_precision": spans.precision, "span_recall": spans.recall}
    measures |= values.measures("value_") | {"value_where_found": share(values.right, met)}
    return Judgement(measures, tuple(misses))


def _read(line: Marked) -> list[TimeRef]:
    published = None if line.setting in ("", "-") else date.fromisoformat(line.setting)
    article = Article("a", "f", 1, None, None, None, None, None, None, published, "sidecar", line.text, line.text, 0)
    return list(times(Reading(article, tuple(Sentence("a", n, *s) for n, s in enumerate(sentences(line.text))))))


def _over(mark: Mark, found: list[TimeRef]) -> TimeRef | None:
    """The find that covers most of a mark."""
    over = {min(mark.end, each.end) - max(mark.start, each.start): each for each in found}
    best = max(over, default=0)
    return over[best] if best > 0 else None


def _right(mark: Mark, found: TimeRef) -> bool:
    days = tuple("" if day is None else day.isoformat() for day in (found.earliest, found.latest))
    return (found.type, found.value) == mark.fields[:2] and mark.fields[2:] in ((), days)


def _told(line: Marked, found: list[TimeRef]) -> str:
    wanted = "، ".join(f"{line.text[mark.start : mark.end]} {'|'.join(mark.fields)}" for mark in line.marks)
    got = "، ".join(f"{each.surface} {each.type}|{each.value}|{each.earliest}|{each.latest}" for each in found)
    return f"times.txt:{line.line} {line.text}\n    wanted: {wanted}\n    found:  {got}"
