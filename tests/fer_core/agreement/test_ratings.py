from pathlib import Path

import pytest

from fer_core.agreement.ratings import MISSING, rate
from fer_core.codes.code import Code, coder_of
from fer_core.errors import ResultError
from fer_core.findings.recording import LABELS, Recording, read_recordings
from tests.support.recordings import face_rows, moment, write_result

SHOWN = {1: ["happy"] * 4 + ["uncertain"] * 2 + [None] * 2, 2: ["sad"] * 8}


@pytest.fixture
def recording(tmp_path: Path) -> Recording:
    (found,) = read_recordings([write_result(tmp_path, face_rows(SHOWN))])
    return found


def words(labels) -> list[str]:
    return ["-" if place == MISSING else LABELS[place] for place in labels]


def codes(*spans: tuple[int, int, str, str]) -> list[Code]:
    """Codes that begin and end with frames, in whole milliseconds as ELAN has them."""
    return [Code(round(moment(a), 3), round(moment(b), 3), who, word) for a, b, who, word in spans]


def test_codes_fall_on_the_frames_that_they_were_set_for(recording: Recording) -> None:
    ann = coder_of("ann", codes((0, 3, "1", "happy"), (3, 7, "1", "sad")))
    ratings = rate([recording], [ann], {})
    program, human = map(words, ratings.labels)
    assert human == ["happy"] * 3 + ["sad"] * 4
    assert program == ["happy"] * 4 + ["uncertain"] * 2 + ["-"]
    assert ratings.stretch.tolist() == [0, 0, 0, 1, 1, 1, 1]
    assert ratings.unseen == 1


def test_persons_and_coders_have_stretches_of_their_own(recording: Recording) -> None:
    ann = coder_of("ann", codes((0, 2, "P1", "happy"), (0, 2, "P2", "sad")))
    ben = coder_of("ben", codes((1, 2, "P1", "happy")))
    ratings = rate([recording], [ann, ben], {})
    assert ratings.raters == ("fer-desktop", "ann", "ben")
    assert ratings.stretch.tolist() == [0, 1, 2, 2]
    assert words(ratings.labels[2]) == ["-", "happy", "-", "-"]


def test_only_detected_rows_count_unless_others_are_included(tmp_path: Path) -> None:
    rows = face_rows({1: ["happy"] * 3})
    rows[1] = rows[1]._replace(status="held")
    (recording,) = read_recordings([write_result(tmp_path, rows)])
    ann = coder_of("ann", codes((0, 3, "", "happy")))
    assert words(rate([recording], [ann], {}).labels[0]) == ["happy", "-", "happy"]
    included = rate([recording], [ann], {}, ("detected", "held"))
    assert words(included.labels[0]) == ["happy"] * 3


def test_words_of_the_coder_stand_for_ours(recording: Recording) -> None:
    ann = coder_of("ann", codes((0, 2, "1", "Smile"), (2, 4, "1", "odd"), (4, 5, "1", "HAPPY")))
    ratings = rate([recording], [ann], {"smile": "happy", "odd": ""})
    assert words(ratings.labels[1]) == ["happy", "happy", "happy"]


def test_the_only_person_may_have_any_name(tmp_path: Path) -> None:
    (recording,) = read_recordings([write_result(tmp_path, face_rows({3: ["sad"] * 2}))])
    ratings = rate([recording], [coder_of("ann", codes((0, 2, "emotion", "sad")))], {})
    assert words(ratings.labels[1]) == ["sad", "sad"]
    assert "'emotion' was taken for P3" in ratings.notes[0]


def test_codes_of_several_clips_say_which(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_result(tmp_path, face_rows({1: ["sad"] * 2}), name=name)
    recordings = read_recordings([tmp_path])
    ann = coder_of("ann", [Code(0, 1, "", "sad", "b.mp4")])
    assert rate(recordings, [ann], {}).labels.shape == (2, 2)
    with pytest.raises(ResultError, match="a column file says"):
        rate(recordings, [coder_of("ann", [Code(0, 1, "", "sad")])], {})


@pytest.mark.parametrize(
    ("code", "meaning", "sentence"),
    [
        (Code(0, 1, "1", "joy"), {}, "What 'joy' stands for is not known; say it with --map"),
        (Code(0, 1, "1", "joy"), {"joy": "joyful"}, "cannot stand for 'joyful'"),
        (Code(0, 1, "Zoe", "sad"), {}, "codes 'Zoe'; clip.mp4 shows P1, P2"),
    ],
)
def test_what_is_not_known_is_said(
    recording: Recording, code: Code, meaning: dict, sentence: str
) -> None:
    with pytest.raises(ResultError, match=sentence):
        rate([recording], [coder_of("ann", [code])], meaning)
