import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fer_core.drawing.shapes import Dashes, PixelRect, Quadrant, frame

RED = (255, 0, 0)
rects = st.builds(
    lambda left, top, width, height: PixelRect(left, top, left + width, top + height),
    st.integers(-50, 50),
    st.integers(-50, 50),
    st.integers(1, 150),
    st.integers(1, 150),
)


def pixels(stroke):
    """Every pixel that bars and corner squares cover, with how often."""
    covered = {}
    parts = [(b.left, b.top, b.right, b.bottom) for b in stroke.bars]
    parts += [(c.left, c.top, c.left + c.radius, c.top + c.radius) for c in stroke.corners]
    for left, top, right, bottom in parts:
        for y in range(top, bottom):
            for x in range(left, right):
                covered[x, y] = covered.get((x, y), 0) + 1
    return covered


def test_a_solid_frame_goes_around_once():
    stroke = frame(PixelRect(10, 20, 50, 60), 8, 2, RED)
    assert [corner.quadrant for corner in stroke.corners] == list(Quadrant)
    assert {(c.left, c.top) for c in stroke.corners} == {(10, 20), (42, 20), (42, 52), (10, 52)}
    assert set(stroke.bars) == {
        PixelRect(18, 20, 42, 22),
        PixelRect(18, 58, 42, 60),
        PixelRect(10, 28, 12, 52),
        PixelRect(48, 28, 50, 52),
    }


@pytest.mark.slow
@settings(deadline=None)
@given(rects, st.integers(0, 60), st.integers(1, 20), st.booleans(), st.integers(0, 80))
def test_frames_stay_inside_and_overlap_nowhere(rect, radius, width, dashed, arm):
    stroke = frame(
        rect,
        radius,
        width,
        RED,
        dashes=Dashes(10, 8) if dashed else None,
        arms=arm if arm and not dashed else None,
    )
    assert stroke.bars or stroke.corners
    for (x, y), times in pixels(stroke).items():
        assert rect.holds(x, y)
        assert times == 1


def test_dashes_leave_gaps_of_about_their_length():
    stroke = frame(PixelRect(0, 0, 200, 200), 10, 3, RED, dashes=Dashes(15, 12))
    top = sorted((bar.left, bar.right) for bar in stroke.bars if bar.top == 0 and bar.height == 3)
    edges = [10, *[edge for bar in top for edge in bar], 190]
    gaps = [edges[i + 1] - edges[i] for i in range(0, len(edges), 2)]
    assert len(top) > 3
    assert all(8 <= gap <= 16 for gap in gaps)


def test_arms_leave_the_middle_open():
    stroke = frame(PixelRect(0, 0, 100, 100), 10, 4, RED, arms=12)
    assert PixelRect(10, 0, 22, 4) in stroke.bars
    assert PixelRect(78, 0, 90, 4) in stroke.bars
    assert not any(bar.holds(50, 1) for bar in stroke.bars)


@pytest.mark.parametrize("dashed", [True, False])
def test_dashes_too_long_for_a_side_leave_the_corners(dashed):
    stroke = frame(PixelRect(0, 0, 12, 12), 4, 1, RED, dashes=Dashes(50, 40) if dashed else None)
    assert len(stroke.corners) == 4
    assert bool(stroke.bars) is not dashed


def test_overlap_and_inset():
    one, other = PixelRect(0, 0, 10, 10), PixelRect(6, 8, 20, 20)
    assert one.overlap(other) == other.overlap(one) == 8
    assert one.overlap(PixelRect(10, 0, 20, 10)) == 0
    assert one.inset(2) == PixelRect(2, 2, 8, 8)
