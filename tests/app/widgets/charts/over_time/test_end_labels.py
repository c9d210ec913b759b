from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from app.widgets.charts.over_time.end_labels import spread_labels
from app.widgets.charts.over_time.plot_style import EndLabel


def at(*places):
    return [EndLabel(str(i), y, share) for i, (y, share) in enumerate(places)]


def test_labels_that_do_not_touch_stay():
    labels = at((10, 0.5), (40, 0.3))
    assert spread_labels(labels, 0, 100, 12) == labels


def test_the_weakest_is_left_out_where_room_ends():
    kept = spread_labels(at((10, 0.5), (11, 0.1), (12, 0.4)), 0, 12, 12)
    assert [label.label for label in kept] == ["0", "2"]
    assert [label.y for label in kept] == [0, 12]


@settings(max_examples=30)
@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0, 1)), max_size=9))
def test_none_covers_another_and_the_order_is_kept(places):
    labels = at(*places)
    spread = spread_labels(labels, 0, 100, 12)
    ys = [label.y for label in spread]
    assert all(b - a >= 12 - 1e-6 for a, b in pairwise(ys))
    assert all(-1e-6 <= y <= 100 for y in ys)
    before = {label.label: label.y for label in labels}
    assert [before[label.label] for label in spread] == sorted(before[x.label] for x in spread)
