"""How many pieces may be with the workers of a cluster at the same time."""

# Dask has no types.
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false

import math
import threading
import time
from contextlib import suppress
from typing import Any, Final

from fer_core.errors import ClusterError

_ASK_SECONDS: Final = 2.0
"""How often workers are counted: they come and go."""

_BEGINNINGS: Final = 50
"""How often workers of this machine are begun while none comes up, before that is taken to be for
good."""

_ENDED: Final = ("closed", "failed")


class Places:
    """Counts places for pieces, as many as the workers have threads; serves several threads.

    What is given to Dask is given to a worker at once, and stays in that one's queue while another
    has nothing to do: Dask does not know how long a piece takes.

    Args:
        client: The connected client of Dask.
        own: The cluster, where it is one of this machine: workers that it has lost for good are
            begun again. Dask itself gives a worker up that is killed while it begins.

    Attributes:
        changes: Rises whenever a piece has ended or a place is free again.
    """

    def __init__(self, client: Any, own: Any = None) -> None:  # noqa: ANN401  # Dask
        self._client = client
        self._own = own
        self._workers = 0 if own is None else len(own.worker_spec)
        self._changed = threading.Condition()
        self.changes = 0
        self._taken = 0
        self._threads = 0
        self._asked = -math.inf
        self._in_vain = 0

    def count(self) -> None:
        """Count the workers, unless that was done a moment ago.

        Raises:
            ClusterError: Those of this machine were begun again and again, and none came up.
        """
        with self._changed:
            now = time.monotonic()
            if now - self._asked < _ASK_SECONDS or self._client.status != "running":
                return
            self._asked = now
            with suppress(OSError):  # a connection that is lost shows in the client's status
                threads = self._client.nthreads()
                self._threads = sum(threads.values())
                if threads:
                    self._in_vain = 0
                if len(threads) < self._workers:
                    # What a cluster has belongs to the thread of its loop.
                    self._own.loop.add_callback(self._replace_lost)
            if self._in_vain >= _BEGINNINGS:
                raise ClusterError(
                    "The workers were begun {count} times and ended before they could do "
                    "anything; there may be too little memory. --resume continues.",
                    count=self._in_vain,
                )

    def _replace_lost(self) -> None:
        """Begin a worker for each one that is missing.

        The cluster keeps one that was killed while it was begun for the first time, and begins no
        other in its place.
        """
        own = self._own
        ended = [name for name, one in own.workers.items() if one.status.name in _ENDED]
        for name in ended:
            del own.workers[name]
        own.scale(self._workers)
        with self._changed:
            self._in_vain += len(ended)

    def take(self) -> bool:
        """Take a place where one is free, and say whether it was."""
        with self._changed:
            # Without a worker a piece waits for the first one.
            if self._taken >= max(self._threads, 1):
                return False
            self._taken += 1
            return True

    def give_back(self) -> None:
        """Free a place."""
        with self._changed:
            self._taken -= 1
        self.wake()

    def wake(self, _: Any = None) -> None:  # noqa: ANN401  # what Dask passes to a callback
        """Wake who waits: a piece has ended."""
        with self._changed:
            self.changes += 1
            self._changed.notify_all()

    def wait(self, changes: int, seconds: float) -> None:
        """Wait until something has changed, at most so many seconds.

        Args:
            changes: What `changes` was before the caller looked.
            seconds: See above.
        """
        with self._changed:
            self._changed.wait_for(lambda: self.changes != changes, seconds)
