"""The card of a model as a dialog."""

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.models.card_dialog import ModelCardDialog
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_card import EMOTIONS, ModelCard
from tests.support.models import make_model


def shown(card: ModelCard, folder: Path, qtbot: QtBot) -> list[str]:
    path = make_model(folder / "own.onnx", card=card.to_json())
    dialog = ModelCardDialog(EmotionClassifier.load(path))
    qtbot.addWidget(dialog)
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_what_a_card_does_not_say_is_left_out(qtbot: QtBot, tmp_path: Path) -> None:
    texts = shown(ModelCard("own", EMOTIONS), tmp_path, qtbot)
    assert "Emotions" in texts
    assert "File" in texts
    assert not {"Network", "Looks at PrivateTest", "Trained on", "Licence", "Date"} & set(texts)
    assert [text for text in texts if not text.strip() or "weights" in text] == []


def test_what_a_card_says_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    card = ModelCard(
        "own", EMOTIONS, architecture="small", parameters=123, private_test_looks=2, data="Ours"
    )
    texts = shown(card, tmp_path, qtbot)
    row = texts.index("Network")
    assert texts[row + 1] == "small, 123 weights, float32"
    assert texts[texts.index("Looks at PrivateTest") + 1] == "2"
