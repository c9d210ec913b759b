import threading

import numpy as np
import pytest

from app.review.lanes import pictures
from app.review.lanes.painter import LaneLook, lane_height
from app.review.lanes.pictures import LanePictures, LaneRequest
from tests.support.drawn_source import until


@pytest.fixture
def kept(qtbot):
    kept = LanePictures()
    yield kept
    kept.close()


@pytest.fixture
def request_of(contents, qapp):
    content = contents()
    look = LaneLook(qapp.palette(), qapp.font(), True, 1.0)

    def make(version, span=3.0, lanes=content.lanes):
        return LaneRequest(version, np.linspace(0.0, span, 301), look, lanes)

    return make


def test_pictures_have_the_size_and_the_stretch_of_what_was_asked_for(kept, request_of, qtbot):
    request = request_of(1, 1.5)
    with qtbot.waitSignal(kept.painted):
        kept.ask(request)
    picture = kept.get("P1")
    assert (picture.version, picture.left, picture.right) == (1, 0.0, 1.5)
    height = lane_height(request.lanes[0], curves=True)
    assert picture.image.width() == 300
    assert 0 < height - picture.image.height() < 10
    kept.keep(["P2"])
    assert kept.get("P1") is None
    assert kept.get("P2") is not None


def test_of_requests_that_come_while_one_is_painted_the_last_counts(
    kept, request_of, qtbot, monkeypatch
):
    go_on, painted = threading.Event(), []
    paint = pictures.paint_lane

    def wait(lane, edges, look):
        go_on.wait(60)
        painted.append((lane.number, float(edges[-1])))
        return paint(lane, edges, look)

    monkeypatch.setattr(pictures, "paint_lane", wait)
    kept.ask(request_of(1))
    kept.ask(request_of(1))  # as is being painted
    kept.ask(request_of(2, 2.0))
    kept.ask(request_of(3, 1.0))
    go_on.set()
    until(qtbot, lambda: kept.get("P1") is not None and kept.get("P1").version == 3)
    assert painted == [(number, span) for span in (3.0, 1.0) for number in ("P1", "P2", "P3")]


def test_what_was_cleared_does_not_come_back(kept, request_of, qtbot):
    kept.ask(request_of(1))
    kept.clear()
    with qtbot.waitSignal(kept.painted):
        pass
    assert kept.get("P1") is None
