"""How well sentences are given their topics, on the sentences of ``topics.txt``, in a ten-way press taxonomy.

A line is one mark: ``[sentence|topic,topic]``, ``-`` where it is about none. A topic of ours counts as the one of the
ten that ``topics.tsv`` names in its column ``press``.
"""

from dataclasses import replace
from pathlib import Path

from components.extract.entities import mentions
from components.extract.reading import Reading
from components.extract.topics import topics
from components.lexicon import rows
from components.model import Article, Sentence
from components.text.segment import sentences
from tests.gold.scoring import Judgement, Measure, Tally, lines


def judge(file: str = "topics.txt") -> Judgement:
    """Precision, recall and F over all, F of each of the ten, and their mean."""
    press = {row["topic_id"]: row["press"] for row in rows("topics")}
    whole, misses = Tally(), []
    each_topic = {topic: Tally() for topic in sorted(set(press.values()))}
    for line in lines(file):
        wanted = {topic for topic in line.marks[0].fields[0].split(",") if topic != "-"}
        found = {press[topic] for topic in _topics(line.text)}
        for tally, ours, theirs in [(whole, found, wanted)] + [
            (tally, found & {topic}, wanted & {topic}) for topic, tally in each_topic.items()
        ]:
            tally.found, tally.wanted = tally.found + len(ours), tally.wanted + len(theirs)
            tally.right += len(ours & theirs)
        if found != wanted:
            misses.append(
                f"{Path(file).name}:{line.line} {line.text}\n    wanted: {sorted(wanted)}\n    found:  {sorted(found)}"
            )
    mean = sum(tally.f.value for tally in each_topic.values()) / len(each_topic)
    measures: dict[str, Measure] = whole.measures() | {f"{topic}_f": tally.f for topic, tally in each_topic.items()}
    return Judgement(measures | {"macro_f": Measure(mean, len(each_topic))}, tuple(misses))


def unseen() -> Judgement:
    """The same of first paragraphs in the manner of outlets that were not looked at while the terms were gathered."""
    return judge("topics_unseen.txt")


def _topics(text: str) -> set[str]:
    article = Article("a", "f", 1, None, None, None, None, None, None, None, "unknown", text, text, 0)
    reading = Reading(article, tuple(Sentence("a", n, *span) for n, span in enumerate(sentences(text))))
    reading = replace(reading, mentions=tuple(mentions(reading)))
    return {topic.topic_id for topic in topics(reading)}
