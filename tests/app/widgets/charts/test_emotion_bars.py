import numpy as np
import pytest
from PySide6.QtGui import QAccessible, QColor

from app.widgets.charts.emotion_bars import EmotionBars
from fer_core.drawing.palette import style_of
from fer_core.emotion.model_card import EMOTIONS

SURE = np.array([0.05, 0.0, 0.05, 0.8, 0.05, 0.05, 0.0], np.float32)


@pytest.fixture
def bars(qtbot):
    widget = EmotionBars()
    qtbot.addWidget(widget)
    widget.resize(320, widget.sizeHint().height())
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def filled(bars, label):
    """Number of pixels in the row of ``label`` that have its colour."""
    image = bars.grab().toImage()
    height = image.height() // len(EMOTIONS)
    row = EMOTIONS.index(label)
    colour = QColor(*style_of(label).colour)
    # The line before the word may have the same colour.
    return sum(
        image.pixelColor(x, row * height + height // 2) == colour for x in range(60, image.width())
    )


def test_a_longer_bar_is_more_likely(bars):
    bars.show_probabilities(EMOTIONS, SURE)
    long = filled(bars, "happy")
    assert long > 80
    assert filled(bars, "disgust") == 0
    bars.show_probabilities(EMOTIONS, SURE[::-1].copy())
    assert 0 < filled(bars, "fear") < long / 4
    bars.show_nothing()
    assert filled(bars, "happy") == 0


def test_only_what_changed_is_painted_again(bars, qtbot):
    painted = []
    original = type(bars).paintEvent

    class Watched(type(bars)):
        def paintEvent(self, event):
            painted.append(event.region().boundingRect())
            original(self, event)

    bars.__class__ = Watched
    bars.show_probabilities(EMOTIONS, SURE)
    qtbot.waitUntil(lambda: bool(painted))
    painted.clear()
    bars.show_probabilities(EMOTIONS, SURE + np.float32(1e-5))
    qtbot.wait(20)
    assert painted == []
    changed = SURE.copy()
    changed[4] += 0.1
    bars.show_probabilities(EMOTIONS, changed)
    qtbot.waitUntil(lambda: len(painted) == 1)
    assert painted[0].height() < bars.height() / 5


def test_other_labels_change_the_rows(bars):
    height = bars.sizeHint().height()
    bars.show_probabilities(("happy", "sad"), np.array([0.5, 0.5], np.float32))
    assert bars.sizeHint().height() < height
    assert not bars.grab().isNull()


def test_words_for_those_who_do_not_see(bars):
    QAccessible.setActive(True)
    try:
        bars.show_probabilities(EMOTIONS, SURE)
        assert bars.accessibleDescription().startswith("happy 80 %, angry 5 %")
        bars.show_nothing()
        assert bars.accessibleDescription() == "No face"
    finally:
        QAccessible.setActive(False)
    assert bars.accessibleName()


def test_the_number_is_rounded_from_the_probability_as_the_label_rounds_it(bars):
    shares = np.array([0.4740, 0.0052, 0.0049, 0.1, 0.2, 0.1, 0.1159], np.float32)
    bars.show_probabilities(EMOTIONS, shares)
    assert bars.per_cent == dict(
        zip(EMOTIONS, [round(100 * s) for s in shares.tolist()], strict=True)
    )
    assert list(bars.per_cent.values())[:3] == [47, 1, 0]
    bars.show_nothing()
    assert bars.per_cent == {}
