"""Watching a runner from a test."""

import threading

from fer_core.live.runner import Runner
from fer_core.live.status import RunnerState
from tests.support.sources import wait_for


class Bell:
    """Counts how often it is rung, and on which threads."""

    def __init__(self) -> None:
        self.rings = 0
        self.threads: set[str] = set()

    def __call__(self) -> None:
        self.rings += 1
        self.threads.add(threading.current_thread().name)


def wait_until(runner: Runner, state: RunnerState) -> None:
    wait_for(lambda: runner.status.state is state, f"{state}, is {runner.status}")


def wait_for_analysis(runner: Runner):
    found = []
    wait_for(lambda: (analysis := runner.take()) is not None and not found.append(analysis))
    return found[0]
