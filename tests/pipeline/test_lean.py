"""A process that only builds: pandas stays out of it until something asks for a frame."""

import subprocess
import sys

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
