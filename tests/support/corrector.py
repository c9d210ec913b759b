"""Corrections as a person makes them, and a process that makes them until it is killed.

Run ``python -m tests.support.corrector TABLE COUNT SEED``: each correction goes through the
window's own control, and its number is printed when it is written.
"""

import random
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt

from app.review.people.control import PeopleControl
from fer_core.emotion.model_card import EMOTIONS
from fer_core.errors import ResultError
from fer_core.labels import UNCERTAIN
from fer_core.people.corrections import (
    FrameStretch,
    assign_stretch,
    code_stretch,
    cut_stretch,
    mark_false,
)
from fer_core.people.edits import Edit, NamePerson
from fer_core.people.people import People


def correction(number: int, seed: int) -> Callable[[People], Sequence[Edit]]:
    """Return what the user does as the ``number``-th: the same for the same people and seed."""

    def edits(people: People) -> Sequence[Edit]:
        rng = random.Random(seed * 100_003 + number)
        last = max(span.last for span in people.faces.values())
        while True:
            try:
                return _some(rng, people, last)
            except ResultError:
                # Such a person is not there, or nothing would change: the user does something else.
                continue

    return edits


def _some(rng: random.Random, people: People, last: int) -> Sequence[Edit]:
    first = rng.randrange(last)
    stretch = FrameStretch(first, first + 1 + rng.randrange(200))
    person = rng.choice(people.persons()).number
    kind = rng.random()
    if kind < 0.6:
        return code_stretch(people, person, rng.choice([*EMOTIONS, UNCERTAIN, ""]), stretch)
    if kind < 0.75:
        return mark_false(people, person, stretch)
    if kind < 0.85:
        return assign_stretch(people, person, rng.choice(people.persons()).number, stretch)
    if kind < 0.9:
        return cut_stretch(people, stretch)
    edit = NamePerson(person, rng.choice(["", f"Name {rng.randrange(1000)}"]))
    people.apply(edit)
    return [edit]


def wait_for(condition: Callable[[], bool]) -> None:
    """Run Qt's events until something is true."""
    while not condition():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)


def main() -> None:
    """Make corrections and say of each that it is written."""
    table, count, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    application = QCoreApplication([])
    control = PeopleControl()
    control.open(table)
    wait_for(lambda: control.state is not None)
    history = control.history

    def say() -> None:
        sys.stdout.write(f"{history.index()}\n")
        sys.stdout.flush()

    control.changed.connect(say, Qt.ConnectionType.DirectConnection)
    begun = history.index()
    for number in range(begun, count):
        control.change(correction(number, seed))
    wait_for(lambda: history.index() == count)
    control.close()
    del application


if __name__ == "__main__":
    main()
