"""Do the topics agree with the sections in which outlets print their articles? One row for each outlet and section.

``python -m benchmarks.topics [CORPORA]``: for articles of CORPORA (``../shared/corpora``) whose file or address names a
section that is one of the ten topics, the share whose weightiest topic over all sentences is that section (``first``)
and whose sentences carry it at all (``any``), then the mean F of ``first`` by outlet. An article is about more than its
section says, so this is a check on other people's labels, not gold.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from components.extract.reading import Reading
from components.extract.topics import topics
from components.lexicon import rows
from components.model import Article, Sentence
from components.text.segment import sentences

SECTIONS = {
    ("jawhara", "sport"): "sport",
    ("jawhara", "politic"): "politics",
    ("jawhara", "economy"): "economy",
    ("jawhara", "culture"): "culture",
    ("3alyoum", "pol"): "politics",
    ("3alyoum", "sports"): "sport",
    ("3alyoum", "finance"): "economy",
    ("3alyoum", "culture"): "culture",
    ("3alyoum", "technology"): "science",
    ("alwatan", "Sports"): "sport",
    ("alwatan", "Economy"): "economy",
    ("alwatan", "Culture"): "culture",
    ("arreyadi", "Home"): "sport",
}
"""Outlet and section -> topic; sections that say where and not what (local, international) are left out."""


def main() -> None:
    """Print the table."""
    corpora = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/corpora")
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for outlet, section, text in _articles(corpora):
        wanted = SECTIONS.get((outlet, section))
        if wanted:
            weights = _weights(text)
            first = max(weights, key=lambda topic: (weights[topic], topic), default="none")
            counts[outlet, wanted].update({"n": 1, "any": int(wanted in weights), f"={first}": 1})
    print(f"{'outlet':10} {'topic':10} {'n':>4} {'first':>6} {'any':>6}  taken first for")
    for (outlet, wanted), count in sorted(counts.items()):
        others = {key[1:]: number for key, number in count.most_common() if key[0] == "=" and key[1:] != wanted}
        n = count["n"]
        told = ", ".join(f"{topic} {number}" for topic, number in others.items())
        print(f"{outlet:10} {wanted:10} {n:4} {count['=' + wanted] / n:6.2f} {count['any'] / n:6.2f}  {told}")
    for outlet in sorted({outlet for outlet, _ in counts}):
        print(f"{outlet:10} macro-F {_macro({topic: c for (o, topic), c in counts.items() if o == outlet}):.3f}")


def _macro(counts: dict[str, Counter[str]]) -> float:
    """Mean F of the topics of one outlet, taking for each article its weightiest topic."""
    scores = []
    for topic, count in counts.items():
        found = sum(other["=" + topic] for other in counts.values())
        scores.append(2 * count["=" + topic] / (found + count["n"]))
    return sum(scores) / len(scores)


def _weights(text: str) -> Counter[str]:
    """The summed scores of each of the ten topics over the sentences of ``text``."""
    press = {row["topic_id"]: row["press"] for row in rows("topics")}
    article = Article("a", "f", 1, None, None, None, None, None, None, None, "unknown", text, "", 0)
    reading = Reading(article, tuple(Sentence("a", n, *span) for n, span in enumerate(sentences(text))))
    found: Counter[str] = Counter()
    for topic in topics(reading):
        found[press[topic.topic_id]] += topic.score  # type: ignore[assignment]
    return found


def _articles(corpora: Path) -> Iterator[tuple[str, str, str]]:
    for file in sorted((corpora / "jawhara").glob("*.txt")):
        page = file.read_text(encoding="utf-8", errors="replace")
        title, text = (re.search(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL) for tag in ("TITLE", "TEXT"))
        yield "jawhara", file.name.split("_")[0], "\n".join(part[1].strip() for part in (title, text) if part)
    with (corpora / "saudi_outlets.jsonl").open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            path = row["url"].split("/")[3:]
            section = path[1] if row["source"] == "3alyoum" and path[0] == "news" else path[0]
            yield row["source"], section, f"{row['title']}\n{row['content']}"


if __name__ == "__main__":
    main()
