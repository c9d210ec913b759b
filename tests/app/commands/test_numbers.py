import argparse

import pytest

from app.commands.numbers import count_of, jobs_of, moment_of, number_of


@pytest.mark.parametrize(("text", "seconds"), [("5", 5), ("1:30", 90), ("2:00:01.5", 7201.5)])
def test_moments(text: str, seconds: float) -> None:
    assert moment_of(text) == seconds


def test_jobs_and_counts() -> None:
    assert jobs_of("auto") == 0
    assert jobs_of("3") == count_of("3") == 3
    assert number_of("0.5", most=1.0) == 0.5


@pytest.mark.parametrize(
    ("convert", "text"),
    [(count_of, "0"), (jobs_of, "-1"), (count_of, "x"), (number_of, "nan"), (number_of, "-1"),
     (number_of, "inf"), (moment_of, "1:2:3:4"), (moment_of, "x")],
)  # fmt: skip
def test_what_is_no_such_number_is_said(convert, text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match=text):
        convert(text)
