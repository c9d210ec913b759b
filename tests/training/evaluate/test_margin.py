"""Faces found again are cut as the app cuts them; the margin that is taken is no lucky one."""

import json

import matplotlib.cbook
import numpy as np
import pytest
import skimage.data
from PIL import Image

from fer_core.detection import DetectionSettings, HaarDetector
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.crops import crop_faces
from fer_core.types import TrackedBoxes
from tests.support.models import make_model
from tests.training.conftest import draw_faces, write_csv
from training.cli import main
from training.data.faces import FaceSet
from training.evaluate import margin as module
from training.evaluate.labelled import shown_labels
from training.evaluate.margin import MARGINS, Margins, conditions, find_again, measure_margins
from training.evaluate.margin_plot import plot
from training.evaluate.metrics import Interval, bootstrap


def gray(picture):
    return np.asarray(Image.fromarray(picture).convert("L"))


@pytest.fixture(scope="module")
def portraits():
    """Two faces as FER-2013 would have cut them, and one picture of nothing."""
    with matplotlib.cbook.get_sample_data("grace_hopper.jpg") as file, Image.open(file) as opened:
        pictures = [gray(skimage.data.astronaut()), np.asarray(opened.convert("L"))]
    detector = HaarDetector(DetectionSettings(smallest_face=80))
    found = [crop_faces(picture, detector.detect(picture)[:1], 0.1) for picture in pictures]
    return np.concatenate([*found, np.full((1, 48, 48, 1), 99, np.uint8)])


def test_faces_are_found_again_and_what_is_none_is_counted(portraits):
    found = find_again(portraits)
    assert found.rows.tolist() == [0, 1]
    assert (found.missed, found.several) == (1, 0)
    assert tuple(found.crops) == MARGINS
    assert all(crops.shape == (2, 48, 48, 1) for crops in found.crops.values())
    # A face cut 0.1 wider than its box looks most like itself at about that margin.
    off = {
        m: np.abs(crops.astype(float) - portraits[:2]).mean() for m, crops in found.crops.items()
    }
    assert 0.0 <= min(off, key=off.get) <= 0.2


class Told:
    """A tracker that finds what it is told to find, image after image."""

    def __init__(self, boxes):
        self.boxes = list(boxes)

    def __call__(self, settings):
        assert (settings.smallest_face, settings.schedule) == (96, "thorough")
        return self

    def reset(self):
        """Nothing is remembered."""

    def update(self, picture, time):
        assert picture.shape == (384, 384)
        boxes = np.array(self.boxes.pop(0), np.float32).reshape(-1, 4)
        return TrackedBoxes(boxes, np.arange(len(boxes)), np.zeros(len(boxes), np.int8))


WHOLE = (96, 96, 288, 288)


@pytest.mark.parametrize(
    ("boxes", "rows", "missed", "several"),
    [
        ([WHOLE], [0], 0, 0),
        ([], [], 1, 0),
        ([WHOLE, (100, 100, 290, 290)], [], 0, 1),
        ([WHOLE, (0, 0, 150, 150)], [0], 0, 0),
        ([(0, 0, 320, 320)], [], 1, 0),
        ([(200, 100, 320, 220)], [], 1, 0),
    ],
    ids=["one", "none", "two", "one beside", "too large", "aside"],
)
def test_which_boxes_show_the_face(boxes, rows, missed, several, monkeypatch):
    monkeypatch.setattr(module, "FaceTracker", Told([boxes]))
    found = find_again(np.full((1, 48, 48, 1), 50, np.uint8), [0.0])
    assert found.rows.tolist() == rows
    assert (found.missed, found.several) == (missed, several)
    assert found.crops[0.0].shape == (len(rows), 48, 48, 1)


def test_a_box_around_the_whole_image_gives_it_back(monkeypatch):
    monkeypatch.setattr(module, "FaceTracker", Told([[WHOLE]]))
    soft = np.add.outer(2 * np.arange(48), 3 * np.arange(48)).astype(np.uint8)[None, ..., None]
    found = find_again(soft, [0.0, -0.25])
    assert np.abs(found.crops[0.0].astype(int) - soft).max() <= 2
    inner = found.crops[-0.25][0, :, :, 0].astype(float)
    assert np.diff(inner, axis=1).mean() == pytest.approx(1.5, abs=0.05)


def answers(count, wrong):
    right = np.ones(count, bool)
    right[list(wrong)] = False
    return right


@pytest.mark.slow
@pytest.mark.parametrize(
    ("right", "taken"),
    [
        # Five faces more are luck (p = 0.06), fifty are not.
        ({-0.05: range(90), 0.0: range(5), 0.05: range(0)}, 0.0),
        ({-0.05: range(90), 0.0: range(50), 0.05: range(0)}, 0.05),
        # As near to the start: the more accurate one.
        ({-0.05: range(2), 0.0: range(50), 0.05: range(0), 0.1: range(1)}, 0.05),
        ({-0.05: range(0), 0.0: range(50), 0.05: range(2), 0.1: range(1)}, -0.05),
    ],
)
def test_the_margin_that_is_taken(right, taken):
    found = {margin: answers(200, wrong) for margin, wrong in right.items()}
    margins = Margins(200, bootstrap(found[0.0]), found)
    assert margins.best(0.0) == taken
    assert module.MARGINS[0] == -0.1
    assert plot({"fer2013": margins}, taken).startswith(b"\x89PNG")


def test_figures_and_json_say_the_same():
    right = {0.0: answers(10, [1]), 0.1: answers(10, [1, 2, 3])}
    margins = Margins(10, Interval(0.8, 0.7, 0.9), right)
    figures = {f.conditions: f for f in margins.figures("PublicTest", "fer2013")}
    assert list(figures) == [
        "found again, FER-2013's crop",
        "found again, margin 0.00",
        "found again, margin 0.10",
    ]
    assert figures[conditions(0.1)].value == 0.7
    rows = margins.to_json()["margins"]
    assert [(row["margin"], row["accuracy"]) for row in rows] == [(0.0, 0.9), (0.1, 0.7)]


class TopRow:
    """Says "happy" of a face with a bright upper left corner, else "sad"."""

    def predict(self, images):
        found = np.zeros((len(images), 7), np.float32)
        found[np.arange(len(images)), np.where(images[:, 0, 0, 0] > 100, 3, 4)] = 1
        return {"fer2013": found}


def test_each_margin_is_measured_on_its_own_crops(faces):
    part = faces.select(np.arange(4))
    dark, bright = (np.full((2, 48, 48, 1), value, np.uint8) for value in (20, 220))
    found = module.FoundAgain(np.array([1, 3]), {0.0: dark, 0.1: bright}, 2, 0)
    assert part.emotions[[1, 3]].tolist() == [1, 3]
    measured = measure_margins(TopRow(), part, found)["fer2013"]
    assert measured.n == 2
    assert measured.right[0.0].tolist() == [False, False]
    assert measured.right[0.1].tolist() == [False, True]


def test_the_labels_of_the_head_that_the_app_shows():
    both = ["fer2013", "ferplus-majority"]
    assert shown_labels(both, {"fer2013": None}) == "fer2013"
    assert shown_labels(both, {"ferplus": None, "fer2013": None}) == "ferplus-majority"
    assert shown_labels(["fer2013"], {"ferplus": None}) == "fer2013"


@pytest.fixture
def portrait_csv(tmp_path, portraits):
    images = np.concatenate([portraits[:2], 255 - (255 - portraits[:2]) // 2, portraits[2:]])
    count = len(images)
    return write_csv(
        tmp_path / "fer2013.csv",
        FaceSet(
            images=images,
            emotions=np.arange(count) % 7,
            parts=np.repeat("PublicTest", count),
            sources=np.array([f"line {n + 2}" for n in range(count)]),
            numbers=np.arange(count),
        ),
    )


@pytest.mark.slow
def test_the_command_writes_table_plot_and_card(tmp_path, portrait_csv, capsys):
    model, out = make_model(tmp_path / "tiny.onnx"), tmp_path / "out"
    call = ["margin", str(model), "--data", str(portrait_csv), "--out", str(out), "--write-card"]
    assert main(call) == 0
    text = capsys.readouterr().out
    told = json.loads((out / "margin.json").read_text())
    assert (told["images"], told["found_again"] + told["missed"] + told["several"]) == (5, 5)
    assert told["found_again"] >= 2
    assert told["missed"] >= 1
    assert (out / "margin.png").read_bytes().startswith(b"\x89PNG")
    card = EmotionClassifier.load(model).card
    assert card.crop_margin == told["chosen"]
    assert card.private_test_looks == 0
    for row in told["labels"]["fer2013"]["margins"]:
        figure = card.figure("accuracy", "PublicTest", "fer2013", conditions(row["margin"]))
        assert figure.value == pytest.approx(row["accuracy"], abs=1e-6)
        assert figure.n == told["found_again"]
        assert f"margin {row['margin']:5.2f}  {100 * row['accuracy']:.2f} %" in text
    assert f"to take: {told['chosen']:.2f}" in text


@pytest.mark.parametrize("part", ["PrivateTest", "test", "Training"])
def test_nothing_is_chosen_on_a_reported_or_learnt_part(part, tmp_path, portrait_csv, capsys):
    model = make_model(tmp_path / "tiny.onnx")
    assert main(["margin", str(model), "--data", str(portrait_csv), "--part", part]) == 2
    assert f"nothing is chosen on {part}; take --part PublicTest" in capsys.readouterr().err


def test_what_cannot_be_measured_is_said(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    data = write_csv(tmp_path / "fer2013.csv", draw_faces({"PublicTest": 3}))
    model = make_model(tmp_path / "tiny.onnx")
    assert main(["margin", str(model), "--data", str(data)]) == 1
    assert "no face of PublicTest again" in capsys.readouterr().err
    assert main(["margin", str(tmp_path), "--data", str(data)]) == 2
    assert "neither a run folder nor an .onnx file" in capsys.readouterr().err
    assert not (tmp_path / "runs").exists()
