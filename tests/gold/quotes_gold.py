"""How well quotes are found: who says what with which verb, on the sentences of ``quotes.txt``.

``[name|S1]`` is a speaker, ``[verb|C1]`` the cue of words number 1, ``[words|Q1|S1|stance|direct]`` these words, said
by S1 or by nobody who is named (``-``). Actors are found by the extractor of mentions, as in the pipeline.
"""

import re

from components.extract import read
from components.extract.reading import Reading
from components.model import Article, Quote, Sentence
from components.text.segment import sentences
from components.text.spans import overlap
from tests.gold.scoring import Judgement, Mark, Marked, Measure, Tally, alike, lines, share

_ENOUGH = 0.7
"""Words said count as found where they share this much with the gold: ends may be cut at one conjunction or another."""


def judge() -> Judgement:
    """Quotes with the right words, speaker and verb; then words alone; then speaker, stance and form where found."""
    whole, words, misses = Tally(), Tally(), []
    right = {"speaker": 0, "stance": 0, "direct": 0, "cue": 0}
    for line in lines("quotes.txt"):
        found, wanted = _read(line), [mark for mark in line.marks if mark.fields[0].startswith("Q")]
        pairs = [(m, q) for m in wanted for q in found if alike((m.start, m.end), (q.start, q.end)) >= _ENOUGH]
        checks = [_checked(line, mark, quote) for mark, quote in pairs]
        correct = sum(check["speaker"] and check["cue"] for check in checks)
        for tally, same in ((whole, correct), (words, len(pairs))):
            tally.found, tally.wanted = tally.found + len(found), tally.wanted + len(wanted)
            tally.right += same
        for name in right:
            right[name] += sum(check[name] for check in checks)
        if not len(found) == len(wanted) == sum(all(check.values()) for check in checks):
            misses.append(_told(line, wanted, found))
    rest = {name: share(number, words.right) for name, number in right.items()}
    measures: dict[str, Measure] = whole.measures() | words.measures("words_") | rest
    return Judgement(measures, tuple(misses))


def _read(line: Marked) -> tuple[Quote, ...]:
    article = Article("a", "f", 1, None, None, None, None, None, None, None, "unknown", line.text, line.text, 0)
    reading = Reading(article, tuple(Sentence("a", n, *span) for n, span in enumerate(sentences(line.text))))
    return read(reading, ("mentions", "times", "quotes")).quotes


def _checked(line: Marked, mark: Mark, quote: Quote) -> dict[str, bool]:
    number, who, stance, form = mark.fields[0][1:], *mark.fields[1:]
    names = {each.fields[0]: line.text[each.start : each.end] for each in line.marks}
    cue = names.get(f"C{number}", "")
    return {
        "speaker": _same(names[who] if who != "-" else None, quote.speaker),
        "stance": stance == quote.stance,
        "direct": (form == "direct") == quote.direct,
        "cue": quote.cue == cue or bool(cue and quote.cue.startswith(cue + " ")),
    }


def _same(wanted: str | None, found: str | None) -> bool:
    """Whether two names are one, but for a title before or an apposition after: one stands whole in the other."""
    if wanted is None or found is None:
        return wanted is found
    one, other = (" ".join(re.findall(r"\w+", name)) for name in (wanted, found))
    return f" {one} " in f" {other} " or f" {other} " in f" {one} "


def _told(line: Marked, wanted: list[Mark], found: tuple[Quote, ...]) -> str:
    lost = [m for m in wanted if not any(overlap((m.start, m.end), (q.start, q.end)) for q in found)]
    got = [
        f"\n    found:  {q.speaker} ← {q.cue} ({q.stance}, {q.direct}, {q.rule}): {line.text[q.start : q.end]}"
        for q in found
    ]
    missed = [f"\n    missed: {line.text[mark.start : mark.end]}" for mark in lost]
    return f"quotes.txt:{line.line} {line.text}" + "".join(got + missed)
