"""Every check box of the window and its dialogs is seen, with a tick and without."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from app.window.main_window import MainWindow
from tests.support.contrast import indicator_contrasts
from tests.support.whole_window import dialogs_of, fill_files, fill_live, fill_review


@pytest.fixture
def window(make_window, opened, request: pytest.FixtureRequest, qapp: QApplication):
    palette, sheet = qapp.palette(), qapp.styleSheet()
    window = make_window(theme=request.param)
    window.resize(1280, 760)
    yield window
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


@pytest.mark.slow
@pytest.mark.parametrize("window", ["light", "dark"], indirect=True)
def test_every_check_box_is_seen(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    seen: dict[str, int] = {}
    fill_live(window, qtbot)
    fill_files(window, tmp_path)
    seen["files"] = look_at_boxes(window)
    fill_review(window, qtbot, tmp_path)
    seen["review"] = look_at_boxes(window)
    for name, dialog in dialogs_of(window):
        if not isinstance(dialog, QFileDialog):  # Qt's own
            seen[name] = look_at_boxes(dialog)
    for name in ("files", "review", "Strea&ms…", "What the &digits mark…", "&Settings…"):
        assert seen[name] > 0, name


def look_at_boxes(root: QWidget) -> int:
    """Measure every check box that a window shows, on each of its tabs; returns their number."""
    count = 0
    bars = [one for one in root.findChildren(QTabBar) if one.isVisible()]
    for number in range(bars[0].count() if bars else 1):
        if bars:
            bars[0].setCurrentIndex(number)
        for box in root.findChildren(QCheckBox):
            if not box.isVisible() or not box.isEnabled() or box.window() is not root:
                continue
            count += 1
            before = box.isChecked()
            box.blockSignals(True)
            for ticked in (False, True):
                box.setChecked(ticked)
                measured = indicator_contrasts(box)
                assert measured.outside >= 3, (box.text(), ticked)
                assert (measured.mark if ticked else measured.within) >= 3, (box.text(), ticked)
            box.setChecked(before)
            box.blockSignals(False)
    return count
