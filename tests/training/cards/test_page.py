"""The page says what the cards say, and "not measured" where they say nothing."""

import hashlib
import re
from functools import partial

import pytest

from fer_core.emotion.model_card import EMOTIONS, Figure, ModelCard
from tests.support.models import make_model
from tests.training.conftest import draw_faces, write_csv
from training.cards import speed as speed_module
from training.cards import tables
from training.cards.page import card_of, write_page
from training.cards.shipped import open_folder
from training.cards.speed import Speed, measure_speed, processor_name
from training.cli import main
from training.evaluate.decision import HELD_OUT
from training.evaluate.disturbances import DISTURBANCES
from training.evaluate.margin import MARGINS, conditions
from training.evaluate.photographs import FOUND
from training.evaluate.photographs import LABELS as PHOTOGRAPH_LABELS

RECIPE = '# Small.\nname = "tiny-recipe"\n\n[data]\nlabels = "fer2013"\n'


def accuracy(value, part, labels="fer2013", way="plain"):
    return Figure("accuracy", value, part, labels, 100, value - 0.02, value + 0.02, way)


def decided(metric, value, low=None, high=None):
    labels, public = "ferplus-majority", "PublicTest"
    return [Figure(metric, value, public, labels, 100, low, high, HELD_OUT)]


def photographed(metric, value):
    return [Figure(metric, value, "9 photographs", PHOTOGRAPH_LABELS, 8, conditions=FOUND)]


def full_card(name):
    figures = [
        accuracy(0.667, "PrivateTest"),
        accuracy(0.70, "PublicTest"),
        accuracy(0.80, "PublicTest", "ferplus-majority"),
        accuracy(0.721, "PrivateTest", "ferplus-majority"),
        accuracy(0.69, "PublicTest", way="flip"),
        accuracy(0.652, "PrivateTest", way="without leaks"),
        Figure("ece", 0.0385, "PrivateTest", "ferplus-majority", 100),
        Figure("recall of fear", 0.4, "PrivateTest", "fer2013", 9),
        Figure("precision of fear", 0.5, "PrivateTest", "fer2013", 8),
        Figure("balanced_accuracy", 0.68, "PublicTest", "ferplus-majority", 100),
        Figure("ece", 0.02, "PublicTest", "ferplus-majority", 100),
        *(
            Figure("ece", 0.02 + 0.002 * i, "PublicTest", "ferplus-majority", 100, conditions=d)
            for i, d in enumerate(DISTURBANCES, 1)
        ),
        *decided("balanced_accuracy", 0.81),
        *decided("balanced_accuracy gained", 0.05, 0.02, 0.07),
        *decided("balanced_accuracy gained, mean of the folds", 0.04),
        *decided("accuracy", 0.88),
        *decided("accuracy gained", -0.003),
        *photographed("recall, mean of five", 0.71),
        *photographed("precision, mean of five", 0.69),
        *photographed("ece", 0.1),
        *photographed("recall of sad", 0.6),
        *(accuracy(0.70 - 0.01 * i, "PublicTest", way=d) for i, d in enumerate(DISTURBANCES, 1)),
        *(accuracy(0.60 + abs(m), "PublicTest", way=conditions(m)) for m in MARGINS),
    ]
    return ModelCard(
        name=name,
        labels=EMOTIONS,
        title="Tiny | network",
        description="Choose it in tests.",
        crop_margin=0.05,
        parameters=1234567,
        recipe=RECIPE,
        data="Drawn bars.",
        figures=tuple(figures),
        private_test_looks=1,
        date="2026-01-02",
        not_for="Not for faces.",
        weaknesses="Knows no faces.",
        licence="MIT",
        fer2013_labels=EMOTIONS,
        prior_power=0.5,
        prior=dict.fromkeys(EMOTIONS, 0.142857),
    ).to_json()


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "models"
    place.mkdir()
    make_model(place / "bare.onnx", seed=1)
    make_model(place / "full.onnx", card=full_card("full"), fer2013_head=True)
    return place


def rows(text):
    """A Markdown table's cells by the text of its first columns."""
    lines = [[c.strip() for c in line.strip("|").split(" | ")] for line in text.splitlines()]
    assert len({len(line) for line in lines}) == 1
    return lines[0], lines[2:]


def test_the_overview(folder):
    bare, full = rows(tables.overview(open_folder(folder), {"full": Speed(1.234, 0.5)}))[1]
    size = (folder / "full.onnx").stat().st_size / 1e6
    assert full == [
        "`full`",
        "1,234,567, float32",
        f"{size:.1f} MB",
        "1.23 / 0.50",
        "66.7 % (64.7 to 68.7)",
        "72.1 % (70.1 to 74.1)",
        "68.0 %, PublicTest",
        "3.9 %",
    ]
    assert bare[3:] == ["not measured"] * 5


def test_averaged_figures_stand_beside_plain_ones_of_the_same_part(folder):
    found = rows(tables.averaged(open_folder(folder)))[1]
    private, public = (
        next(row[2:] for row in found if row[:2] == ["`full`", f"{part}, FER-2013's labels"])
        for part in ("PrivateTest", "PublicTest")
    )
    nothing = "not measured"
    assert private == ["66.7 % (64.7 to 68.7)", nothing, nothing, "65.2 % (63.2 to 67.2)"]
    assert public == ["70.0 % (68.0 to 72.0)", "69.0 % (67.0 to 71.0)", nothing, nothing]
    assert [row[2:] for row in found if row[0] == "`bare`"] == [[nothing] * 4] * 4


def test_a_figure_that_is_public_tests_says_so(tmp_path):
    figures = (accuracy(0.6, "PublicTest"),)
    card = ModelCard(name="young", labels=EMOTIONS, figures=figures).to_json()
    make_model(tmp_path / "young.onnx", card=card)
    (young,) = rows(tables.overview(open_folder(tmp_path), {}))[1]
    assert young[4:6] == ["60.0 % (58.0 to 62.0), PublicTest", "not measured"]


def test_recall_stands_under_its_emotion(folder):
    head, found = rows(tables.by_emotion(open_folder(folder), "recall"))
    full = next(row for row in found if row[:2] == ["`full`", "FER-2013's labels"])
    assert full[head.index("fear")] == "40.0 %"
    assert full[head.index("happy")] == "not measured"


def test_precision_stands_under_its_emotion(folder):
    head, found = rows(tables.by_emotion(open_folder(folder), "precision"))
    full = next(row for row in found if row[:2] == ["`full`", "FER-2013's labels"])
    assert full[head.index("fear")] == "50.0 %"
    assert full[head.index("sad")] == "not measured"


def test_what_a_decision_brings_on_faces_held_out_from_it(folder):
    bare, full = rows(tables.decisions(open_folder(folder)))[1]
    assert full == ["`full`", "0.50", "81.0 %", "+5.0 (+2.0 to +7.0)", "+4.0", "88.0 %", "-0.3"]
    assert bare[:2] == ["`bare`", "none"]
    assert not any(bare[2:])


def test_calibration_when_disturbed(folder):
    _, found = rows(tables.disturbed_calibration(open_folder(folder)))
    assert found[0] == ["clean", "not measured", "2.0 %"]
    assert found[2] == [list(DISTURBANCES)[1], "not measured", "2.4 %"]
    assert found[-1] == ["mean of the disturbances", "not measured", "2.9 %"]


def test_photographs(folder):
    models = open_folder(folder)
    head, found = rows(tables.photographs(models))
    recall, precision = (dict(zip(head, row, strict=True)) for row in found if row[0] == "`full`")
    assert (recall["sad"], recall["mean of five"]) == ("60.0 %", "71.0 %")
    assert recall["calibration error"] == "10.0 %"
    assert (precision["sad"], precision["mean of five"]) == ("not measured", "69.0 %")
    assert tables.photograph_sets(models) == ["9 photographs, a face found in 8"]


def test_what_disturbances_cost(folder):
    head, found = rows(tables.robustness(open_folder(folder), "fer2013"))
    assert head == ["disturbance", "`bare`", "`full`"]
    assert found[0] == ["clean", "not measured", "70.0 %"]
    assert found[2] == [list(DISTURBANCES)[1], "not measured", "68.0 %, loses 2.0"]
    assert found[-1] == ["mean of the disturbances", "not measured", "loses 4.5"]
    _, found = rows(tables.robustness(open_folder(folder), "ferplus-majority"))
    assert found[0][2] == "80.0 %"
    assert {row[2] for row in found[1:]} == {"not measured"}


def test_the_margin_that_is_taken_is_bold(folder):
    _, found = rows(tables.margins(open_folder(folder), "fer2013"))
    assert [row[0] for row in found[1:]] == [f"{m:.2f}" for m in MARGINS]
    bold = [row for row in found if "**" in row[2]]
    assert bold == [["0.05", "not measured", "**65.0 % (63.0 to 67.0)**"]]
    assert not [row for row in found if "**" in row[1]]


def test_one_model_or_no_images_leave_the_test_out(folder):
    models = open_folder(folder)
    assert "needs the images" in write_page(models, {}, "a processor", None)
    faces = draw_faces({"PublicTest": 7})
    assert "There is one model" in write_page(models[:1], {}, "a processor", faces)


def test_the_card_of_a_model(folder):
    full = open_folder(folder)[1]
    text = card_of(full)
    assert f"`{hashlib.sha256((folder / 'full.onnx').read_bytes()).hexdigest()}`" in text
    for said in ("Tiny \\| network", "Drawn bars.", "Not for faces.", "Knows no faces.", "MIT"):
        assert said in text
    assert "- **looks at PrivateTest:** 1\n" in text
    assert "- **date:** 2026-01-02\n" in text
    assert "Recipe tiny-recipe, as it was run" in text
    assert f"```toml\n{RECIPE}```" in text
    assert "<details>" not in card_of(open_folder(folder)[0])


def test_the_command_writes_the_page(folder, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(
        speed_module, "measure_speed", partial(measure_speed, block=0.001, blocks=1)
    )
    data = write_csv(tmp_path / "fer2013.csv", draw_faces({"Training": 7, "PublicTest": 21}))
    page = tmp_path / "README.md"
    assert main(["cards", str(folder), "--out", str(page), "--data", str(data)]) == 0
    text = page.read_text("utf-8")
    told = capsys.readouterr().out
    for name in ("bare", "full"):
        single = re.search(rf"{name}: (\S+) ms a face, (\S+) in a batch", told)
        assert f"{single[1]} / {single[2]}" in text
        assert f"### {name}\n" in text
    assert processor_name() in text
    assert "- `full`, Tiny \\| network: Choose it in tests." in text
    assert "| `bare`, `full` |" in text
    assert "| their mean |" in text
    assert text.count("```") == 2
    assert main(["cards", str(folder), "--out", str(page)]) == 0
    assert "Not measured: McNemar's test needs the images" in page.read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [(None, b"", "no model files"), ("bad.onnx", b"no", "not an ONNX model")],
)
def test_a_folder_that_cannot_be_told_of_writes_nothing(name, content, sentence, tmp_path, capsys):
    place = tmp_path / "models"
    place.mkdir()
    if name:
        (place / name).write_bytes(content)
    page = tmp_path / "page.md"
    assert main(["cards", str(place), "--out", str(page)]) == 1
    assert sentence in capsys.readouterr().err
    assert not page.exists()


class Slow:
    """A classifier on a clock of its own: 2 ms a call and 3 ms a face."""

    now = 0.0

    def classify(self, faces):
        self.now += 0.002 + 0.003 * len(faces)


@pytest.mark.parametrize("block", [0.0, 0.1])
def test_speed_is_that_of_one_face(block, monkeypatch):
    slow = Slow()
    monkeypatch.setattr(speed_module, "thread_time", lambda: slow.now)
    speed = measure_speed(slow, block=block, blocks=3)
    assert speed.single == pytest.approx(5.0)
    assert speed.batched == pytest.approx((2 + 8 * 3) / 8)


def test_the_processor_has_a_name():
    assert processor_name().strip()
