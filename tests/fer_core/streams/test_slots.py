"""A face keeps its place for as long as it is there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fer_core.streams.slots import Slots


@pytest.mark.slow
@given(
    st.integers(1, 5),
    st.lists(st.lists(st.integers(1, 9), unique=True, max_size=7), max_size=20),
)
def test_places_are_stable_and_full(count, frames):
    slots = Slots(count)
    before: dict[int, int] = {}
    for faces in frames:
        now = slots.assign(faces)
        assert set(now) <= set(range(1, count + 1))
        assert len(now) == min(count, len(faces))
        assert len(set(now.values())) == len(now)
        for slot, face in before.items():
            if face in faces:
                assert now[slot] == face
        before = now


def test_there_is_at_least_one_place():
    with pytest.raises(ValueError, match="at least 1"):
        Slots(0)
