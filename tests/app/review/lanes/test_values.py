from app.review.lanes.values import values_at
from fer_core.people.edits import CodeStretch
from tests.support.results import made_row


def test_everything_that_a_row_says(contents):
    rows = [
        made_row(0, 1, "P1")._replace(confidence_smoothed=0.6, face_quality="small|dark"),
        made_row(1, 1, "P1")._replace(face_quality="ok"),
    ]
    (lane,) = contents(rows=rows).lanes
    assert values_at(lane, 0.05) == (
        "0:00.05 · P1: happy 60 % · angry 0.05, disgust 0.05, fear 0.05, happy 0.70, sad 0.05, "
        "surprise 0.05, neutral 0.05 · quality small, dark"
    )
    assert values_at(lane, 0.15).endswith("quality ok")
    assert values_at(lane, 9.0) == "0:09.00 · P1: no face"


def test_a_label_by_hand_is_called_so(contents):
    (lane, *_) = contents(CodeStretch(1, "fear")).lanes
    assert values_at(lane, 0.05).startswith("0:00.05 · P1: fear, by hand · ")
    assert values_at(lane, 0.05).endswith("quality not measured")
