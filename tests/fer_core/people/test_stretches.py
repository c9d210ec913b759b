import pytest
from hypothesis import given
from hypothesis import strategies as st

from fer_core.people.stretches import Stretches

CHANGES = st.lists(
    st.tuples(st.sampled_from("abc"), st.integers(0, 20), st.integers(1, 9) | st.none()),
    max_size=8,
)


@pytest.mark.slow
@given(CHANGES)
def test_values_are_those_that_were_assigned_last(changes):
    known, plain = Stretches((0,), ("a",)), ["a"] * 40
    for value, start, length in changes:
        end = None if length is None else start + length
        known = known.assign(value, start, end)
        for frame in range(start, 40 if end is None else end):
            plain[frame] = value
    assert [known.at(frame) for frame in range(40)] == plain
    assert all(a != b for a, b in zip(known.values, known.values[1:], strict=False))
    assert list(known.starts) == sorted(set(known.starts))


def test_replacing_a_value_joins_its_neighbours():
    known = Stretches((0, 5, 9), ("a", "b", "c")).replace("b", "a")
    assert known == Stretches((0, 9), ("a", "c"))
