from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from fer_core.tables.arrays.curves import reduce_curve

VALUES = st.floats(0, 1, width=32) | st.just(np.nan)


@given(
    times=st.lists(st.floats(0, 10), max_size=30, unique=True).map(sorted),
    edges=st.lists(st.floats(-1, 11), min_size=2, max_size=8, unique=True).map(sorted),
    data=st.data(),
)
@settings(max_examples=30, deadline=None)
def test_each_pixel_has_the_smallest_and_the_largest_of_its_samples(times, edges, data):
    values = data.draw(arrays(np.float32, (2, len(times)), elements=VALUES))
    times, edges = np.array(times, np.float64), np.array(edges, np.float64)
    low, high = reduce_curve(times, values, edges)
    for pixel, (first, after) in enumerate(pairwise(edges)):
        for curve in range(2):
            inside = values[curve, (times >= first) & (times < after)]
            inside = inside[~np.isnan(inside)]
            wanted = (inside.min(), inside.max()) if len(inside) else (np.nan, np.nan)
            np.testing.assert_equal((low[curve, pixel], high[curve, pixel]), wanted)
