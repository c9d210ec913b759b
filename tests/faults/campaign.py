"""All faults, and which of them are tried in one run of the tests."""

import random
from collections.abc import Sequence
from typing import Final

from tests.faults import (
    addresses,
    checkpoints,
    concurrency,
    disk_full,
    journals,
    kills,
    live_tables,
    media,
    models,
    names,
    outputs,
    settings,
    training_data,
)
from tests.faults.fault import Fault

FAULTS: Final[tuple[Fault, ...]] = (
    *media.FAULTS,
    *names.FAULTS,
    *outputs.FAULTS,
    *disk_full.FAULTS,
    *kills.FAULTS,
    *concurrency.FAULTS,
    *live_tables.FAULTS,
    *journals.FAULTS,
    *models.FAULTS,
    *addresses.FAULTS,
    *settings.FAULTS,
    *training_data.FAULTS,
    *checkpoints.FAULTS,
)


def draw(faults: Sequence[Fault], seconds: float, seed: int) -> list[Fault]:
    """Draw faults that take about so many seconds, areas in turn.

    Args:
        faults: All of them.
        seconds: What they may take together, by their own statement.
        seed: The same seed draws the same faults.
    """
    chance = random.Random(seed)
    mixed = list(faults)
    chance.shuffle(mixed)
    by_area: dict[str, list[Fault]] = {}
    for fault in mixed:
        by_area.setdefault(fault.area, []).append(fault)
    drawn: list[Fault] = []
    while any(by_area.values()):
        for waiting in by_area.values():
            if not waiting:
                continue
            fault = waiting.pop()
            if sum(f.seconds for f in drawn) + fault.seconds <= seconds:
                drawn.append(fault)
    return drawn
