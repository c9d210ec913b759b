"""Wait for another thread or process, without a fixed time."""

import time
from collections.abc import Callable

_PATIENCE_SECONDS = 300.0


def wait_until(holds: Callable[[], bool]) -> None:
    """Return as soon as something holds; fail where it never does."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.01)
