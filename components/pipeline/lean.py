"""What a process that only builds does without: pandas, and the search for circles of objects.

pyarrow would load pandas to ask whether a list is a Series, which costs a fifth of a second and 45 MB in each process.
What needs pandas afterwards (``to_pandas``) still loads it.
"""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.machinery import ModuleSpec

import pyarrow as pa


class _Absent:
    """A finder of modules that says of pandas that it is not installed."""

    def find_spec(self, fullname: str, *_: object) -> ModuleSpec | None:
        """Raises for pandas, knows nothing of any other module."""
        if fullname == "pandas":
            raise ModuleNotFoundError(fullname)
        return None


def without_pandas() -> None:
    """Let pyarrow ask its question, once and for all, while pandas is absent; nothing where it is loaded already."""
    if "pandas" in sys.modules:
        return
    absent = _Absent()
    sys.meta_path.insert(0, absent)
    try:
        pa.array(())
    finally:
        sys.meta_path.remove(absent)


@contextmanager
def without_circles() -> Iterator[None]:
    """No search for circles: reading makes none, and every search would walk through all that the lexicon knows."""
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()
