"""A network as GraphML, for programs that draw and measure graphs."""

import io

import networkx as nx

from components.charts.looks import theme
from components.charts.questions import network
from components.export.exhibit import Exhibit
from components.text.direction import strip_controls


def graphml(exhibit: Exhibit) -> bytes:
    """The ties of a network: nodes are entity ids with a ``label`` and ``sentences``, edges have a ``weight``."""
    frame = theme.localise(exhibit.frame, exhibit.language)
    made = network.graph(frame)
    for side in ("one", "other"):
        labels = dict(zip(frame[f"{side}_id"], map(strip_controls, frame[side]), strict=True))
        nx.set_node_attributes(made, labels, "label")
    file = io.BytesIO()
    nx.write_graphml(made, file)
    return file.getvalue()
