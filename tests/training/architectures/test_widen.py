import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.architectures.widen import Widening


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 6), st.integers(0, 9)), min_size=3, max_size=3),
    st.integers(0, 99),
)
def test_two_wider_layers_compute_what_the_narrow_ones_did(channels, seed):
    (first, _), (middle, more), (last, even_more) = channels
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(5, first))
    one, two = rng.normal(size=(first, middle)), rng.normal(size=(middle, last))
    widening = Widening(seed)
    wide_one = widening.widened(one, (first, middle + more))
    wide_two = widening.widened(two, (middle + more, last + even_more))
    narrow = np.maximum(x @ one, 0) @ two
    wide = np.maximum(x @ wide_one, 0) @ wide_two
    assert np.allclose(wide[:, :last], narrow, atol=1e-5)


def test_copies_do_not_count_the_same():
    widening = Widening()
    widening.widened(np.ones((3, 4), np.float32), (3, 8))
    read = widening.widened(np.ones((4, 2), np.float32), (8, 2))[:, 0]
    assert len(np.unique(read)) == 8


def test_channels_of_one_number_are_copied_alike():
    widening = Widening()
    vector = np.arange(4, dtype=np.float32)
    assert np.array_equal(widening.widened(vector, (7,)), widening.widened(vector, (7,)))


@pytest.mark.parametrize(
    ("old", "new"), [((3, 3, 4, 4), (5, 5, 8, 8)), ((8,), (4,)), ((4, 4), (8,))]
)
def test_what_cannot_be_widened_is_refused(old, new):
    with pytest.raises(ValueError, match="cannot be widened"):
        Widening().widened(np.zeros(old, np.float32), new)
