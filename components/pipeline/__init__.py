"""From raw articles to a dataset: the only code that reads articles and writes tables."""

from components.pipeline.build import build
from components.pipeline.progress import Progress

__all__ = ["Progress", "build"]
