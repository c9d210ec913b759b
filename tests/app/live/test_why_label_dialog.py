"""The dialog "Why this label?"."""

import pytest
from PySide6.QtCore import Qt

from app.live.why_label_dialog import WhyLabelDialog
from app.widgets.charts.emotion_bars import EmotionBars
from app.widgets.charts.face_crop import FaceCrop
from fer_core.emotion.model_card import EMOTIONS, Figure, ModelCard
from tests.support.analyses import make_analysis
from tests.support.drawn_source import until
from tests.support.windows import action

CARD = ModelCard(
    "m",
    EMOTIONS,
    figures=(Figure("precision of happy", 0.97, "PrivateTest", "ferplus-majority", 893),),
)


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.9, "Happy has the highest figure, 90 %"),
        (0.3, "30 %, which is below the 40 % that the settings ask for"),
    ],
)
def test_it_says_how_the_label_follows_and_how_often_it_is_right(qtbot, share, words):
    analysis = make_analysis([(10, 10, 60, 60)], confidence=share)
    dialog = WhyLabelDialog(analysis, 0, 0.4, CARD)
    qtbot.addWidget(dialog)
    assert any(words in sentence for sentence in dialog.sentences)
    assert any("97 of 100" in sentence for sentence in dialog.sentences)
    assert dialog.findChild(FaceCrop) is not None
    assert dialog.findChild(EmotionBars) is not None


def test_a_click_on_the_bars_or_the_key_opens_it(make_window, qtbot):
    window = make_window()
    until(qtbot, lambda: window.live.session.classifier is not None)
    window.live.side_panel.show_analysis(make_analysis([(10, 10, 60, 60)]), None)
    bars = window.live.side_panel.findChild(EmotionBars)
    qtbot.mouseClick(bars, Qt.MouseButton.LeftButton)
    (first,) = window.findChildren(WhyLabelDialog)
    assert first.isVisible()
    first.close()
    action(window, "Why this label?").trigger()
    assert any(dialog.isVisible() for dialog in window.findChildren(WhyLabelDialog))


def test_without_a_face_the_status_line_says_so(make_window):
    window = make_window()
    action(window, "Why this label?").trigger()
    assert window.statusBar().currentMessage() == "There is no face to explain."
    assert window.findChildren(WhyLabelDialog) == []
