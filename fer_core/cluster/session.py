"""A connection to a Dask cluster, and pieces produced by its workers."""

# Dask has no types.
# pyright: reportMissingImports=false, reportMissingTypeStubs=false, reportUnknownVariableType=false
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any, Final

from fer_core.annotation.progress import Progress
from fer_core.annotation.provenance import file_hash
from fer_core.annotation.split.produce import PieceOrder
from fer_core.cluster.address import LOCAL
from fer_core.cluster.places import Places
from fer_core.cluster.tls import check_encryption
from fer_core.cluster.work import ModelFile, do_piece
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.errors import AnnotationStopped, ClusterError
from fer_core.version import VERSION

_CONNECT_SECONDS: Final = 20
_POLL_SECONDS: Final = 0.2

_ATTEMPTS: Final = 20
"""How often a piece is begun again after a worker was lost with it, before it is taken to be the
cause."""


_LOCAL_CLUSTER: Final = {
    # Dask's own list has MALLOC_TRIM_THRESHOLD_, too, by which the memory of every picture is given
    # back to the system and taken anew. Without it and the profile a worker took an eighth less.
    "distributed.nanny.pre-spawn-environ": {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
    "distributed.worker.profile.enabled": False,
    # Measurements for the dashboard, and sharing tasks anew where none waits: as they come, an
    # idle cluster of two workers takes a tenth of a core.
    "distributed.admin.tick.interval": "1s",
    "distributed.admin.system-monitor.interval": "5s",
    "distributed.scheduler.work-stealing": False,
}
"""Configuration of a cluster on this machine."""


class ClusterSession:
    """Produces pieces by the workers of a cluster; serves several threads.

    Args:
        client: The connected client of Dask.
        classifier: The model.
        own: The cluster, where it is one of this machine that begins and ends with the session.

    Attributes:
        dashboard: Address of the page that shows what the cluster does; "" where it has none.
    """

    def __init__(
        self,
        client: Any,  # noqa: ANN401  # Dask
        classifier: EmotionClassifier,
        own: Any = None,  # noqa: ANN401  # Dask
    ) -> None:
        self._client = client
        path = classifier.path.absolute()
        self._model = ModelFile(path, file_hash(path))
        self._places = Places(client, own)
        self.dashboard: str = client.dashboard_link or ""

    @property
    def workers(self) -> int:
        """How many workers there are now."""
        return len(self._client.scheduler_info(n_workers=-1)["workers"])

    def produce(
        self,
        orders: Sequence[PieceOrder],
        update: Callable[[int, Progress], None],
        stop: threading.Event,
    ) -> None:
        """Produce pieces; see `fer_core.annotation.split.job.PieceRunner`.

        Raises:
            FerError: What a worker says, or that the cluster was lost.
            AnnotationStopped: ``stop`` was set; workers end what they have begun.
        """
        due = deque((order, 0) for order in orders)
        begun: dict[Any, tuple[PieceOrder, int]] = {}
        try:
            while due or begun:
                if stop.is_set():
                    raise AnnotationStopped("The annotation was stopped.")
                changes = self._places.changes
                self._places.count()
                while due and self._places.take():
                    order, attempt = due.popleft()
                    begun[self._submit(order, attempt)] = order, attempt
                for future in [future for future in begun if future.done()]:
                    order, attempt = begun.pop(future)
                    self._places.give_back()
                    error = _error_of(future)
                    if error is None:
                        done = Progress(order.frames, order.frames, 0.0, 0.0, None)
                        update(order.number, done)
                    elif _is_lost(error) and attempt < _ATTEMPTS:
                        due.appendleft((order, attempt + 1))
                    elif _is_lost(error):
                        raise ClusterError(
                            "{name}: a worker was lost {attempts} times with the same piece; it "
                            "may have too little memory.",
                            name=order.source.name,
                            attempts=_ATTEMPTS,
                        )
                    else:
                        raise error
                if self._client.status != "running":
                    raise ClusterError("The cluster was lost; --resume continues.")
                self._places.wait(changes, _POLL_SECONDS)
        finally:
            self._client.cancel(list(begun))
            for _ in begun:
                self._places.give_back()

    def _submit(self, order: PieceOrder, attempt: int) -> Any:  # noqa: ANN401  # Dask
        future = self._client.submit(
            do_piece,
            order,
            self._model,
            VERSION,
            key=f"{order.source.name}-{order.number}-{attempt}-{time.monotonic_ns()}",
            pure=False,
        )
        future.add_done_callback(self._places.wake)
        return future


@contextmanager
def open_session(
    address: str, classifier: EmotionClassifier, workers: int
) -> Generator[ClusterSession]:
    """Connect to a cluster, or begin one of this machine's cores.

    The certificates for ``tls://`` are those of Dask's own configuration.

    Args:
        address: See `fer_core.cluster.address.check_address`.
        classifier: The model.
        workers: How many workers a local cluster has, each with one thread.

    Raises:
        ClusterError: Dask is not installed, nothing answers there, or see `check_encryption`.
    """
    try:
        from dask.config import set as set_config
        from distributed import Client, LocalCluster
        from distributed.comm.core import CommClosedError
    except ImportError as error:
        raise ClusterError('A cluster needs Dask: pip install "fer-desktop[cluster]".') from error
    if address != LOCAL:
        check_encryption(address)
    # Workers that are killed are replaced; Dask and its loop would print tracebacks of them.
    for name in ("distributed", "tornado.application"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    with ExitStack() as stack:
        # A worker that is lost says nothing about its piece: `_ATTEMPTS` counts.
        stack.enter_context(
            set_config(
                {
                    "distributed.scheduler.allowed-failures": 1000,
                    "distributed.worker.multiprocessing-method": "spawn",
                    **_LOCAL_CLUSTER,
                }
            )
        )
        try:
            own: Any = None
            if address == LOCAL:
                own = stack.enter_context(
                    LocalCluster(
                        n_workers=workers,
                        threads_per_worker=1,
                        host="127.0.0.1",
                        dashboard_address="127.0.0.1:0",
                        memory_limit=0,
                        silence_logs=logging.CRITICAL,
                    )
                )
            client = stack.enter_context(
                Client(own or address, timeout=_CONNECT_SECONDS, set_as_default=False)
            )
        except CommClosedError as error:
            raise ClusterError(
                "{address} closed the connection. The command and the scheduler must both use TLS, "
                "with certificates of one authority, or both not. ({reason})",
                address=address,
                reason=error.__cause__ or error,
            ) from error
        except (OSError, TypeError, ValueError, RuntimeError) as error:
            # The last: a worker of this machine was killed before it had begun.
            raise ClusterError(
                "{address} cannot be used: {reason}.", address=address, reason=error
            ) from error
        yield ClusterSession(client, classifier, own)


def _error_of(future: Any) -> Exception | None:  # noqa: ANN401  # Dask
    if future.cancelled():
        return ClusterError("The cluster dropped a piece of work; --resume continues.")
    error = future.exception()
    return error if error is None or isinstance(error, Exception) else ClusterError(str(error))


def _is_lost(error: Exception) -> bool:
    """Whether it says that a worker was lost, not that the work failed."""
    from distributed import KilledWorker

    return isinstance(error, KilledWorker)
