"""LSL as an inlet in another process receives it."""

import json
import math
import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pylsl
import pytest

from fer_core.errors import StreamError
from fer_core.streams.hub import StreamHub
from fer_core.streams.lsl import CHANNELS_PER_SLOT, LslStream
from tests.fer_core.streams.test_message import make_message
from tests.fer_core.streams.test_osc import make_face
from tests.support.lsl import only_this_machine
from tests.support.waiting import wait_until

__all__ = ["only_this_machine"]

INLET = Path(__file__).with_name("lsl_inlet.py")


def start_inlet(name: str, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, INLET, name, str(count)], stdout=subprocess.PIPE, text=True, env=os.environ
    )


@pytest.mark.slow
def test_numbers_arrive_with_the_time_at_which_the_frame_was_read(only_this_machine):
    stream = LslStream("fer test", slots=2)
    stream.open()
    with start_inlet("fer test", 2) as inlet:
        kind, source, rate, labels = json.loads(inlet.stdout.readline())
        assert (kind, source, rate) == ("Expression", "fer-desktop-fer test", 0.0)
        assert labels == [f"{n}_{channel}" for n in (1, 2) for channel in CHANNELS_PER_SLOT]
        assert json.loads(inlet.stdout.readline()) == "ready"
        wait_until(lambda: stream.clients == 1)
        began = time.monotonic()
        for face in (make_face(5, happy=0.75, neutral=0.25), make_face(6, happy=0.5)):
            # Two frames that were read 0.5 s and 0.25 s ago.
            began += 0.25
            stream.send(replace(make_message(face), arrived=began - 0.75))
        (first_time, first), (second_time, second) = map(json.loads, inlet.stdout)
    assert second_time - first_time == pytest.approx(0.25, abs=0.02)
    place = CHANNELS_PER_SLOT.index("happy")
    assert first[0] == second[0] == 1
    assert first[1:5] == pytest.approx([0.1, 0.1, 0.5, 0.5])
    assert (first[place], second[place]) == (0.75, 0.5)
    assert first[len(CHANNELS_PER_SLOT)] == 0
    assert all(math.isnan(value) for value in first[len(CHANNELS_PER_SLOT) + 1 :])
    stream.close()


@pytest.mark.slow
def test_markers_have_a_stream_of_their_own(only_this_machine):
    stream = LslStream("fer test 2")
    hub = StreamHub()
    hub.add(stream)
    with start_inlet("fer test 2-markers", 1) as inlet:
        kind, source, *_ = json.loads(inlet.stdout.readline())
        assert (kind, source) == ("Markers", "fer-desktop-fer test 2-markers")
        assert json.loads(inlet.stdout.readline()) == "ready"
        before = pylsl.local_clock()
        hub.send_marker("stimulus", time.monotonic() - 0.5)
        after = pylsl.local_clock()
        (sample,) = map(json.loads, inlet.stdout)
    assert sample[1] == ["stimulus"]
    assert before - 0.02 <= sample[0] + 0.5 <= after + 0.02
    hub.close()


def test_without_pylsl_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "pylsl", None)
    with pytest.raises(StreamError, match=r"fer-desktop\[lsl\]"):
        LslStream("x").open()
