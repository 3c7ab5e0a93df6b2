"""The whole way from a folder of articles to a dataset: the one function that the command and the app call."""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from components.decisions import file as decisions
from components.manifest import Manifest
from components.model import Reject
from components.pipeline import store
from components.pipeline.crew import Crew
from components.pipeline.harvest import Task, harvest, lost
from components.pipeline.making import Making
from components.pipeline.progress import Report
from components.pipeline.receiving import read, sidecar
from components.pipeline.receiving.files import files
from components.pipeline.revise import apply

HANDFUL = 64
LETTERS = 1 << 18
"""Records, and letters in them, that go to a process at once."""


def build(articles: Path, dataset: Path, workers: int = 1, report: Report | None = None) -> Manifest:
    """Read ``articles`` (a folder or a file) and put the dataset at ``dataset``, whole or not at all.

    The tables do not depend on ``workers``, on when the build is run, or on the order in which the system lists files.
    Programs that are no modules (a Streamlit app) keep to one worker: others would run them again. Raises NothingToRead
    where no article can be kept, UnfitTarget where the dataset cannot be written. What analysts decided about the
    dataset (the file beside it) is honoured; UnfitDecisions where that cannot be read.
    """
    root = articles if articles.is_dir() else articles.parent
    found = files(articles)
    decided = decisions.read(decisions.beside(dataset))
    with store.version(dataset) as folder:
        making = Making(folder, sum(size for _, size in found), report)
        digest = _digest(root, found)
        making.refuse(sidecar.read(root).rejects, articles=False)
        crew = Crew(harvest, lost, workers)
        for rows in crew.results(_handfuls(making, found, root)):
            making.take(rows)
        made = making.finish(digest)
        return apply(folder, made, decided) if decided else made


def _handfuls(making: Making, named: Sequence[tuple[Path, int]], root: Path) -> Iterator[list[Task]]:
    """The records of the files by the handful; where they are cut depends on the records alone."""
    waiting: list[Task] = []
    letters = before = 0
    for path, size in named:
        for record in making.watch.each("read", read.records(path, root)):
            length = 0 if isinstance(record, Reject) else len(record.raw)
            waiting.append(Task(record, root))
            letters += length
            making.done = min(before + size, making.done + 2 * length)
            if len(waiting) >= HANDFUL or letters >= LETTERS:
                yield waiting
                waiting, letters = [], 0
        before += size
        making.done = before
    if waiting:
        yield waiting


def _digest(root: Path, named: Sequence[tuple[Path, int]]) -> str:
    """SHA-256 over the names and contents of the input and its sidecar."""
    sha = hashlib.sha256()
    beside = [path for path in (root / sidecar.FILE,) if path.is_file()]
    for path in sorted({path for path, _ in named} | set(beside)):
        sha.update(str(path.relative_to(root)).encode("utf-8", "surrogateescape"))
        try:
            with path.open("rb") as content:
                sha.update(hashlib.file_digest(content, "sha256").digest())
        except OSError:
            sha.update(b"unreadable")
    return sha.hexdigest()
