"""Let threads that share the interpreter take turns more often than Python does by itself."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

TURN_SECONDS: Final = 0.0005
"""After how long a thread that waits for the interpreter gets it.

Python's own 5 ms add up where a frame goes through five threads that each need it: with all streams
and recordings on, on two busy cores, a tenth of that halved the frames that were dropped and took
20 ms from the median age of a painted frame (`tests.benchmarks.window_hour`).
"""


@contextmanager
def quick_turns() -> Iterator[None]:
    """Switch between threads after `TURN_SECONDS` at the latest, until the context is left."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(min(TURN_SECONDS, before))
    try:
        yield
    finally:
        sys.setswitchinterval(before)
