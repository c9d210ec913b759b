import hashlib
import json
from pathlib import Path

import pytest

from app.cli import main
from app.commands import models
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


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the user's models; new ones pass their trial unasked."""
    monkeypatch.setattr(model_library, "try_model", lambda path, stop=None: None)
    monkeypatch.setattr(models, "check_model", lambda path: None)
    return model_library.user_models_folder()


@pytest.mark.parametrize("arguments", [["models"], ["models", "list"]])
def test_a_short_list(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 0
    line, _, hint = capsys.readouterr().out.splitlines()
    assert line.split()[0] == "good"
    assert "comes with the program, used by default" in line
    assert "A good model" in line
    assert "models show NAME" in hint


def test_a_card_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "show", "good"]) == 0
    words = " ".join(capsys.readouterr().out.split())
    assert "good (comes with the program, used by default)" in words
    assert "A good model" in words
    assert "68.2 % (95 % interval 66.7 to 69.7 %; 3,589 images)" in words
    assert "Faces seen from the side." in words


def test_the_card_of_a_file(own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = make_model(tmp_path / "mine.onnx", card=CARD.to_json())
    assert main(["models", "show", str(file), "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["name"], shown["bundled"]) == ("mine", False)
    assert main(["models", "show", str(file)]) == 0
    assert "mine (not among your models)" in capsys.readouterr().out


def test_a_model_is_added_and_removed(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    card = ModelCard("mine", EMOTIONS, title="My model")
    file = make_model(tmp_path / "mine.onnx", card=card.to_json())
    assert main(["models", "add", str(file)]) == 0
    assert "--model mine" in capsys.readouterr().out
    assert (own / "mine.onnx").read_bytes() == file.read_bytes()
    assert main(["models"]) == 0
    assert "added by you" in capsys.readouterr().out
    assert main(["models", "remove", "mine"]) == 0
    assert not (own / "mine.onnx").exists()
    assert file.exists()


def test_what_is_not_added(
    own: Path, tmp_path: Path, bundled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["models", "add", str(tmp_path / "none.onnx")]) == 1
    assert main(["models", "add", str(bundled / "good.onnx")]) == 0
    assert "comes with the program already" in capsys.readouterr().out
    assert not own.exists()


@pytest.mark.parametrize(
    ("name", "said"), [("good", "comes with the program"), ("../x", "no model '../x' to remove")]
)
def test_what_is_not_removed(
    name: str, said: str, bundled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["models", "remove", name]) == 1
    assert said in capsys.readouterr().err
    assert (bundled / "good.onnx").exists()


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
