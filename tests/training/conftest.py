"""Made-up data sets, drawn here: seven patterns that a small network tells apart in an epoch."""

import csv
import os

# Before Keras is imported by any test: its start-up chatter is not ours to test.
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np
import pytest

from fer_core.emotion.model_card import EMOTIONS
from training.data.faces import FaceSet
from training.data.ferplus import VOTES


def draw_faces(counts: dict[str, int], *, seed: int = 0, votes: bool = False) -> FaceSet:
    """Draw faces, a bright bar at a height that says the emotion, in parts of these sizes."""
    rng = np.random.default_rng(seed)
    total = sum(counts.values())
    emotions = np.arange(total) % len(EMOTIONS)
    images = rng.integers(0, 120, (total, 48, 48, 1), dtype=np.uint8)
    for image, emotion in zip(images, emotions, strict=True):
        top = 6 * int(emotion)
        image[top : top + 8, 8:40] += 100
    numbers = np.arange(total)
    cast = np.zeros((total, 10), np.int64)
    columns = np.array([4, 5, 6, 1, 3, 2, 0])[emotions]
    cast[np.arange(total), columns] = 8
    cast[:, 8] = 2
    return FaceSet(
        images=images,
        emotions=emotions.astype(np.int64),
        parts=np.repeat(list(counts), list(counts.values())),
        sources=np.array([f"line {n + 2}" for n in numbers]),
        numbers=numbers,
        votes=cast if votes else None,
    )


def write_csv(path, faces: FaceSet, header=("emotion", "pixels", "Usage")):
    """Write faces as ``fer2013.csv``."""
    with path.open("w", newline="") as handle:
        writer = csv.writer(handle)
        writer.writerow(header)
        for image, emotion, part in zip(faces.images, faces.emotions, faces.parts, strict=True):
            writer.writerow([emotion, " ".join(map(str, image.ravel())), part])
    return path


def write_votes(path, rows):
    """Write votes as ``fer2013new.csv``."""
    with path.open("w", newline="") as handle:
        writer = csv.writer(handle)
        writer.writerow(["Usage", "Image name", *VOTES])
        writer.writerows(["", "", *row] for row in rows)


@pytest.fixture
def faces() -> FaceSet:
    return draw_faces({"Training": 56, "PublicTest": 28, "PrivateTest": 21})


@pytest.fixture
def voted_faces() -> FaceSet:
    return draw_faces({"Training": 56, "PublicTest": 28, "PrivateTest": 21}, votes=True)


@pytest.fixture
def csv_file(tmp_path, faces):
    return write_csv(tmp_path / "fer2013.csv", faces)


@pytest.fixture(scope="session")
def finished_run(tmp_path_factory):
    """Run folder of a small network, and the CSV file that it was trained on."""
    from training.cli import main

    folder = tmp_path_factory.mktemp("finished")
    data = write_csv(
        folder / "fer2013.csv", draw_faces({"Training": 140, "PublicTest": 35, "PrivateTest": 35})
    )
    run = folder / "small"
    changes = ["epochs=4", "batch_size=20", "augment.flip=false"]
    code = main(["fit", "cnn-baseline", "--data", str(data), "--out", str(run), "--set", *changes])
    assert code == 0
    return run, data


def pytest_collection_modifyitems(items):
    """Let Keras read TensorFlow's variables: their ``__array__`` is older than NumPy 2.

    The warning is raised inside Keras for a call of Keras; nothing of ours can answer it.
    """
    here = os.path.dirname(__file__)
    excuse = "ignore:__array__ implementation doesn't accept a copy keyword:DeprecationWarning"
    for item in items:
        if str(item.path).startswith(here):
            item.add_marker(pytest.mark.filterwarnings(excuse))
