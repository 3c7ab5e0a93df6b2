"""What a decision would change: finds, articles and statements of those concerned, before and after, by a query."""

from collections.abc import Iterable, Sequence
from functools import reduce

import ibis
import ibis.expr.types as ir
import pandas as pd

from components.corpus import Corpus
from components.decisions import acts
from components.decisions.acts import Act
from components.queries.saying import says
from components.text import standing

SEARCHED = 5_000
"""So many articles are looked through for an added name; the revision looks through all."""
_PLACE = ("article_id", "start", "end")
COUNTS = ("finds", "articles", "quotes")
COLUMNS = (
    "entity_id", "label_ar", "label_en", "finds_before", "finds_after",
    "articles_before", "articles_after", "quotes_before", "quotes_after",
)  # fmt: skip


def effect(corpus: Corpus, proposed: Sequence[Act]) -> pd.DataFrame:
    """Of everybody whom ``proposed`` concern: COLUMNS, in the order named; all articles count, whatever is chosen.

    Times have no entity; their row has the id ``times`` and says how many of the dataset are left.
    """
    mentions = corpus.tables["mentions"].select(*_PLACE, "surface", "entity_id")
    quotes = corpus.tables["quotes"].select(*_PLACE, entity_id="speaker_id")
    times = corpus.tables["times"].select(*_PLACE, entity_id=ibis.literal("times"))
    wanted = _concerned(corpus, proposed)
    before, after = (
        _counted(corpus, *tables, wanted)
        for tables in (
            (mentions, quotes, times),
            (
                reduce(lambda table, act: _mentions(corpus, table, act), proposed, mentions),
                reduce(_quotes, proposed, quotes),
                _struck(times, "times", proposed),
            ),
        )
    )
    frame = before.add_suffix("_before").join(after.add_suffix("_after")).reset_index()
    return frame.join(_labels(corpus, proposed, wanted), on="entity_id")[list(COLUMNS)]


def _mentions(corpus: Corpus, found: ir.Table, act: Act) -> ir.Table:
    """The mentions ``found`` after ``act``."""
    match act:
        case acts.MergeNames(one, into):
            return found.mutate(entity_id=(found.entity_id == one).ifelse(into, found.entity_id))
        case acts.SplitName(one, surfaces, into):
            here = (found.entity_id == one) & found.surface.isin(surfaces)
            return found.mutate(entity_id=here.ifelse(into, found.entity_id))
        case acts.RejectName(one):
            return found.filter(found.entity_id.isnull() | (found.entity_id != one))
        case acts.AddName(surface, one):
            return found.union(_added(corpus, found, surface, one))
        case acts.StrikeOut("mentions"):
            return _struck(found, "mentions", [act])
    return found


def _quotes(found: ir.Table, act: Act) -> ir.Table:
    """The statements ``found`` after ``act``."""
    match act:
        case acts.MergeNames(one, into):
            return found.mutate(entity_id=(found.entity_id == one).ifelse(into, found.entity_id))
        case acts.RejectName(one):
            return found.mutate(entity_id=found.entity_id.nullif(one))
        case acts.StrikeOut("quotes"):
            return _struck(found, "quotes", [act])
    return found


def _struck(found: ir.Table, table: str, proposed: Iterable[Act]) -> ir.Table:
    """``found`` without what is struck out of ``table``."""
    out = [act for act in proposed if isinstance(act, acts.StrikeOut) and act.table == table]
    return found.anti_join(_places([(act.article_id, act.start, act.end) for act in out]), _PLACE) if out else found


def _places(rows: Sequence[tuple[str, int, int]]) -> ir.Table:
    schema = {"article_id": "string", "start": "int32", "end": "int32"}
    return ibis.memtable(pd.DataFrame(rows, columns=list(schema)), schema=schema)


def _added(corpus: Corpus, found: ir.Table, surface: str, entity_id: str) -> ir.Table:
    """The places where ``surface`` stands and nobody is found yet."""
    articles = corpus.tables["articles"]
    near = articles.filter(says(articles, surface, exact=False)).order_by("article_id").limit(SEARCHED)
    wanted = standing.pattern([standing.form(surface)])
    rows = [
        (article_id, start, end)
        for article_id, text in corpus.frame(near.select("article_id", "text")).itertuples(index=False, name=None)
        for _, start, end in standing.places(text, wanted)
    ]
    # Names are many; only those in the same articles can stand in the way.
    here = found.filter(found.article_id.isin(sorted({article_id for article_id, _, _ in rows})))
    taken = here.select("article_id", first="start", last="end")
    free = _places(rows)
    over = [free.article_id == taken.article_id, free.start < taken["last"], free.end > taken["first"]]
    return free.anti_join(taken, over).select(*_PLACE, surface=ibis.literal(surface), entity_id=ibis.literal(entity_id))


def _counted(corpus: Corpus, mentions: ir.Table, quotes: ir.Table, times: ir.Table, wanted: list[str]) -> pd.DataFrame:
    """``finds, articles, quotes`` by the ids ``wanted``, in their order."""
    own = mentions.select("article_id", "entity_id").union(times.select("article_id", "entity_id"))
    own = own.filter(own.entity_id.isin(wanted)).group_by("entity_id")
    named = corpus.frame(own.agg(finds=ibis._.count(), articles=ibis._.article_id.nunique()))
    said = quotes.filter(quotes.entity_id.isin(wanted)).group_by("entity_id").agg(quotes=ibis._.count())
    frame = named.set_index("entity_id").join(corpus.frame(said).set_index("entity_id"), how="outer")
    return frame.reindex(pd.Index(wanted, name="entity_id")).fillna(0).astype("int64")[list(COUNTS)]


def _concerned(corpus: Corpus, proposed: Iterable[Act]) -> list[str]:
    """The ids of everybody whom ``proposed`` concern, each once."""
    ids: list[str] = []
    for act in proposed:
        match act:
            case acts.MergeNames(one, into) | acts.SplitName(one, _, into):
                ids += [one, into]
            case acts.RenameEntity(one) | acts.RejectName(one) | acts.AddName(_, one):
                ids.append(one)
            case acts.StrikeOut("times"):
                ids.append("times")
            case acts.StrikeOut(table):
                found = corpus.tables[table]
                whom = found.entity_id if table == "mentions" else found.speaker_id
                here = found.semi_join(_places([(act.article_id, act.start, act.end)]), _PLACE)
                ids += corpus.frame(here.select(one=whom))["one"].dropna().tolist()
    return list(dict.fromkeys(ids))


def _labels(corpus: Corpus, proposed: Iterable[Act], wanted: list[str]) -> pd.DataFrame:
    """What those ``wanted`` are called, by id: as decided where they are new."""
    entities = corpus.tables["entities"]
    known = entities.filter(entities.entity_id.isin(wanted)).select("entity_id", "label_ar", "label_en")
    frame = corpus.frame(known).set_index("entity_id")
    for act in proposed:
        if isinstance(act, (acts.SplitName, acts.AddName)):
            one = act.into if isinstance(act, acts.SplitName) else act.entity_id
            if one not in frame.index:
                frame.loc[one] = [act.label_ar, act.label_en]
    return frame
