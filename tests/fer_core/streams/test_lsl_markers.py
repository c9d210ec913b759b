"""Markers of an LSL outlet in another process."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from fer_core.errors import StreamError
from fer_core.streams.lsl_markers import ALL, LslMarkers, check_lsl_markers
from tests.support.lsl import only_this_machine
from tests.support.waiting import wait_until

__all__ = ["only_this_machine"]

OUTLET = Path(__file__).with_name("lsl_outlet.py")


@contextmanager
def outlet(name: str, *texts: str) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, OUTLET, name, *texts],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ,
    )  # fmt: skip
    with process:
        assert json.loads(process.stdout.readline()) == "open"
        yield process
        process.stdin.close()


@pytest.mark.slow
@pytest.mark.parametrize("wanted", ["paradigm", ALL])
def test_markers_arrive_with_their_moment(
    only_this_machine, wanted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pylsl

    # What LSL would measure is near zero on one machine, and inexact on one that is busy.
    monkeypatch.setattr(pylsl.StreamInlet, "time_correction", lambda *_, **__: 2.0)
    taken: list[tuple[str, str, float]] = []
    with outlet("paradigm", "film", "ratings") as process:
        markers = LslMarkers(wanted, lambda *marker: taken.append(marker))
        sent = [json.loads(process.stdout.readline()) for _ in range(2)]
        wait_until(lambda: len(taken) == 2)
        assert markers.streams == 1
    # The program has ended: its stream is forgotten.
    wait_until(lambda: markers.streams == 0)
    markers.close()
    assert [(text, name) for text, name, _ in taken] == [
        ("film", "paradigm"), ("ratings", "paradigm"),
    ]  # fmt: skip
    assert [moment for *_, moment in taken] == pytest.approx(
        [moment + 2.0 for _, moment in sent], abs=0.02
    )


@pytest.mark.slow
def test_other_streams_and_the_own_one_are_not_taken(only_this_machine) -> None:
    import pylsl

    own = pylsl.StreamOutlet(
        pylsl.StreamInfo(
            "fer-markers", "Markers", 1, 0.0, pylsl.cf_string, "fer-desktop-fer-markers"
        )
    )
    taken: list[tuple[str, str, float]] = []
    everything = LslMarkers(ALL, lambda *marker: taken.append(marker), own="fer")
    named = LslMarkers("no such stream", lambda *marker: taken.append(marker))
    with outlet("paradigm", "film") as process:
        process.stdout.readline()
        wait_until(lambda: len(taken) == 1)
        own.push_sample(["mine"])
        assert named.streams == 0
        assert everything.streams == 1
    everything.close()
    named.close()
    assert [name for _, name, _ in taken] == ["paradigm"]


def test_what_cannot_be_is_said(monkeypatch) -> None:
    with pytest.raises(StreamError, match="name of a stream"):
        check_lsl_markers(" ")
    monkeypatch.setitem(sys.modules, "pylsl", None)
    with pytest.raises(StreamError, match=r"fer-desktop\[lsl\]"):
        check_lsl_markers("x")
