import numpy as np
import pytest

from app.widgets.charts.emotion_history import EmotionHistory
from tests.support.analyses import make_analysis

BOX = (0, 0, 50, 50)
ELSEWHERE = (100, 0, 150, 50)


def faces(*tracks, emotion="happy", boxes=None):
    boxes = [BOX] * len(tracks) if boxes is None else boxes
    return make_analysis(boxes, [emotion] * len(tracks), tracks=tracks).faces


def seen(history, track):
    """Moments (seconds before now) at which the face was there."""
    past = history.of(track)
    there = ~np.isnan(past.rows[:, 0])
    return (past.times[there] - past.times[-1]).round(3).tolist()


def test_samples_are_no_denser_than_asked():
    history = EmotionHistory(interval=0.1)
    taken = [history.add(i / 30, 0, faces(1), 1) for i in range(31)]
    assert sum(taken) in (8, 9, 10, 11)
    past = history.of(1)
    assert (np.diff(past.times) >= 0.1 - 1e-9).all()
    assert past.rows.shape == (len(past), 7)


def test_old_samples_go():
    history = EmotionHistory(seconds=5)
    for i in range(100):
        history.add(i * 0.5, 0, faces(1), 1)
    past = history.of(1)
    assert past.times.tolist() == np.arange(44, 50, 0.5).tolist()  # and one before the edge


def test_a_face_that_was_gone_leaves_a_gap():
    history = EmotionHistory()
    for time, present in ((0, True), (1, True), (2, False), (3, True)):
        history.add(time, 0, faces(1) if present else faces(), 1 if present else None)
    assert seen(history, 1) == [-3, -2, 0]
    assert history.of(1).rows[0].sum() == pytest.approx(1)


def test_a_pause_leaves_a_gap():
    history = EmotionHistory()
    for time in (0, 0.5, 20, 20.5):
        history.add(time, 0, faces(1), 1)
    past = history.of(1)
    assert past.times.tolist() == [0, 0.5, 0.5, 20, 20.5]
    assert np.isnan(past.rows[:, 0]).tolist() == [False, False, True, False, False]
    assert seen(history, 1) == [-20.5, -20, -0.5, 0]


def test_another_track_has_no_past_of_one_that_was_gone_before():
    history = EmotionHistory()
    history.add(0, 0, faces(1, emotion="sad"), 1)
    history.add(1, 0, faces(), None)
    history.add(2, 0, faces(2), 2)
    assert seen(history, 2) == [0]
    assert seen(history, 1) == [-2]


def test_a_second_person_has_no_past_of_the_first():
    history = EmotionHistory()
    history.add(0, 0, faces(1, emotion="sad"), 1)
    history.add(1, 0, faces(1, 2), 1)
    history.add(2, 0, faces(2), 2)
    assert seen(history, 2) == [-1, 0]
    assert seen(history, 1) == [-2, -1]


def test_nobody_now_shows_who_was_there():
    history = EmotionHistory()
    history.add(0, 0, faces(1), 1)
    history.add(1, 0, faces(), None)
    assert seen(history, None) == [-1]


@pytest.mark.parametrize("rising", [True, False])
def test_a_face_goes_on_with_its_past_when_the_source_begins_again(rising):
    """The clock of the demo clip rises from pass to pass, that of a file begins again."""
    history = EmotionHistory()
    for i in range(9):
        if i % 3 == 0:
            history.begin_pass()
        history.add(i, i if rising else i % 3, faces(1), 1)
    assert seen(history, 1) == [*range(-8, 1)]


def test_a_face_of_another_pass_is_known_by_its_place_and_not_by_its_number():
    history = EmotionHistory()
    history.add(0, 0, faces(1, 2, boxes=[BOX, ELSEWHERE]), 1)
    history.add(1, 1, faces(2, boxes=[ELSEWHERE]), 2)
    history.begin_pass()
    history.add(2, 0, faces(1, boxes=[ELSEWHERE]), 1)
    assert seen(history, 1) == [-2, -1, 0]
    history.add(3, 1, faces(1, 2, boxes=[ELSEWHERE, BOX]), 1)
    # Nobody was there at that moment.
    assert seen(history, 2) == [0]


def test_a_face_that_is_found_later_than_in_the_pass_before_gets_its_past_then():
    history = EmotionHistory()
    history.add(0, 0, faces(), None)
    history.add(1, 1, faces(4), 4)
    history.begin_pass()
    history.add(2, 0, faces(1), 1)
    assert seen(history, 1) == [0]
    history.add(3, 1, faces(1), 1)
    assert seen(history, 1) == [-2, -1, 0]


def test_each_face_of_a_pass_is_continued_by_one_face():
    history = EmotionHistory()
    history.add(0, 0, faces(1), 1)
    history.begin_pass()
    near = (10, 0, 60, 50)
    history.add(1, 0, faces(1, 2, boxes=[near, BOX]), 2)
    assert seen(history, 2) == [-1, 0]
    assert seen(history, 1) == [0]


def test_nobody_in_the_next_pass_shows_who_was_there():
    history = EmotionHistory()
    history.add(0, 0, faces(1), 1)
    history.add(1, 1, faces(1), 1)
    history.begin_pass()
    history.add(2, 0, faces(), None)
    assert seen(history, None) == [-2, -1]
    history.add(3, 1, faces(7), 7)
    history.add(4, 2, faces(), None)
    assert seen(history, None) == [-4, -3, -1]


def test_a_face_has_its_past_with_its_first_frame_in_the_next_pass():
    history = EmotionHistory(interval=0.1)
    history.add(0, 0, faces(1), 1)
    history.begin_pass()
    assert history.add(0.03, 0, faces(1), 1)
    assert seen(history, 1) == [-0.03, 0]
    assert not history.add(0.06, 0.03, faces(1), 1)


def test_what_follows_a_seek_has_no_past():
    history = EmotionHistory()
    history.add(0, 0, faces(), None)
    history.add(10, 10, faces(1), 1)
    history.begin_pass()
    history.add(11, 0, faces(), None)
    history.add(12, 10, faces(2), 2)
    assert seen(history, 2) == [0]


def test_a_jump_back_in_time_begins_anew():
    history = EmotionHistory()
    history.add(10, 0, faces(1), 1)
    history.add(2, 0, faces(1), 1)
    assert seen(history, 1) == [0]


def test_another_number_of_emotions_begins_anew():
    history = EmotionHistory()
    history.add(0, 0, faces(1), 1)
    two = make_analysis([BOX]).faces
    two = type(two)(
        two.boxes, two.track_ids, two.status, two.probabilities[:, :2], two.smoothed[:, :2]
    )
    history.add(1, 0, two, 1)
    past = history.of(1)
    assert past.rows.shape == (1, 2)
    assert past.times.tolist() == [1]


def test_nothing_yet_and_nothing_any_more():
    history = EmotionHistory()
    assert len(history.of(1)) == 0
    history.add(0, 0, faces(1), 1)
    history.clear()
    assert len(history.of(1)) == 0


def test_memory_of_old_samples_and_of_faces_that_are_gone_is_given_back():
    history = EmotionHistory(seconds=5)
    people = [faces(track) for track in range(1, 6)]
    for i in range(5000):
        history.add(i, 1000 + i, people[i // 1000], None)
    assert len(history._times) <= 1024 + 10
    assert set(history._tracks) <= {4, 5}
    assert not history._earlier
    past = history.of(5)
    assert past.times.tolist() == list(range(4993, 5000))
    assert past.clock.tolist() == list(range(5993, 6000))
    assert seen(history, 5) == [-6, -5, -4, -3, -2, -1, 0]
    assert np.isnan(history.of(1).rows).all()


def test_memory_of_earlier_passes_is_given_back():
    history = EmotionHistory(seconds=5)
    for i in range(5000):
        if i % 10 == 0:
            history.begin_pass()
        # The second face is at another place in each pass.
        boxes = [BOX, (i // 10 * 60, 100, i // 10 * 60 + 50, 150)]
        history.add(i, i % 10, faces(1, 2, boxes=boxes), 1)
    assert len(history._times) <= 1024 + 10
    assert len(history._earlier) <= (1024 + 10) // 10
    assert all(len(one.boxes) == 4 * len(one.numbers) for one in history._tracks.values())
    assert seen(history, 1) == [-6, -5, -4, -3, -2, -1, 0]
