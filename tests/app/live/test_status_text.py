from dataclasses import replace

import pytest

from app.live.meter import Reading
from app.live.status_text import describe, short_name
from fer_core.live.runner import RunnerState
from fer_core.sources import SourceInfo

CAMERA = SourceInfo("Front", "camera", (640, 480), 30.0, None, True, False)
FILE = SourceInfo("a.mp4", "file", (640, 480), 25.0, 10.0, False, True)
PICTURE = SourceInfo("a.png", "picture", (640, 480), 0.0, None, False, False)


def reading(dropped: float = 0.0, latency: float = 0.03) -> Reading:
    return Reading(30.0, 30.0, 29.6, latency, 2 * latency, dropped, 7, {"detect": 0.004})


def test_live_in_plain_words_and_in_figures() -> None:
    words, details = describe(RunnerState.RUNNING, CAMERA, reading(), None)
    assert words == "Live · 30 frames per second · small delay"
    assert "29.6 painted" in details
    assert "30 ms (median), 60 ms (95th percentile)" in details
    assert "7 in total" in details


def test_one_frame_per_second_is_one() -> None:
    slow = replace(reading(), painted=1.2)
    words, _ = describe(RunnerState.RUNNING, CAMERA, slow, None)
    assert words == "Live · 1 frame per second · small delay"


def test_many_skipped_frames_are_reported() -> None:
    assert describe(RunnerState.RUNNING, FILE, reading(0.25), None)[0] == (
        "Playing · 30 frames per second · small delay · 25 % skipped"
    )
    assert "skipped" not in describe(RunnerState.RUNNING, FILE, reading(0.01), None)[0]


@pytest.mark.parametrize(
    ("state", "info", "words"),
    [
        (None, None, "Ready"),
        (RunnerState.STARTING, None, "Opening …"),
        (RunnerState.RUNNING, CAMERA, "Live"),
        (RunnerState.PAUSED, FILE, "Paused"),
        (RunnerState.ENDED, FILE, "At the end"),
        (RunnerState.ENDED, PICTURE, "Picture"),
        (RunnerState.RECONNECTING, CAMERA, "Connection lost, reconnecting …"),
    ],
)
def test_every_state_has_its_words(
    state: RunnerState | None, info: SourceInfo | None, words: str
) -> None:
    assert describe(state, info, None, None)[0] == words


@pytest.mark.parametrize(("faces", "words"), [(0, "0 faces"), (1, "1 face"), (12, "12 faces")])
def test_how_many_faces_a_picture_has(faces: int, words: str) -> None:
    assert describe(RunnerState.ENDED, PICTURE, None, None, faces)[0] == f"Picture · {words}"
    assert "face" not in describe(RunnerState.ENDED, FILE, None, None, faces)[0]


@pytest.mark.parametrize(
    ("spec", "name"),
    [
        ("demo", "the demo clip"),
        ("0", "camera 0"),
        ("rtsp://host/1", "rtsp://host/1"),
        ("/videos/a.mp4", "a.mp4"),
        ("Front camera", "Front camera"),
    ],
)
def test_a_source_has_a_name_before_it_is_open(spec: str, name: str) -> None:
    assert short_name(spec) == name
