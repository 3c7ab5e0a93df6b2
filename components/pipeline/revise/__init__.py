"""A dataset as its analysts' decisions leave it; what the machine found stays beside, so that all can be taken back.

The tables that decisions change lie in ``machine/`` as the machine wrote them, and changed where everybody looks. All
decisions are applied anew each time, so that to undo one is to revise without it.
"""

import os
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq

from components import manifest
from components.decisions import file
from components.decisions.acts import Act, Decision, Judge
from components.manifest import Manifest
from components.pipeline import store
from components.pipeline.digests import fingerprint
from components.pipeline.revise import happened, named, struck
from components.pipeline.revise.names import names
from components.tables import MACHINE, TABLES, parquet

CHANGED = ("entities", "mentions", "times", "quotes", "events", "event_reports")


def revise(dataset: Path) -> Manifest:
    """Put in place of the version at ``dataset`` one that honours the decisions in the file beside it.

    Raises UnfitDecisions, UnfitDataset, UnfitTarget; then nothing has changed.
    """
    decided = file.read(file.beside(dataset))
    now = dataset.resolve()
    made = manifest.read(now)
    with store.version(dataset) as folder:
        for name in TABLES:
            own = parquet(name, now / MACHINE)
            _same(own if own.exists() else parquet(name, now), parquet(name, folder))
        return apply(folder, made, decided)


def apply(folder: Path, made: Manifest, decided: Sequence[Decision]) -> Manifest:
    """Change the tables in ``folder``, as the machine wrote them and ``made`` describes them, as was ``decided``."""
    acts = [each.act for each in decided if not isinstance(each.act, Judge)]
    if acts:
        (folder / MACHINE).mkdir()
        for name in CHANGED:
            parquet(name, folder).rename(parquet(name, folder / MACHINE))
        _write(folder, acts)
    rows = {name: pq.read_metadata(parquet(name, folder)).num_rows for name in TABLES}
    revised = replace(made, rows=rows, fingerprint=fingerprint(folder), decisions=len(acts))
    revised.write(folder)
    return revised


def _write(folder: Path, acts: Sequence[Act]) -> None:
    """Write the tables of CHANGED into ``folder``."""
    machine = folder / MACHINE
    meant = names(acts, machine)
    out = struck.of(acts)
    named.entities(folder, meant)
    named.mentions(machine, folder, meant, out)
    named.quotes(machine, folder, meant, out)
    struck.times(machine, folder, out)
    happened.events(machine, folder, meant, acts)


def _same(source: Path, target: Path) -> None:
    """The same file under another name; a copy where the file system has no second names."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
