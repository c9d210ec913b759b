"""A decision is chosen on the pixels that the evaluation of disturbed faces measures."""

import dataclasses

import numpy as np
import pytest

from tests.training.conftest import draw_faces
from training.evaluate import decision_views
from training.evaluate.decision import CLEAN
from training.evaluate.decision_views import views_of
from training.evaluate.disturbances import DISTURBANCES, disturb
from training.evaluate.margin import FoundAgain

pytestmark = pytest.mark.slow


def test_disturbed_faces_are_those_of_the_whole_part(monkeypatch):
    faces = draw_faces({"PublicTest": 14}, votes=True)
    # Nobody agrees on the first face: it has no majority and is not among the views.
    assert faces.votes is not None
    votes = faces.votes.copy()
    votes[0] = [1] * 10
    faces = dataclasses.replace(faces, votes=votes)
    nothing = FoundAgain(np.zeros(0, np.int64), {}, 13, 0)
    monkeypatch.setattr(decision_views, "find_again", lambda *_: nothing)
    shown = []

    def logits(images):
        shown.append(images)
        return np.zeros((len(images), 7), np.float32)

    views = views_of(logits, faces, 0.0, "area", lambda _line: None)
    assert list(views) == [CLEAN, *DISTURBANCES]
    assert all(len(view.labels) == 13 for view in views.values())
    assert np.array_equal(shown[0], faces.images[1:])
    for images, name in zip(shown[1:], DISTURBANCES, strict=True):
        assert np.array_equal(images, disturb(faces.images, name)[1:])
