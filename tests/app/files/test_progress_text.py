"""How far a file is and what was found in it, in words."""

import json

import pytest

from app.files.progress_text import describe_outcome, describe_progress, describe_refusal
from fer_core.errors import SourceError
from fer_core.phrases import translate_phrases


def test_progress_in_words():
    share, left, words = describe_progress(
        {
            "status": "running", "frames": 30, "total": 120, "frames_per_second": 60.2,
            "times_real_time": 2.41, "seconds_left": 75.0,
        }
    )  # fmt: skip
    assert share == 0.25
    assert left == "1 min 15 s"
    assert words == "1 min 15 s left · 30 of 120 frames · 60 frames/s, 2.4 times real time"
    assert describe_progress({"status": "running", "frames": 3, "total": None})[0] is None
    assert describe_progress({"status": "running", "frames": 1, "total": None})[1:] == (
        "",
        "1 frame",
    )
    assert describe_progress({"status": "running", "frames": 0, "total": 1})[2] == "0 of 1 frame"
    assert "Joining" in describe_progress({"status": "joining", "frames": 3, "total": 3})[2]


@pytest.mark.parametrize(
    ("frames", "found", "faces", "text"),
    [
        (1, 1, 1, "1 face"),
        (1, 1, 3, "3 faces"),
        (12, 9, 1, "12 frames, 9 with faces; 1 face in all"),
        (12, 9, 2, "12 frames, 9 with faces; 2 faces in all"),
    ],
)
def test_what_was_found_in_words(frames, found, faces, text):
    outcome = {"frames": frames, "frames_with_faces": found, "faces": faces}
    assert describe_outcome(outcome) == text
    noted = describe_outcome({**outcome, "notes": ["One.", "Two."]})
    assert noted == f"{text} · One. Two."


@pytest.fixture
def german():
    known = {"{name} is empty.": "{name} ist leer."}
    translate_phrases(lambda sentence: known.get(sentence, sentence))
    yield
    translate_phrases(str)


@pytest.mark.usefixtures("german")
def test_why_it_failed_is_said_in_the_language_of_the_window():
    error = SourceError("{name} is empty.", name="a.mp4")
    outcome = {"message": "a.mp4 is empty.", "reason": json.loads(json.dumps(error.as_dict()))}
    assert describe_refusal(outcome) == "a.mp4 ist leer."


@pytest.mark.parametrize("reason", [{}, {"sentence": "{name}", "values": {"a": 1}}, None, "no"])
def test_a_reason_that_is_none_leaves_the_sentence(reason):
    assert describe_refusal({"message": "It is empty.", "reason": reason}) == "It is empty."
    assert describe_refusal({}) == ""
