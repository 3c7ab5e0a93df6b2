"""What a dataset says of itself: written by the pipeline, checked by whoever opens it."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from components.errors import UnfitDataset
from components.tables import TABLES, fits

CONTRACT = 1
FILE = "manifest.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """The contents of ``manifest.json``.

    ``labels`` gives the words of codes that are data and no part of the program: ``labels["topic"]["conflict"]`` is
    ``{"ar": …, "en": …}``; so for ``topic``, ``matter`` and ``rule`` (whose label is the explanation of the rule).
    """

    contract: int
    version: str
    built: str
    """ISO 8601, UTC."""
    input_digest: str
    lexicon_digest: str
    fingerprint: str
    rows: Mapping[str, int]
    read: int
    kept: int
    rejects: Mapping[str, int]
    labels: Mapping[str, Mapping[str, Mapping[str, str]]]
    decisions: int = 0
    """How many decisions of analysts the tables honour; judgements change no table and do not count."""

    def write(self, folder: Path) -> None:
        """Write ``manifest.json`` into ``folder``."""
        text = json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True)
        (folder / FILE).write_text(text + "\n", encoding="utf-8")


def read(folder: Path) -> Manifest:
    """The manifest of the dataset in ``folder``. Raises UnfitDataset with the sentence that says what is wrong."""
    path = folder / FILE
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        manifest = Manifest(**content)
    except FileNotFoundError:
        raise UnfitDataset(
            f"There is no dataset in {folder}: build one with `make build`.",
            f"لا توجد مجموعة بيانات في {folder}؛ ابنِ واحدة بالأمر make build.",
        ) from None
    except (ValueError, TypeError):
        raise UnfitDataset(
            f"{path} is damaged or of another version: build the dataset anew with `make build`.",
            f"الملف {path} تالف أو من إصدار آخر؛ أعد بناء مجموعة البيانات بالأمر make build.",
        ) from None
    missing = [name for name in TABLES if not fits(name, folder)]
    if manifest.contract != CONTRACT or missing:
        what = f"lacks {', '.join(missing)}" if missing else f"follows contract {manifest.contract}, not {CONTRACT}"
        raise UnfitDataset(
            f"The dataset in {folder} {what}: build it anew with `make build`.",
            f"مجموعة البيانات في {folder} لا تصلح لهذا الإصدار؛ أعد بناءها بالأمر make build.",
        )
    return manifest
