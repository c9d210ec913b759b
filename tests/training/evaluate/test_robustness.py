"""Disturbances do what their names say, the same to every model; what they cost is counted."""

import dataclasses
import json

import numpy as np
import pytest

from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_card import EMOTIONS
from tests.support.models import make_model
from tests.training.conftest import draw_faces, write_csv
from training.cli import main
from training.evaluate.disturbances import COVERED, DISTURBANCES, NOISE, disturb
from training.evaluate.metrics import Interval
from training.evaluate.robustness import Robustness, measure_robustness


@pytest.fixture(scope="module")
def smooth():
    """Forty faces of soft patches: no two alike, in the middle grays."""
    coarse = np.random.default_rng(3).uniform(60, 190, (40, 6, 6))
    return coarse.repeat(8, axis=1).repeat(8, axis=2).astype(np.uint8)[..., None]


@pytest.mark.parametrize("name", DISTURBANCES)
def test_a_disturbance_changes_each_face_and_always_alike(name, smooth):
    before = smooth.copy()
    found = disturb(smooth, name)
    assert np.array_equal(smooth, before)
    assert found.shape == smooth.shape
    assert found.dtype == np.uint8
    assert (found != smooth).any(axis=(1, 2, 3)).all()
    assert np.array_equal(found, disturb(smooth, name))
    # The first faces of a part do not depend on how many come after them.
    assert np.array_equal(found[:7], disturb(smooth[:7], name))
    assert disturb(smooth[:0], name).shape == (0, 48, 48, 1)


@pytest.mark.parametrize("name", ["shifted 15 %", "larger box 15 %", "smaller box 15 %", "blurred"])
def test_a_flat_face_has_no_edges_that_a_box_or_a_lens_could_bring_in(name):
    flat = np.full((3, 48, 48, 1), 90, np.uint8)
    assert np.array_equal(disturb(flat, name), flat)


def ramps(count):
    """Faces as bright as the place: a column or a row further is 3 gray levels more."""
    row = (3 * np.arange(48)).astype(np.uint8)
    return np.broadcast_to(row, (count, 48, 48))[..., None].copy()


def test_boxes_are_shifted_by_their_share_in_every_direction():
    right = (disturb(ramps(200), "shifted 15 %")[:, 24, 24, 0].astype(int) - 72) / 3
    down = disturb(ramps(200).transpose(0, 2, 1, 3).copy(), "shifted 15 %")[:, 24, 24, 0]
    far = np.hypot(right, (down.astype(int) - 72) / 3)
    assert np.abs(far - 7.2).max() < 0.8
    quadrants = {(a > 0, b > 0) for a, b in zip(right, down.astype(int) - 72, strict=True)}
    assert len(quadrants) == 4


def test_boxes_of_other_sizes_keep_the_middle_and_repeat_the_edge():
    ramp = ramps(1)
    for name, share in (("larger box 15 %", 1.15), ("smaller box 15 %", 0.85)):
        row = disturb(ramp, name)[0, 20, :, 0].astype(float)
        assert row[23:25].mean() == pytest.approx(3 * 23.5, abs=1)
        assert np.diff(row)[15:30].mean() == pytest.approx(3 * share, abs=0.1)
    larger = disturb(ramp, "larger box 15 %")[0, 20, :, 0]
    assert (larger[:3] == 0).all()
    assert (larger[-3:] == 141).all()


def test_noise_light_and_cover_have_their_size():
    flat = np.full((20, 48, 48, 1), 128, np.uint8)
    noisy = disturb(flat, "noisy").astype(float)
    assert noisy.std() == pytest.approx(255 * NOISE, rel=0.03)
    dim = disturb(flat, "low light").astype(float)
    assert dim.mean() == pytest.approx(32, abs=0.5)
    # sqrt(Poisson variance of 125.5 electrons x 0.255^2 + 2^2 of the sensor)
    assert dim.std() == pytest.approx((125.5 * 0.255**2 + 4) ** 0.5, rel=0.05)
    covered = disturb(flat, "partly covered")
    for face in covered[..., 0]:
        inside = face != 128
        rows, columns = np.flatnonzero(inside.any(axis=1)), np.flatnonzero(inside.any(axis=0))
        assert inside.mean() == pytest.approx(COVERED, abs=0.02)
        assert inside.sum() == (np.ptp(rows) + 1) * (np.ptp(columns) + 1)
        assert len(np.unique(face[inside])) == 1
    assert len(np.unique(np.argmax(covered[..., 0] != 128, axis=1)[:, 24])) > 3


class TopRow:
    """Says "happy" of a face with a bright upper left corner, else "sad"."""

    name, parameters, recipe = "top", 0, None

    def predict(self, images):
        found = np.zeros((len(images), 7), np.float32)
        bright = images[:, 0, 0, 0] > 100
        found[np.arange(len(images)), np.where(bright, 3, 4)] = 1
        return {"fer2013": found}


def test_what_a_disturbance_costs(faces):
    images = np.full((14, 48, 48, 1), 120, np.uint8)
    emotions = np.array([3] * 7 + [4] * 7)
    part = dataclasses.replace(faces.select(np.arange(14)), images=images, emotions=emotions)
    predictor = TopRow()
    found = measure_robustness(predictor, part, predictor.predict(images))["fer2013"]
    assert found.n == 14
    assert found.clean.value == 0.5
    assert list(found.disturbed) == list(DISTURBANCES)
    # In the dark all are "sad", which half of them are; a blur leaves a flat face as it is.
    assert found.loss("low light") == 0.0
    assert found.loss("blurred") == 0.0
    assert found.to_json()["disturbed"]["blurred"]["accuracy"] == 0.5


def test_losses_by_hand():
    def at(value):
        return Interval(value, value - 0.1, value + 0.1)

    errors = {"blurred": 0.02, "noisy": 0.06}
    found = Robustness(10, at(0.7), {"blurred": at(0.6), "noisy": at(0.4)}, errors)
    assert found.loss("noisy") == pytest.approx(0.3)
    assert found.mean_loss == pytest.approx(0.2)
    figures = found.figures("PublicTest", "fer2013", "flip", "test")
    assert found.mean_error == pytest.approx(0.04)
    assert [(f.metric, f.conditions, f.value, f.low) for f in figures] == [
        ("accuracy", "flip, blurred", 0.6, 0.5),
        ("ece", "flip, blurred", 0.02, None),
        ("accuracy", "flip, noisy", 0.4, 0.3),
        ("ece", "flip, noisy", 0.06, None),
    ]


@pytest.mark.slow
def test_the_command_writes_report_card_and_one_look(tmp_path, capsys):
    data = write_csv(tmp_path / "fer2013.csv", draw_faces({"Training": 14, "PrivateTest": 35}))
    model, out = make_model(tmp_path / "tiny.onnx"), tmp_path / "report"
    call = ["evaluate", str(model), "--data", str(data), "--part", "PrivateTest", "--robust"]
    assert main([*call, "--write-card", "--out", str(out)]) == 0
    assert "partly covered" in capsys.readouterr().out
    told = json.loads((out / "metrics.json").read_text())["robustness"]["fer2013"]
    card = EmotionClassifier.load(model).card
    assert card.private_test_looks == 1
    for name in DISTURBANCES:
        figure = card.figure("accuracy", "PrivateTest", "fer2013", name)
        assert figure.value == pytest.approx(told["disturbed"][name]["accuracy"], abs=1e-6)
        assert figure.low <= figure.value <= figure.high
        assert figure.n == 35
        error = card.figure("ece", "PrivateTest", "fer2013", name)
        assert error.value == pytest.approx(told["disturbed"][name]["ece"], abs=1e-6)
    assert card.labels == EMOTIONS
    page = (out / "report.html").read_text()
    assert "points lost" in page
    assert f"<td>{100 * told['mean_loss']:.2f}<td>{100 * told['mean_ece']:.2f} %</tr>" in page


@pytest.mark.slow
def test_without_being_asked_nothing_is_disturbed(tmp_path):
    data = write_csv(tmp_path / "fer2013.csv", draw_faces({"Training": 14, "PublicTest": 14}))
    model, out = make_model(tmp_path / "tiny.onnx"), tmp_path / "report"
    assert main(["evaluate", str(model), "--data", str(data), "--out", str(out)]) == 0
    assert json.loads((out / "metrics.json").read_text())["robustness"] == {}
    assert "points lost" not in (out / "report.html").read_text()
