"""Which outlets a corpus has, what they are called, and their fixed order."""

from collections.abc import Iterable

import ibis.expr.types as ir
import pandas as pd

from components.charts.chart import Mark
from components.charts.printed import printed
from components.corpus import UNKNOWN, Corpus
from components.words import say

OTHERS = "*"
"""The code under which the outlets that a chart cannot show apart are put together."""
SHOWN = 7
"""So many outlets can be told apart by colour in one picture."""
NAMELESS = 10**6
"""The rank of articles whose source is unknown: behind all outlets, for it is none."""
LABEL = ("outlet_ar", "outlet_en")
NAMED = ("source", *LABEL, "outlet_rank")
GATHERED = (*NAMED, "outlets_in_all")
"""What the rows of ``gathered`` say of their outlet."""


def named(corpus: Corpus, frame: pd.DataFrame) -> pd.DataFrame:
    """``frame`` with the names ``outlet_ar, outlet_en`` of its ``source``, and its ``outlet_rank`` (0: most articles).

    The rank is the place in the whole dataset, so that an outlet keeps its colour; OTHERS have -1, UNKNOWN is NAMELESS.
    """
    return frame.join(directory(corpus), on="source")


def directory(corpus: Corpus) -> pd.DataFrame:
    """``outlet_ar, outlet_en, outlet_rank`` by source: one row per outlet of the whole dataset, and one for OTHERS."""
    return corpus.once(_directory)


def _directory(corpus: Corpus) -> pd.DataFrame:
    articles = corpus.tables["articles"]
    found = articles.group_by("source").agg(of=articles.count(), english=articles.source_en.min())
    known = corpus.frame(found).fillna({"source": UNKNOWN})
    known = known.assign(_last=known["source"] == UNKNOWN)
    known = known.sort_values(["_last", "of", "source"], ascending=[True, False, True], ignore_index=True)
    unknown = known["_last"]
    names = pd.DataFrame(
        {
            "source": known["source"],
            "outlet_ar": known["source"].mask(unknown, say("source.unknown", "ar")),
            "outlet_en": known["english"].fillna(known["source"]).mask(unknown, say("source.unknown", "en")),
            "outlet_rank": pd.Series(range(len(known)), dtype="int64").mask(unknown, NAMELESS),
        }
    )
    together = [(OTHERS, say("source.others", "ar"), say("source.others", "en"), -1)]
    return pd.concat([names, pd.DataFrame(together, columns=names.columns)], ignore_index=True).set_index("source")


def ranked(counts: pd.DataFrame, of: str) -> list[str]:
    """The sources of ``counts``, those with most ``of`` first."""
    sums = counts.groupby("source")[[of]].sum().reset_index()
    return list(sums.sort_values([of, "source"], ascending=[False, True])["source"])


def known(sources: Iterable[str]) -> list[str]:
    """Those of ``sources`` that are outlets, in their order."""
    return [each for each in sources if each != UNKNOWN]


def told_of(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows of ``frame`` of which an answer may name the outlet: those of known ones, if there are any."""
    of_known = frame[frame["source"] != UNKNOWN]
    return of_known if len(of_known) else frame


def gathered(corpus: Corpus, counts: pd.DataFrame, by: str, of: str, shown: int = SHOWN) -> pd.DataFrame:
    """``counts`` by source and ``by``, named; all but the ``shown`` of ``outlets_in_all`` with most ``of`` are one.

    What has no known source stays apart.
    """
    sources = known(ranked(counts, of))
    together = counts.assign(source=counts["source"].where(counts["source"].isin([*sources[:shown], UNKNOWN]), OTHERS))
    sums = together.groupby(["source", by], as_index=False, dropna=False).sum()
    return named(corpus, sums).assign(outlets_in_all=len(sources))


def by_size(corpus: Corpus, found: ir.Table) -> list[str]:
    """The sources of ``found``, those with most rows first."""
    return ranked(corpus.frame(found.group_by("source").agg(of=found.count())), "of")


def within(corpus: Corpus, found: ir.Table, mark: Mark, shown: int = SHOWN) -> ir.Table:
    """The rows of ``found`` in the outlet that ``mark`` names; OTHERS are those that ``gathered`` makes one."""
    source = mark["source"] or UNKNOWN
    if source == OTHERS:
        return found.filter(found.source.notin([*known(by_size(corpus, found))[:shown], UNKNOWN]))
    return found.filter(found.source == source)


def sizes(corpus: Corpus) -> pd.Series:
    """How many articles of ``corpus`` each source has."""
    return printed(corpus)["of_articles"]


def compared(corpus: Corpus, compare: str | Iterable[str] | None = None) -> list[str]:
    """The outlets to set side by side: ``compare`` (codes, or a string «code|code»), else the two to four biggest.

    Outlets that ``corpus`` does not have are left out, and so is the unknown source, which is none. Empty where fewer
    than two are left: an outlet is not compared with itself.
    """
    there = sizes(corpus).drop(UNKNOWN, errors="ignore")
    asked = compare.split("|") if isinstance(compare, str) else list(compare or ())
    if wanted := list(dict.fromkeys(each for each in asked if each)):
        found = [each for each in wanted if each in there.index]
    else:
        here = named(corpus, there.reset_index())
        biggest = here.sort_values(["of_articles", "outlet_rank"], ascending=[False, True]).head(4)
        big = biggest[biggest["of_articles"] * 4 >= biggest["of_articles"].max()]
        found = list((big if len(big) >= 2 else biggest.head(2))["source"])
    return found if len(found) > 1 else []
