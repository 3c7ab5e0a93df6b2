"""The pages, in the order in which they are offered; the first stands at the root of the address."""

from components.ui.page import Page
from components.ui.pages import (
    actors,
    articles,
    compare,
    concordance,
    corpus,
    corrections,
    overview,
    reader,
    report,
    sources,
    story,
    timeline,
)

PAGES: tuple[Page, ...] = (
    overview.PAGE,
    actors.PAGE,
    sources.PAGE,
    compare.PAGE,
    timeline.PAGE,
    story.PAGE,
    concordance.PAGE,
    reader.PAGE,
    report.PAGE,
    corrections.PAGE,
    corpus.PAGE,
    articles.PAGE,
)
