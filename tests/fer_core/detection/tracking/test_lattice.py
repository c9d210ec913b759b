import pytest
from hypothesis import given
from hypothesis import strategies as st

from fer_core.detection.boxes import Square
from fer_core.detection.tracking.lattice import Lattice

SQUARES = st.builds(Square, st.floats(-100, 4000), st.floats(-100, 2000), st.floats(10, 1000))
TIMES = st.floats(0, 1e6)


@given(SQUARES, TIMES)
def test_places_lie_near(square, time):
    place = Lattice.at(time).place(square)
    assert 1 / 1.1 <= place.side / square.side <= 1.1
    assert abs(place.x - square.x) <= 0.126 * place.side
    assert abs(place.y - square.y) <= 0.126 * place.side


@given(SQUARES, TIMES)
def test_a_place_of_the_lattice_stays(square, time):
    lattice = Lattice.at(time)
    place = lattice.place(square)
    again = lattice.place(place)
    assert (again.x, again.y, again.side) == pytest.approx((place.x, place.y, place.side))


@given(st.floats(-180, 180), TIMES)
def test_turns_lie_near(degrees, time):
    assert abs(Lattice.at(time).turn(degrees) - degrees) <= 4 + 1e-6


@given(TIMES)
def test_limits_move_by_a_tenth_at_most(time):
    assert 9 - 1e-9 <= Lattice.at(time).limit(10) <= 11 + 1e-9


def test_the_lattice_stays_for_half_a_second_and_moves_then():
    assert Lattice.at(7.0) == Lattice.at(7.49)
    assert Lattice.at(7.49) != Lattice.at(7.5)
    assert Lattice.at(7.5).number == Lattice.at(7.0).number + 1


@pytest.mark.parametrize("off", [(0.01, 0, 0), (0, 0.01, 0), (0, 0, 0.01), (0.01, -0.01, 0.01)])
def test_squares_that_differ_by_little_soon_have_one_place(off):
    """Wherever they are, and however long they stay there."""
    for number in range(200):
        one = Square(100 + 1.7 * number, 80 + 1.3 * number, 60 + number)
        x, y, side = (one.side * share for share in off)
        other = Square(one.x + x, one.y + y, one.side + side)
        equal = [
            Lattice.at(time / 2).place(one) == Lattice.at(time / 2).place(other)
            for time in range(20)
        ]
        assert any(equal[:6])
        assert sum(equal) >= 10
