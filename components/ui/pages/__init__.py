"""The pages, in the order in which they are offered; the first stands at the root of the address."""

from components.ui.page import Page
from components.ui.pages import actors, corpus, overview, reader, sources, timeline

PAGES: tuple[Page, ...] = (
    overview.PAGE,
    actors.PAGE,
    sources.PAGE,
    timeline.PAGE,
    reader.PAGE,
    corpus.PAGE,
)
