from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractSpinBox, QCheckBox, QComboBox, QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.window.settings.dialog import SettingsDialog
from fer_core.emotion.classifier import EmotionClassifier, SessionOptions
from tests.app.test_settings import OTHER


@pytest.fixture
def dialog(qtbot: QtBot) -> SettingsDialog:
    dialog = SettingsDialog(Settings(), None)
    qtbot.addWidget(dialog)
    return dialog


def inputs(dialog: SettingsDialog) -> list[QWidget]:
    kinds = (QAbstractSpinBox, QCheckBox, QComboBox)
    return [widget for kind in kinds for widget in dialog.findChildren(kind)]


def test_what_is_shown_is_what_is_set(qtbot: QtBot) -> None:
    """Filling the inputs changes nothing, also with values that no list offers."""
    odd = replace(OTHER, camera_width=800, camera_height=600, camera_rate=12.5)
    dialog = SettingsDialog(odd, None)
    qtbot.addWidget(dialog)
    dialog._collect()
    assert dialog.settings == odd


def test_every_change_applies_at_once(dialog: SettingsDialog) -> None:
    changes: list[Settings] = []
    dialog.changed.connect(changes.append)
    dialog._threshold.setValue(55)
    dialog._schedule.setCurrentIndex(2)
    dialog._smoothing.setChecked(False)
    assert changes[0] == Settings(threshold=0.55)
    assert changes[-1] == Settings(threshold=0.55, schedule="light", smoothing=False)
    assert not dialog._smoothing_seconds.isEnabled()


def test_defaults_come_back_but_what_is_looked_at_stays(qtbot: QtBot) -> None:
    dialog = SettingsDialog(OTHER, None)
    qtbot.addWidget(dialog)
    button = dialog._buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults)
    button.click()
    kept = {"source": OTHER.source, "model": OTHER.model, "notice_seen": True}
    kept |= {"marker_keys": OTHER.marker_keys, "pixelate_live": True}
    assert dialog.settings == replace(Settings(), **kept, side_panel=OTHER.side_panel)
    assert dialog._threshold.value() == 40


def test_every_input_explains_itself(dialog: SettingsDialog) -> None:
    for widget in inputs(dialog):
        if widget.parent().metaObject().className() != "QComboBox":
            assert widget.accessibleDescription()
            assert widget.accessibleName() or widget.text()


def test_what_the_model_runs_on_is_told(dialog: SettingsDialog, model_file: Path) -> None:
    assert "No model" in dialog._in_use.text()
    dialog.show_classifier(EmotionClassifier.load(model_file))
    assert dialog._in_use.text() == "Processor"
    asked = SessionOptions(provider="NoSuchProvider")
    dialog.show_classifier(EmotionClassifier.load(model_file, asked))
    assert "NoSuchProvider is not in the installed onnxruntime" in dialog._in_use.text()


def test_nothing_that_needs_a_network_is_offered(dialog: SettingsDialog) -> None:
    offered = [dialog._provider.itemData(i) for i in range(dialog._provider.count())]
    assert "CPUExecutionProvider" in offered
    assert "AzureExecutionProvider" not in offered


def test_a_language_that_is_not_known_reads_as_the_systems(qtbot: QtBot) -> None:
    dialog = SettingsDialog(Settings(language="xx"), None)
    qtbot.addWidget(dialog)
    box = next(b for b in dialog.findChildren(QComboBox) if b.accessibleName() == "Language")
    assert box.currentText() == "Same as the system"
