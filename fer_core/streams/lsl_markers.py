"""Receive the markers that other programs send through the Lab Streaming Layer (LSL)."""

import logging
import math
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from fer_core.errors import StreamError
from fer_core.streams.lsl import MARKER_KIND, clock_ahead, load_pylsl

log = logging.getLogger(__name__)

ALL: Final = "all"
"""In place of a name: the markers of every stream."""

_PULL_SECONDS: Final = 0.02
_LOOK_SECONDS: Final = 0.5
"""Between two looks for new streams: each makes objects of all streams on the network."""

_OPEN_SECONDS: Final = 2.0
_OPENINGS: Final = 5
_FORGET_SECONDS: Final = 5.0
_BUFFER_SECONDS: Final = 60


@dataclass(frozen=True, slots=True)
class _Inlet:
    name: str
    source: str
    inlet: Any


class LslMarkers:
    """Listens to streams of type ``Markers`` on the network; they may come and go.

    Args:
        name: Name of the stream, or `ALL`.
        take: Called on a thread of its own with each marker's text, the name of its stream, and
            ``time.monotonic()`` of its moment; must not raise.
        own: Name of the LSL stream of this program, whose markers are not taken; None for none.

    Raises:
        StreamError: pylsl is missing.
    """

    def __init__(
        self, name: str, take: Callable[[str, str, float], None], own: str | None = None
    ) -> None:
        self._lsl = load_pylsl()
        self._name = name
        self._take = take
        self._own: str | None = None
        self.skip(own)
        self._inlets: dict[str, _Inlet] = {}
        # A stream that is lost is still found for a while; its program comes back with another uid.
        self._lost: set[str] = set()
        self._refusals: Counter[str] = Counter()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="LSL markers", daemon=True)
        self._thread.start()

    @property
    def streams(self) -> int:
        """How many streams are listened to."""
        return len(self._inlets)

    def skip(self, own: str | None) -> None:
        """Take no markers of this program's own LSL stream from now on; may be called any time.

        Args:
            own: As for the constructor.
        """
        self._own = None if own is None else f"fer-desktop-{own}-markers"

    def close(self) -> None:
        """Listen no more."""
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        resolver = self._lsl.ContinuousResolver("type", MARKER_KIND, forget_after=_FORGET_SECONDS)
        looked = -math.inf
        while not self._stop.wait(_PULL_SECONDS):
            if (now := time.monotonic()) - looked >= _LOOK_SECONDS:
                looked = now
                self._look(resolver)
            for uid, one in list(self._inlets.items()):
                if one.source == self._own:  # it was opened after this began to listen
                    one.inlet.close_stream()
                    del self._inlets[uid]
                else:
                    self._pull(uid, one)
        for one in self._inlets.values():
            one.inlet.close_stream()
        self._inlets.clear()

    def _look(self, resolver: Any) -> None:  # noqa: ANN401
        found = resolver.results()
        for one in found:
            self._meet(one)
        self._lost &= {str(one.uid()) for one in found}

    def _meet(self, found: Any) -> None:  # noqa: ANN401
        name, uid, source = str(found.name()), str(found.uid()), str(found.source_id())
        wanted = self._name in (name, ALL) and source != self._own
        if not wanted or uid in self._inlets or uid in self._lost:
            return
        inlet = self._lsl.StreamInlet(found, max_buflen=_BUFFER_SECONDS, recover=False)
        try:
            inlet.open_stream(timeout=_OPEN_SECONDS)
            inlet.time_correction(timeout=_OPEN_SECONDS)  # the first one takes a moment
        except (self._lsl.util.TimeoutError, self._lsl.util.LostError) as error:
            log.warning("the LSL stream %s could not be opened: %s", name, error)
            # Its machine or this one may only be busy.
            self._refusals[uid] += 1
            if self._refusals[uid] == _OPENINGS:
                self._lost.add(uid)
            return
        self._inlets[uid] = _Inlet(name, source, inlet)

    def _pull(self, uid: str, one: _Inlet) -> None:
        inlet = one.inlet
        try:
            while True:
                sample, stamp = inlet.pull_sample(timeout=0.0)
                if sample is None:
                    return
                moment = stamp + inlet.time_correction() - clock_ahead(self._lsl)
                self._take(" ".join(map(str, sample)), one.name, moment)
        except self._lsl.util.LostError:
            del self._inlets[uid]
            self._lost.add(uid)


def check_lsl_markers(name: str) -> None:
    """Check what can be checked without listening.

    Raises:
        StreamError: pylsl is missing, or the name is empty.
    """
    load_pylsl()
    if not name.strip():
        raise StreamError("LSL markers need the name of a stream, or {all}.", all=ALL)
