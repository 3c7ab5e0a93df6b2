"""What is exported: one chart of one corpus, with all that its reader must know to trust it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts import dates, outlets
from components.charts.chart import Chart
from components.charts.counted import counted
from components.charts.looks import theme
from components.charts.looks.columns import worded
from components.corpus import UNKNOWN, Corpus
from components.words import Language, base, count, number, say, tongue

NAMED = 12
"""So many outlets are named; more are only counted."""
SHORT = 12
"""Letters of a fingerprint that tell two datasets apart."""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A chart's frame and figure as on the screen, and what must stand beside them in a file."""

    key: str
    language: Language
    question: str
    answer: str
    alternative: str
    frame: pd.DataFrame
    """As ``data`` returned it: code names, both languages."""
    figure: go.Figure
    """With its title unless a document says it beside the figure; every string isolated."""
    filters: tuple[str, ...]
    """What narrows the corpus, in words; empty where nothing does."""
    articles: int
    outlets: tuple[str, ...]
    """Those that are known."""
    first: Any
    last: Any
    """The days of publication of these articles, as far as they are known."""
    built: str
    fingerprint: str
    unsourced: int = 0
    """Articles whose outlet is not known."""
    choices: Mapping[str, Any] = field(default_factory=dict)
    """With which the figure was drawn, so that it can be drawn anew on other paper."""
    measured: str = ""
    """How many of the finds that analysts looked at are right; empty where nobody has looked."""

    def about(self) -> list[tuple[str, str]]:
        """The label and the words of each thing to know, in reading order."""
        word = partial(say, language=self.language)
        named = "، " if base(self.language) == "rtl" else ", "
        outlets = named.join(self.outlets[:NAMED])
        if len(self.outlets) > NAMED:
            outlets = count("sources", len(self.outlets), self.language)
        if self.unsourced:
            unknown = count("articles", self.unsourced, self.language)
            outlets = f"{outlets}{word('chart.aside.unsourced', articles=unknown)}"
        measured = [(word("export.about.measured"), self.measured)] if self.measured else []
        return [
            (word("export.about.question"), self.question),
            (word("export.about.answer"), self.answer),
            (word("export.about.filters"), " · ".join(self.filters) or word("export.about.unfiltered")),
            (word("export.about.articles"), number(self.articles, self.language)),
            (word("export.about.sources"), outlets or "—"),
            (word("export.about.period"), dates.days(self.first, self.last, self.language)),
            (word("export.about.counted"), counted(self.key, self.language)),
            *measured,
            (word("export.about.built"), dates.day(self.built[:10] or None, self.language)),
            (word("export.about.fingerprint"), self.fingerprint),
        ]

    def caption(self) -> str:
        """Filters, number of articles, measured precision, corpus date and fingerprint in one line, for a picture."""
        told = dict(self.about()) | {say("export.about.fingerprint", self.language): self.fingerprint[:SHORT]}
        names = ("filters", "articles", "measured", "built", "fingerprint")
        labels = (say(f"export.about.{name}", self.language) for name in names)
        return " · ".join(f"{label}: {told[label]}" for label in labels if label in told)

    def table(self) -> pd.DataFrame:
        """The frame in the reader's language: the columns that have words, under these words."""
        said = theme.localise(self.frame, self.language)
        words = worded(said, self.language)
        return said[list(words)].rename(columns=words)

    def name(self) -> str:
        """What a file of it is called, without its ending: ASCII, and says what is inside."""
        days = dict.fromkeys(f"{day:%Y-%m}" for day in (self.first, self.last) if not pd.isna(day))
        parts = ("marsad", self.key.replace("_", "-"), "_".join(days), tongue(self.language))
        return "_".join(part for part in parts if part)


def exhibit(
    corpus: Corpus,
    chart: Chart,
    frame: pd.DataFrame,
    language: Language,
    filters: Iterable[str] = (),
    *,
    titled: bool = True,
    measured: str = "",
    **choices: Any,
) -> Exhibit:
    """``chart`` of ``corpus`` under ``choices``, ready for a file; ``filters`` say in words what narrows the corpus.

    A document that says the title beside the figure wants it without (not ``titled``). ``measured`` is the precision.
    """
    question, answer, alternative = theme.spoken(chart, frame, language, **choices)
    figure = theme.figure(chart, frame, language, titled=titled, **choices)
    about = _corpus(corpus, language) | {"filters": tuple(filters), "language": language, "choices": choices}
    said: dict[str, Any] = {"question": question, "answer": answer, "alternative": alternative, "measured": measured}
    return Exhibit(key=chart.key, frame=frame, figure=figure, **said, **about)


def listing(
    corpus: Corpus, key: str, answer: str, frame: pd.DataFrame, language: Language, *, filters: Iterable[str] = ()
) -> Exhibit:
    """The list called ``key`` (whose words are those of a chart), for a file of cells: it has no picture."""
    question = say(f"chart.{key}.title", language)
    about = _corpus(corpus, language) | {"filters": tuple(filters), "language": language}
    return Exhibit(
        key=key, question=question, answer=answer, alternative=question, frame=frame, figure=go.Figure(), **about
    )


def _corpus(corpus: Corpus, language: Language) -> dict[str, Any]:
    """What an exhibit says of the corpus that it rests on."""
    written = corpus.written()
    days = written.group_by("source").agg(
        n=written.count(), first=written.published.min(), last=written.published.max()
    )
    label = f"outlet_{tongue(language)}"
    found = outlets.named(corpus, corpus.frame(days)).sort_values(["n", label], ascending=[False, True])
    return {
        "articles": int(found["n"].sum()),
        "outlets": tuple(found[found["source"] != UNKNOWN][label]),
        "unsourced": int(found[found["source"] == UNKNOWN]["n"].sum()),
        "first": found["first"].min(),
        "last": found["last"].max(),
        "built": corpus.manifest.built,
        "fingerprint": corpus.manifest.fingerprint,
    }
