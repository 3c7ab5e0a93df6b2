"""How well the actors of the name tables are found and linked, on the articles of ``mentions.txt``.

A mark is ``[surface|entity id]``, or ``[surface|?]`` where the article leaves open whom a form means. ``@ subject``
stands before press of the seeds' subject, ``@ general`` before any other.
"""

from components.extract import read
from components.extract.reading import Reading
from components.lexicon.unlisted import PREFIX
from components.model import Article, Mention, Sentence
from components.text.segment import sentences
from tests.gold.scoring import Judgement, Marked, Measure, Tally, lines, share


def judge() -> Judgement:
    """Exact spans with the right entity, by setting; spans alone over all; the share of open forms not guessed."""
    links = {"subject": Tally(), "general": Tally()}
    spans, misses = Tally(), []
    forms, kept = 0, 0
    for line in lines("mentions.txt"):
        found = [each for each in mentions(line) if not (each.entity_id or "").startswith(PREFIX)]
        linked = {(each.start, each.end, each.entity_id) for each in found if each.entity_id}
        wanted = {(mark.start, mark.end, mark.fields[0]) for mark in line.marks if mark.fields[0] != "?"}
        for tally, ours, theirs in ((links[line.setting], linked, wanted), (spans, _bare(linked), _bare(wanted))):
            tally.found, tally.wanted = tally.found + len(ours), tally.wanted + len(theirs)
            tally.right += len(ours & theirs)
        open_forms = {(mark.start, mark.end) for mark in line.marks if mark.fields[0] == "?"}
        guessed = open_forms & _bare(linked)
        forms, kept = forms + len(open_forms), kept + len(open_forms) - len(guessed)
        if linked != wanted:
            misses.append(_told(line, linked, wanted))
    measures: dict[str, Measure] = spans.measures("span_")
    for setting, tally in links.items():
        measures |= tally.measures(f"{setting}_")
    return Judgement(measures | {"open_not_guessed": share(kept, forms)}, tuple(misses))


def mentions(line: Marked) -> tuple[Mention, ...]:
    """What the extractor finds in a line, read as an article."""
    article = Article("a", "f", 1, None, None, None, None, None, None, None, "unknown", line.text, line.text, 0)
    reading = Reading(article, tuple(Sentence("a", n, *span) for n, span in enumerate(sentences(line.text))))
    return read(reading, ("mentions",)).mentions


def _bare(links: set[tuple[int, int, str]]) -> set[tuple[int, int]]:
    return {(start, end) for start, end, _ in links}


def _told(line: Marked, linked: set[tuple[int, int, str]], wanted: set[tuple[int, int, str]]) -> str:
    def written(links: set[tuple[int, int, str]]) -> str:
        return "، ".join(f"{line.text[start:end]} {name}" for start, end, name in sorted(links)) or "-"

    missed, wrong = written(wanted - linked), written(linked - wanted)
    return f"mentions.txt:{line.line} {line.text}\n    missed: {missed}\n    wrong:  {wrong}"
