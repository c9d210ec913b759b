import pytest

from app.review.playing.shuttle import Shuttle


@pytest.fixture
def shuttle() -> Shuttle:
    return Shuttle()


def test_repeated_presses_go_faster_up_to_a_limit(shuttle: Shuttle) -> None:
    rates = []
    for _ in range(5):
        shuttle.forward()
        rates.append(shuttle.rate)
    assert rates == [1, 2, 4, 8, 8]
    shuttle.backward()
    assert shuttle.rate == -1
    shuttle.backward()
    assert shuttle.rate == -2
    shuttle.pause()
    assert shuttle.rate == 0


def test_space_plays_at_the_chosen_speed(shuttle: Shuttle) -> None:
    shuttle.choose(0.5)
    assert shuttle.rate == 0
    shuttle.toggle()
    assert shuttle.rate == 0.5
    shuttle.choose(2.0)
    assert shuttle.rate == 2.0
    shuttle.toggle()
    assert shuttle.rate == 0
    shuttle.backward()
    shuttle.choose(0.25)
    assert shuttle.rate == -0.25


def test_neighbours_end_at_the_slowest_and_the_fastest(shuttle: Shuttle) -> None:
    assert shuttle.neighbour(1) == 1.25
    assert shuttle.neighbour(-9) == 0.25
    assert shuttle.neighbour(9) == 2.0
