import numpy as np
import pytest

from app.widgets.charts.emotion_history import EmotionHistory
from tests.support.analyses import make_analysis

BOX = (0, 0, 50, 50)


def faces(*tracks, emotion="happy"):
    return make_analysis([BOX] * len(tracks), [emotion] * len(tracks), tracks=tracks).faces


def seen(history, track):
    """Moments (seconds before now) at which the face was there."""
    times, rows = history.of(track)
    return times[~np.isnan(rows[:, 0])].round(3).tolist()


def test_samples_are_no_denser_than_asked():
    history = EmotionHistory(interval=0.1)
    taken = [history.add(i / 30, faces(1), 1) for i in range(31)]
    assert sum(taken) in (8, 9, 10, 11)
    times, rows = history.of(1)
    assert times[-1] == 0
    assert (np.diff(times) >= 0.1 - 1e-9).all()
    assert rows.shape == (len(times), 7)


def test_old_samples_go():
    history = EmotionHistory(seconds=5)
    for i in range(100):
        history.add(i * 0.5, faces(1), 1)
    times, _ = history.of(1)
    assert times[0] == -5
    assert len(times) == 11


def test_a_face_that_was_gone_leaves_a_gap():
    history = EmotionHistory()
    for time, present in ((0, True), (1, True), (2, False), (3, True)):
        history.add(time, faces(1) if present else faces(), 1 if present else None)
    assert seen(history, 1) == [-3, -2, 0]
    _, rows = history.of(1)
    assert rows[0].sum() == pytest.approx(1)


def test_a_pause_leaves_a_gap():
    history = EmotionHistory()
    for time in (0, 0.5, 20, 20.5):
        history.add(time, faces(1), 1)
    times, rows = history.of(1)
    assert times.tolist() == [-20.5, -20, -20, -0.5, 0]
    assert np.isnan(rows[:, 0]).tolist() == [False, False, True, False, False]
    assert seen(history, 1) == [-20.5, -20, -0.5, 0]


def test_another_track_has_no_past_of_one_that_was_gone_before():
    history = EmotionHistory()
    history.add(0, faces(1, emotion="sad"), 1)
    history.add(1, faces(), None)
    history.add(2, faces(2), 2)
    assert seen(history, 2) == [0]
    assert seen(history, 1) == [-2]


def test_a_second_person_has_no_past_of_the_first():
    history = EmotionHistory()
    history.add(0, faces(1, emotion="sad"), 1)
    history.add(1, faces(1, 2), 1)
    history.add(2, faces(2), 2)
    assert seen(history, 2) == [-1, 0]
    assert seen(history, 1) == [-2, -1]


def test_nobody_now_shows_who_was_there():
    history = EmotionHistory()
    history.add(0, faces(1), 1)
    history.add(1, faces(), None)
    assert seen(history, None) == [-1]


def test_a_jump_back_in_time_begins_anew():
    history = EmotionHistory()
    history.add(10, faces(1), 1)
    history.add(2, faces(1), 1)
    assert seen(history, 1) == [0]


def test_another_number_of_emotions_begins_anew():
    history = EmotionHistory()
    history.add(0, faces(1), 1)
    two = make_analysis([BOX]).faces
    two = type(two)(
        two.boxes, two.track_ids, two.status, two.probabilities[:, :2], two.smoothed[:, :2]
    )
    history.add(1, two, 1)
    times, rows = history.of(1)
    assert rows.shape == (1, 2)
    assert times.tolist() == [0]


def test_nothing_yet_and_nothing_any_more():
    history = EmotionHistory()
    assert history.of(1)[0].shape == (0,)
    history.add(0, faces(1), 1)
    history.clear()
    assert history.of(1)[0].shape == (0,)
