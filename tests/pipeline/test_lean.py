"""A process that only builds: pandas stays out until something asks for a frame, circles are not looked for."""

import gc
import subprocess
import sys

from components.pipeline.lean import without_circles

ASKED = """
import sys
import pyarrow as pa
from components.pipeline.lean import without_pandas

without_pandas()
words = pa.array(["أ", None])
print("pandas" in sys.modules)
print(len(pa.table({"word": words}).to_pandas()))
import pandas as pd
print(pa.array(pd.Series([1.0, None])).null_count)
"""


def test_pandas_is_loaded_when_it_is_needed() -> None:
    """Arrays do without it; a frame loads it, and then pyarrow knows a Series with its gaps."""
    done = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "2", "1"]


def test_reading_is_not_stopped_to_look_for_circles() -> None:
    """The search rests for the block alone, and stays off where it was off before."""
    with without_circles():
        assert not gc.isenabled()
        with without_circles():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
