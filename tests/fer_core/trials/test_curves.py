from pathlib import Path

import numpy as np
import pytest

from fer_core.errors import ResultError
from fer_core.findings.recording import Recording, read_recordings
from fer_core.trials.curves import Window, average, find_trials
from fer_core.trials.events import Event
from tests.support.recordings import face_rows, write_result

WINDOW = Window(-0.5, 1.0, 0.1)


def smiles(*onsets: int) -> list[str]:
    """Neutral, with half a second of happy from each frame of ``onsets``; 10 frames/s."""
    shown = ["neutral"] * 100
    for onset in onsets:
        shown[onset : onset + 5] = ["happy"] * 5
    return shown


def read(folder: Path, **clips: list[str | None]) -> list[Recording]:
    for name, shown in clips.items():
        write_result(folder, face_rows({1: shown}, 10), name=name)
    return read_recordings([folder])


def test_curves_are_locked_to_the_events(tmp_path: Path) -> None:
    recordings = read(tmp_path, a=smiles(20, 60))
    trials = find_trials(recordings, [Event(2.0), Event(6.0)], WINDOW, ["happy"])
    points = average(trials, WINDOW)
    np.testing.assert_allclose([p.time_s for p in points], np.arange(-0.45, 1.0, 0.1))
    happy = [0.05] * 5 + [0.7] * 5 + [0.05] * 5
    assert [p.mean.value for p in points] == pytest.approx(happy)
    assert {(p.trials, p.participants) for p in points} == {(2, 1)}


def test_each_participant_counts_once(tmp_path: Path) -> None:
    recordings = read(tmp_path, a=smiles(20), b=smiles())
    events = [Event(2.0, file="a.mp4"), *(Event(t, file="b.mp4") for t in (2.0, 4.0, 6.0))]
    points = average(find_trials(recordings, events, WINDOW, ["happy"]), WINDOW)
    assert points[5].mean.value == pytest.approx((0.7 + 0.05) / 2)
    assert (points[5].trials, points[5].participants) == (4, 2)


def test_the_participant_may_be_in_several_clips(tmp_path: Path) -> None:
    recordings = read(tmp_path, a=smiles(20), b=smiles())
    events = [Event(2.0, file="a.mp4"), Event(2.0, file="b.mp4")]
    metadata = {"a.mp4": {"participant": "Ann"}, "b.mp4": {"participant": "Ann"}}
    points = average(find_trials(recordings, events, WINDOW, ["happy"], metadata=metadata), WINDOW)
    assert points[0].participants == 1


def test_conditions_come_from_the_events_or_the_metadata(tmp_path: Path) -> None:
    recordings = read(tmp_path, a=smiles(20))
    events = [Event(2.0, line={"film": "x"}), Event(5.0, line={"film": "y"})]
    trials = find_trials(recordings, events, WINDOW, ["happy"], by="film")
    assert [trial.group for trial in trials] == ["x", "y"]
    metadata = {"a.mp4": {"group": "old"}}
    trials = find_trials(recordings, events, WINDOW, ["happy"], by="group", metadata=metadata)
    assert {trial.group for trial in trials} == {"old"}
    with pytest.raises(ResultError, match="have a column 'sex'"):
        find_trials(recordings, events, WINDOW, ["happy"], by="sex", metadata=metadata)


def test_five_participants_or_trials_have_an_interval(tmp_path: Path) -> None:
    recordings = read(tmp_path, a=smiles(10, 30))
    events = [Event(t) for t in (1.0, 3.0, 5.0, 7.0, 8.0)]
    points = average(find_trials(recordings, events, WINDOW, ["happy"]), WINDOW)
    point = points[5]
    assert point.mean.low is not None
    assert point.mean.high is not None
    assert point.mean.low < point.mean.value < point.mean.high
    few = average(find_trials(recordings, events[:4], WINDOW, ["happy"]), WINDOW)
    assert few[5].mean.low is None


def test_time_without_a_face_has_no_value(tmp_path: Path) -> None:
    recordings = read(tmp_path, a=["happy"] * 20 + [None] * 20)
    points = average(find_trials(recordings, [Event(1.5)], WINDOW, ["happy"]), WINDOW)
    assert [p.mean.value is None for p in points] == [False] * 10 + [True] * 5
    assert points[-1].trials == 0


@pytest.mark.parametrize(
    ("events", "sentence"),
    [
        ([Event(2.0, file="z.mp4")], r"1 event\(s\) belong to none of the results \(a.mp4\)"),
        ([Event(2.0, person="Zoe")], "An event is of 'Zoe'; a.mp4 shows P1"),
        ([Event(99.0)], "No face is seen around any"),
    ],
)
def test_events_of_nobody_are_refused(tmp_path: Path, events: list, sentence: str) -> None:
    with pytest.raises(ResultError, match=sentence):
        find_trials(read(tmp_path, a=smiles()), events, WINDOW, ["happy"])


@pytest.mark.parametrize(
    ("tmin", "tmax", "step"), [(1, 0, 0.1), (0, 1, 0), (0, 1, 2), (0, 1e6, 0.1)]
)
def test_windows_that_cannot_be_are_refused(tmin: float, tmax: float, step: float) -> None:
    with pytest.raises(ResultError):
        Window(tmin, tmax, step)
