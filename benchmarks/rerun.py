"""How long a rerun of the app takes beside an empty page: ``python -m benchmarks.rerun [--times N]``.

The app on its seeds and an empty Streamlit page with as many widgets of each kind run in turn in one process, under
Streamlit's own AppTest; what counts is their ratio, which does not depend on the machine. At most 3 is wanted.
"""

import argparse
import statistics
import time
from collections import Counter
from pathlib import Path

from streamlit.testing.v1 import AppTest

_APP = Path(__file__).parent.parent / "app.py"
_KINDS = (
    "multiselect",
    "date_input",
    "text_input",
    "toggle",
    "button",
    "selectbox",
    "radio",
    "button_group",
    "checkbox",
)
WANTED = 3.0


def empty(widgets: dict[str, int]) -> None:
    """A page with nothing but ``widgets``: how many of each kind. Streamlit runs this text by itself."""
    import streamlit as st  # noqa: PLC0415

    with st.sidebar:
        for kind, number in widgets.items():
            for n in range(number):
                options = (
                    {"options": ["a", "b"]} if kind in ("multiselect", "selectbox", "radio", "button_group") else {}
                )
                widget = st.pills if kind == "button_group" else getattr(st, kind)
                widget(f"{kind} {n}", key=f"{kind}-{n}", **options)


def widgets(app: AppTest) -> dict[str, int]:
    """How many widgets of each kind are on the page."""
    return dict(Counter({kind: len(app.get(kind)) for kind in _KINDS}))


def seconds(app: AppTest) -> float:
    """The time of one rerun."""
    start = time.perf_counter()
    app.run(timeout=120)
    spent = time.perf_counter() - start
    if app.exception:
        raise RuntimeError(str(app.exception[0].value))
    return spent


def measure(times: int) -> float:
    """Print both medians and their ratio, which is returned."""
    app = AppTest.from_file(str(_APP), default_timeout=300)
    first = seconds(app)
    seconds(app)
    on_page = widgets(app)
    blank = AppTest.from_function(empty, args=(on_page,), default_timeout=60)
    seconds(blank)
    pairs = [(seconds(app), seconds(blank)) for _ in range(times)]
    ours, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"widgets: {', '.join(f'{number} {kind}' for kind, number in on_page.items() if number)}")
    print(f"first run {first:.2f} s; rerun {1000 * ours:.0f} ms, an empty page {1000 * theirs:.0f} ms")
    print(f"ratio {ours / theirs:.2f} (at most {WANTED:g} is wanted)")
    return ours / theirs


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.rerun", description=__doc__)
    parser.add_argument("--times", type=int, default=15)
    measure(parser.parse_args().times)
