"""What a process does once, when all that stays is loaded."""

import atexit
import gc
from functools import cache


@cache
def settled() -> None:
    """Leave what is loaded by now out of all later looks of the garbage collector: each would stop a page for 70 ms."""
    gc.collect()
    gc.freeze()
    # What is left to the end must be found then, or libraries complain that it leaked.
    atexit.register(gc.unfreeze)
