"""What several tests share: the three articles as a dataset on disk, and opened."""

from pathlib import Path

import pytest

from components.corpus import Corpus, open_corpus
from tests import three_articles


@pytest.fixture(scope="session")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the dataset of the three articles."""
    folder = tmp_path_factory.mktemp("three")
    three_articles.write(folder)
    return folder


@pytest.fixture(scope="session")
def corpus(dataset: Path) -> Corpus:
    """The three articles as a corpus that nothing narrows."""
    return open_corpus(dataset)
