"""Do the topics agree with the sections in which outlets print their articles? One row for each outlet and section.

``python -m benchmarks.topics [FOLDER] [--section NAME=TOPIC …]``: for the articles of FOLDER (``../shared/corpora``)
whose file name or address names a section that is one of the ten topics, the share whose weightiest topic over all
sentences is that section (``first``) and whose sentences carry it at all (``any``), then the mean F of ``first`` by
outlet. ``--sentences FILE`` scores a file of labelled sentences instead, written like ``tests/gold/topics.txt``. An
article is about more than its section says, so the sections are a check on other people's labels, not gold.
"""

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from benchmarks.press import articles, reading
from components.extract.entities import mentions
from components.extract.topics import topics
from components.lexicon import rows
from components.model import Article
from tests.gold import topics_gold

SECTIONS: Mapping[str, str] = {
    **dict.fromkeys(("sport", "sports", "sp"), "sport"),
    **dict.fromkeys(("politic", "politics", "pol"), "politics/conflict"),
    **dict.fromkeys(("economy", "finance", "ec"), "economy"),
    **dict.fromkeys(("culture", "cu"), "culture"),
    "technology": "science",
    "health": "health",
}
"""Section -> topic, or topics that it prints together; those that say where and not what (local) are left out."""


def main() -> None:
    """Print the table, or the figures of the labelled sentences."""
    asked = _parser().parse_args()
    if asked.sentences:
        judgement = topics_gold.judge(str(asked.sentences.resolve()))
        print("\n".join(judgement.misses))
        for name, measure in judgement.measures.items():
            print(f"{name:12} {measure.value:6.3f} {measure.n:5}")
        return
    sections = dict(pair.split("=", 1) for pair in asked.section) or SECTIONS
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for article, wanted in _labelled(asked.folder, sections):
        weights = _weights(article)
        first = max(weights, key=lambda topic: (weights[topic], topic), default="none")
        alike = wanted.split("/")
        told = {
            "n": 1,
            "any": int(any(topic in weights for topic in alike)),
            f"={alike[0] if first in alike else first}": 1,
        }
        counts[article.source or asked.folder.name, alike[0]].update(told)
    _print(counts)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m benchmarks.topics", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("../shared/corpora"))
    parser.add_argument("--section", nargs="+", default=[], metavar="NAME=TOPIC")
    parser.add_argument("--sentences", type=Path, metavar="FILE")
    return parser


def _labelled(folder: Path, sections: Mapping[str, str]) -> Iterator[tuple[Article, str]]:
    """The articles whose file name begins with a section, or whose address has one, and its topic."""
    for article in articles(folder):
        parts = [article.file.split("/")[-1].split("_")[0], *(article.url or "").split("/")[3:]]
        named = (sections.get(re.sub(r"\d+\.\w+$", "", part).lower()) for part in parts)
        wanted = next((topic for topic in named if topic), None)
        if wanted:
            yield article, wanted


def _weights(article: Article) -> Counter[str]:
    """The summed scores of each of the ten topics over the sentences of an article."""
    press = {row["topic_id"]: row["press"] for row in rows("topics")}
    read = reading(article)
    found: Counter[str] = Counter()
    for topic in topics(replace(read, mentions=tuple(mentions(read)))):
        found[press[topic.topic_id]] += topic.score  # type: ignore[assignment]
    return found


def _print(counts: Mapping[tuple[str, str], Counter[str]]) -> None:
    print(f"{'outlet':14} {'topic':10} {'n':>4} {'first':>6} {'any':>6}  taken first for")
    for (outlet, wanted), count in sorted(counts.items()):
        others = {key[1:]: number for key, number in count.most_common() if key[0] == "=" and key[1:] != wanted}
        n = count["n"]
        told = ", ".join(f"{topic} {number}" for topic, number in others.items())
        print(f"{outlet:14} {wanted:10} {n:4} {count['=' + wanted] / n:6.2f} {count['any'] / n:6.2f}  {told}")
    for outlet in sorted({outlet for outlet, _ in counts}):
        print(f"{outlet:14} macro-F {_macro({topic: c for (o, topic), c in counts.items() if o == outlet}):.3f}")
    whole: dict[str, Counter[str]] = defaultdict(Counter)
    for (_, topic), count in counts.items():
        whole[topic].update(count)
    print(f"{'all':14} macro-F {_macro(whole):.3f}")


def _macro(counts: Mapping[str, Counter[str]]) -> float:
    """Mean F of the topics of one outlet, taking for each article its weightiest topic."""
    scores = []
    for topic, count in counts.items():
        found = sum(other["=" + topic] for other in counts.values())
        scores.append(2 * count["=" + topic] / max(1, found + count["n"]))
    return sum(scores) / len(scores)


if __name__ == "__main__":
    main()
