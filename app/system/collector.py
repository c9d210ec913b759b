"""Keep Python's search for cyclic garbage out of the window's start."""

import gc


class HeldCollector:
    """Holds the search from ``with`` on until the window has started.

    Modules, classes and widgets that are made meanwhile are not garbage, but the search goes
    through them again and again: a tenth of the processor time to the first picture, and later now
    and then a pause of 50 ms between two pictures.
    """

    def __init__(self) -> None:
        self._held = False

    def __enter__(self) -> "HeldCollector":
        self._held = gc.isenabled()
        gc.disable()
        return self

    def __exit__(self, *_: object) -> None:
        self._let_go()

    def note_started(self) -> None:
        """Search from now on, but not through what is there already; later calls do nothing."""
        if self._held:
            gc.freeze()
        self._let_go()

    def _let_go(self) -> None:
        if self._held:
            self._held = False
            gc.enable()
