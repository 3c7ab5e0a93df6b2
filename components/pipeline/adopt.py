"""How a dataset that was made elsewhere comes to stand among others, with what was decided and kept about it."""

import re
import shutil
from pathlib import Path

from components import notebook
from components.decisions import file as decisions
from components.errors import UnfitName, UnfitTarget
from components.pipeline import store

LONGEST = 60
_NAME = re.compile(r"[^\W_][\w-]*")
_TAKEN = frozenset(("own",))
"""Names that mean something else in an address."""


def adopt(dataset: Path, data: Path, name: str) -> Path:
    """Copy ``dataset`` into the folder ``data`` under ``name``, whole or not at all; where it stands then.

    Raises UnfitName for a name that no dataset can have, or that one has; UnfitTarget where it cannot be written.
    """
    called = "_".join(name.split())
    if not _NAME.fullmatch(called) or len(called.encode()) > 2 * LONGEST or called.lower() in _TAKEN:
        raise UnfitName(
            f"A dataset cannot be called so: letters, digits, - and _ are allowed, at most {LONGEST} of them.",
            f"لا يصلح هذا اسمًا لمجموعة بيانات؛ المسموح به حروف وأرقام و- و_ لا تزيد على {LONGEST}.",
        )
    target = data / called
    if target.exists() or target.is_symlink():
        raise UnfitName(
            f"There is a dataset called {called} already: choose another name.",
            f"توجد مجموعة بيانات باسم {called}؛ اختر اسمًا آخر.",
        )
    with store.version(target) as folder:
        for path in sorted(dataset.resolve().iterdir()):
            shutil.copyfile(path, folder / path.name)
    try:
        for beside in (decisions.beside, notebook.beside):
            if beside(dataset).is_file():
                shutil.copyfile(beside(dataset), beside(target))
    except OSError as error:
        raise UnfitTarget(str(error), f"تعذّر الحفظ: {error.strerror}.") from error
    return target
