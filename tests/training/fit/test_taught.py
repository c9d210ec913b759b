"""Teachers are asked about the faces that the student sees."""

import dataclasses

import numpy as np
import pytest

from fer_core.emotion.model_card import EMOTIONS
from training.data.targets import targets_of
from training.fit.batches import Batches
from training.fit.distill import Teachers
from training.fit.taught import TaughtBatches
from training.recipe import Augment, Data, Recipe

pytestmark = pytest.mark.slow

STRONG = Augment(flip=True, rotate=20.0, shift=0.1, noise=0.05, erase=1.0, erase_area=0.5)


class Teacher:
    """Keeps what it is shown, and calls every face happy."""

    name, parameters, recipe = "teacher", 0, None

    def __init__(self):
        self.seen = []

    def predict(self, images):
        self.seen.append(images)
        answer = np.zeros((len(images), len(EMOTIONS)), np.float32)
        answer[:, EMOTIONS.index("happy")] = 1
        return {"fer2013": answer}


def taught(faces, teacher, *, augment=STRONG, settles=9, mixup=0.0, share=0.5):
    recipe = Recipe("test", data=Data(labels="fer2013"))
    batches = Batches(faces, targets_of(recipe, faces), 14, 3, mixup=mixup, mixed_epochs=settles)
    teachers = Teachers(("teacher",), (teacher,), 1.0)
    return TaughtBatches(batches, teachers, share, augment, 3, settles)


def take(stream, first, count):
    found = stream.forever(first)
    return [next(found) for _ in range(count)]


def test_teacher_and_student_see_the_same_changed_faces(faces):
    teacher = Teacher()
    stream = taught(faces, teacher)
    shown = take(stream, 0, 3)
    plain = list(stream.batches.epoch(0))
    for (images, targets, weights), seen, (own, labels, _) in zip(
        shown, teacher.seen, plain, strict=False
    ):
        assert np.array_equal(images, seen)
        assert images.dtype == np.uint8
        assert np.abs(images.astype(int) - own).mean() > 5
        happy = np.eye(7)[EMOTIONS.index("happy")]
        assert np.allclose(targets["fer2013"], (labels["fer2013"] + happy) / 2, atol=1e-6)
        assert np.allclose(weights["fer2013"], 1)


def test_a_stream_that_begins_later_has_the_same_batches(faces):
    stream = taught(faces, Teacher(), mixup=0.3)
    steps = stream.steps
    whole = take(stream, 0, 2 * steps)
    later = take(taught(faces, Teacher(), mixup=0.3), 1, steps)
    for one, other in zip(whole[steps:], later, strict=True):
        assert np.array_equal(one[0], other[0])
        assert np.array_equal(one[1]["fer2013"], other[1]["fer2013"])
    assert not np.array_equal(whole[0][0], whole[steps][0])


def test_a_settled_stream_neither_erases_nor_mixes(faces):
    gray = dataclasses.replace(faces, images=np.full_like(faces.images, 90))
    erasing = Augment(erase=1.0, erase_area=0.5)
    stream = taught(gray, Teacher(), augment=erasing, settles=1, mixup=0.3)
    shown = take(stream, 0, 2 * stream.steps)
    before, after = shown[: stream.steps], shown[stream.steps :]
    assert all((images != 90).any() for images, _, _ in before)
    assert all((images == 90).all() for images, _, _ in after)
    labels = np.concatenate([2 * y["fer2013"] - np.eye(7)[3] for _, y, _ in before])
    assert (labels.max(axis=1) < 0.99).any()
    labels = np.concatenate([2 * y["fer2013"] - np.eye(7)[3] for _, y, _ in after])
    assert np.allclose(labels.max(axis=1), 1, atol=1e-5)


def test_a_face_without_a_label_is_taught_by_the_teacher_alone(faces):
    stream = taught(faces, Teacher(), share=0.25)
    bare = stream.batches.targets["fer2013"]
    bare.probabilities[:], bare.weights[:] = 0, 0
    for _, targets, weights in take(stream, 0, 2):
        assert np.allclose(targets["fer2013"][:, EMOTIONS.index("happy")], 1)
        assert np.allclose(weights["fer2013"], 0.25)
