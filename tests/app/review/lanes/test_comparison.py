from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.review.page import ReviewPage
from tests.support.drawn_source import until
from tests.support.results import made_rows, make_result


@pytest.fixture
def review(qtbot: QtBot) -> Iterator[ReviewPage]:
    made = ReviewPage()
    made.show()
    yield made
    made.close_page()
    made.close()
    made.deleteLater()


def test_a_second_result_stands_below_the_first_and_goes_again(
    review: ReviewPage, qtbot: QtBot, tmp_path: Path
) -> None:
    table = make_result(tmp_path / "one").table
    # Another model finds face 1 sad from frame 20 on, and numbers it otherwise.
    rows = [
        row._replace(face_id=8, emotion_smoothed="sad" if row.frame >= 20 else row.emotion_smoothed)
        if row.face_id == 1
        else row
        for row in made_rows()
    ]
    other = make_result(tmp_path / "two", "other", rows=rows).table
    review.open(table)
    until(qtbot, lambda: review._lanes.numbers == ("P1", "P2", "P3"))
    review._comparison.open(table, other)
    until(qtbot, lambda: review._lanes.content.agreement is not None)
    assert "the same label on 79.6 % of 49 faces" in review._lanes._agreement.text()
    lane = review._lanes.content.lanes[0]
    assert lane.other is not None
    assert lane.other.differs.onset.tolist() == pytest.approx([2.0])
    assert lane.other.differs.offset.tolist() == pytest.approx([3.0])
    with qtbot.waitSignal(review._lanes.sought) as caught:
        review._lanes._next.click()
    assert caught.args == [pytest.approx(2.0)]
    review._lanes._compare.click()
    until(qtbot, lambda: review._lanes.content.agreement is None)
    assert not review._lanes._agreement.isVisible()


def test_a_result_of_another_recording_is_refused_in_a_sentence(
    review: ReviewPage, qtbot: QtBot, tmp_path: Path
) -> None:
    table = make_result(tmp_path / "one", source={"name": "a.mp4", "sha256": "1" * 64}).table
    other = make_result(tmp_path / "two", source={"name": "b.mp4", "sha256": "2" * 64}).table
    review.open(table)
    until(qtbot, lambda: bool(review._lanes.numbers))
    review._comparison.open(table, other)
    until(qtbot, lambda: "made of two different files" in review._message.text)
    review._comparison.open(table, tmp_path / "gone.csv")
    until(qtbot, lambda: "There is no file" in review._message.text)
    assert review._lanes.content.agreement is None
