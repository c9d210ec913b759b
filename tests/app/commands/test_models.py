import hashlib
import json
from pathlib import Path

import pytest

from app.cli import main
from fer_core.emotion import model_library
from fer_core.emotion.model_card import EMOTIONS, Figure, ModelCard
from tests.support.models import make_model

CARD = ModelCard(
    "good",
    EMOTIONS,
    title="A good model",
    figures=(Figure("accuracy", 0.6821, "PrivateTest", "fer2013", 3589, 0.667, 0.697),),
    weaknesses="Faces seen from the side.",
)


@pytest.fixture(autouse=True)
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "bundled"
    folder.mkdir()
    make_model(folder / "good.onnx", card=CARD.to_json())
    monkeypatch.setattr(model_library, "models_folder", lambda: folder)
    return folder


def test_cards_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models"]) == 0
    words = " ".join(capsys.readouterr().out.split())
    assert "good (comes with the program, used by default)" in words
    assert "A good model" in words
    assert "68.2 % (95 % interval 66.7 to 69.7 %; 3,589 images)" in words
    assert "Faces seen from the side." in words


def test_control_characters_in_names_are_not_printed(
    capsys: pytest.CaptureFixture[str], bundled: Path
) -> None:
    (bundled / "good.onnx").rename(bundled / "go\x9bod.onnx")
    for arguments in (["models"], ["models", "--json"]):
        main(arguments)
        said = capsys.readouterr().out
        assert "\\u009b" in said
        assert "\x9b" not in said


def test_cards_as_json(capsys: pytest.CaptureFixture[str], bundled: Path) -> None:
    assert main(["models", "--json"]) == 0
    (model,) = json.loads(capsys.readouterr().out)
    path = bundled / "good.onnx"
    assert (model["name"], model["bundled"], model["path"]) == ("good", True, str(path))
    assert model["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert ModelCard.from_json(json.dumps(model["card"])) == CARD


def test_a_spoilt_file_is_listed_with_the_reason(
    capsys: pytest.CaptureFixture[str], bundled: Path
) -> None:
    (bundled / "bad.onnx").write_text("no model")
    assert main(["models"]) == 1
    assert "cannot be used" in capsys.readouterr().out
    assert main(["models", "--json"]) == 1
    listed = json.loads(capsys.readouterr().out)
    assert [("error" in model) for model in listed] == [True, False]


def test_no_model_at_all(capsys: pytest.CaptureFixture[str], bundled: Path) -> None:
    (bundled / "good.onnx").unlink()
    assert main(["models"]) == 0
    assert "No model is installed" in capsys.readouterr().out
    assert main(["models", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
