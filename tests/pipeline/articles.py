"""Folders of small articles for the tests of the pipeline, and what it means for a dataset to be whole."""

from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from components import manifest, tables
from components.pipeline.digests import fingerprint

MEETING = "التقى الرئيس الروسي فلاديمير بوتين نظيره الصيني شي جين بينغ في موسكو يوم الاثنين 20 مارس 2023."
SIDECAR = "file,part,source,source_en,agency,published,published_basis,title,url,author\n"


def folder(where: Path, texts: Mapping[str, str], sidecar: str = "") -> Path:
    """A folder at ``where`` with one file for each of ``texts``, and a sidecar if given (its header is added)."""
    where.mkdir()
    for name, text in texts.items():
        (where / name).write_text(text, encoding="utf-8")
    if sidecar:
        (where / "articles.csv").write_text(SIDECAR + sidecar, encoding="utf-8")
    return where


def many(where: Path, number: int) -> Path:
    """A folder with ``number`` articles, each different, two neighbours sharing a paragraph."""
    return folder(where, {f"{n:04}.txt": story(n) for n in range(number)})


def story(number: int) -> str:
    """One of any number of different articles."""
    plan = f"وقال مدير المركز رقم {number // 2} إن الخطة تشمل ترميم المدرسة القديمة وفتح مكتبة عامة وحديقة ومسرح صغير."
    cost = f"وتبلغ كلفة المرحلة {number} نحو {number * 7} مليون دولار."
    return f"خبر {number} من وزارة الخارجية الروسية\n{MEETING}\n{plan}\n{cost}"


def rows(dataset: Path, name: str) -> list[Mapping[str, object]]:
    """The rows of one table."""
    found: list[Mapping[str, object]] = read(dataset, name).to_pylist()
    return found


def read(dataset: Path, name: str) -> pa.Table:
    """One table of a dataset."""
    return pq.read_table(tables.parquet(name, dataset))


def whole(dataset: Path) -> manifest.Manifest:
    """The manifest of ``dataset``, after checking that every table is there, readable and of that version."""
    pinned = dataset.resolve()
    found = manifest.read(pinned)
    assert {name: read(pinned, name).num_rows for name in tables.TABLES} == dict(found.rows)
    assert fingerprint(pinned) == found.fingerprint
    return found
