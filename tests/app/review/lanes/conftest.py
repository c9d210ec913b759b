from collections.abc import Callable
from pathlib import Path

import pytest

from app.review.lanes.content import LaneContent, LaneMaker
from fer_core.people.arrays import scan_arrays
from fer_core.people.edits import Edit
from fer_core.people.people import People
from fer_core.sessions.markers import Marker
from tests.support.array_rows import arrays_of
from tests.support.results import made_rows

MakeContent = Callable[..., LaneContent]


@pytest.fixture
def contents(tmp_path: Path) -> MakeContent:
    """Make the lanes of 30 frames, with changes; face 1 is happy in the first of its 3 seconds."""

    def make(*edits: Edit, markers: tuple[Marker, ...] = (), rows=None) -> LaneContent:
        arrays = arrays_of(tmp_path / "t.csv", made_rows() if rows is None else rows)
        people = People.of_faces(scan_arrays(arrays))
        for edit in edits:
            people = people.apply(edit)
        return LaneMaker(arrays, markers).make(people)

    return make
