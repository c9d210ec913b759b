import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTranslator, Signal

from app.widgets import quality_hint
from app.widgets.quality_hint import HOLD_MS, QualityHint, hint_for
from fer_core.types import FaceFlag

CLOSER = "Come closer to the camera."


class Timer(QObject):
    """Stands for a `QTimer`; its time passes when the test says so."""

    timeout = Signal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._interval = 0
        self._left = None

    def setSingleShot(self, single):
        assert single

    def setInterval(self, milliseconds):
        self._interval = milliseconds

    def start(self):
        self._left = self._interval

    def stop(self):
        self._left = None

    def wait(self, milliseconds):
        """Let so much time pass."""
        if self._left is not None:
            self._left -= milliseconds
            if self._left <= 0:
                self._left = None
                self.timeout.emit()


@pytest.fixture
def hint(qtbot, monkeypatch):
    monkeypatch.setattr(quality_hint, "QTimer", Timer)
    return QualityHint()


def wait(hint, milliseconds):
    hint._timer.wait(milliseconds)


def test_it_holds_for_two_seconds():
    assert HOLD_MS == 2000


def test_every_flag_has_a_hint_of_its_own():
    hints = {hint_for((flag.name.lower(),)) for flag in FaceFlag}
    assert len(hints) == len(FaceFlag)
    assert "" not in hints
    assert hint_for(()) == ""


def test_of_several_one_is_shown():
    assert hint_for(("dark", "small")) == hint_for(("small",)) == CLOSER


def test_it_appears_after_its_time_and_once(hint):
    shown = []
    hint.changed.connect(shown.append)
    hint.take(("small",))
    assert hint.text == ""
    for _ in range(3):
        wait(hint, HOLD_MS // 4)
        hint.take(("small", "dark"))
    assert hint.text == ""
    wait(hint, HOLD_MS // 4)
    assert hint.text == CLOSER
    hint.take(("small",))
    wait(hint, HOLD_MS)
    assert shown == [CLOSER]


def test_what_changes_all_the_time_is_not_shown(hint):
    shown = []
    hint.changed.connect(shown.append)
    for number in range(8):
        hint.take(("small",) if number % 2 else ())
        wait(hint, HOLD_MS // 2)
    assert shown == []


def test_a_moment_without_it_does_not_take_it_away(hint):
    hint.take(("small",))
    wait(hint, HOLD_MS)
    assert hint.text == CLOSER
    shown = []
    hint.changed.connect(shown.append)
    hint.take(())
    wait(hint, HOLD_MS // 2)
    hint.take(("small",))
    wait(hint, 2 * HOLD_MS)
    assert shown == []
    hint.take(())
    wait(hint, HOLD_MS)
    assert shown == [""]
    assert hint.text == ""


def test_another_face_begins_without_a_hint(hint):
    hint.take(("small",))
    wait(hint, HOLD_MS)
    assert hint.text == CLOSER
    hint.clear()
    assert hint.text == ""
    hint.take(("dark",))
    hint.clear()
    wait(hint, 2 * HOLD_MS)
    assert hint.text == ""


def test_its_text_can_be_translated(qapp):
    class German(QTranslator):
        def translate(self, context, text, disambiguation=None, n=-1):
            return "Näher an die Kamera." if (context, text) == ("Widgets", CLOSER) else ""

    german = German()
    QCoreApplication.installTranslator(german)
    try:
        assert hint_for(("small",)) == "Näher an die Kamera."
    finally:
        QCoreApplication.removeTranslator(german)
    assert hint_for(("small",)) == CLOSER
