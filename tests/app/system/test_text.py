import pytest

from app.system.text import clock_text, counted


def test_one_is_singular() -> None:
    assert [counted(n, "frame") for n in (0, 1, 2)] == ["0 frames", "1 frame", "2 frames"]


@pytest.mark.parametrize(
    ("seconds", "decimals", "text"),
    [
        (67, 0, "1:07"),
        (59.99, 0, "0:59"),
        (3667.25, 1, "1:01:07.2"),
        (0.3, 1, "0:00.3"),
        (-5.5, 1, "-0:05.5"),
        (12.345, 2, "0:12.34"),
    ],
)
def test_a_time_reads_as_on_a_clock(seconds: float, decimals: int, text: str) -> None:
    assert clock_text(seconds, decimals) == text
