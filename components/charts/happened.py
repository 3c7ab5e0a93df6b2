"""What the chosen articles report: the rows with which charts of events begin."""

import ibis.expr.types as ir

from components.corpus import Corpus
from components.queries.finds import FIND

_ASKED = ("event_id", "earliest", "latest", "source", "published")


def reports(corpus: Corpus) -> ir.Table:
    """The reports of events with the outlet and the day of their article (see ``Corpus.sourced``), kept at hand.

    FIND and ``event_id, earliest, latest, source, published``: what the charts of one page ask of them.
    """
    return corpus.at_hand(corpus.sourced("event_reports").select(*FIND, *_ASKED))
