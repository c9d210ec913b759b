from pathlib import Path

import pandas as pd
import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.widgets.message_bar import MessageBar
from fer_core.tables.live_rows import LiveCounts
from fer_core.tables.row_log import RowLog
from fer_core.tables.unfinished import RecordingEntry, find_unfinished
from tests.support.clips import constant, write_clip
from tests.support.drawn_source import until
from tests.support.rows import live_row
from tests.support.windows import action


@pytest.mark.slow
def test_a_table_is_recorded_until_the_source_changes(
    make_window, qtbot: QtBot, tmp_path: Path
) -> None:
    for name in ("a.mp4", "b.mp4"):
        write_clip(tmp_path / name, constant(12))
    window = make_window()
    record = action(window, "Table")
    window.table.record(str(tmp_path / "live.csv"))
    assert record.isChecked()
    window.show_source(str(tmp_path / "a.mp4"))
    until(qtbot, lambda: window.table.recorder.frames >= 3)
    assert window.live.session._pipeline_settings.classify_interval == 0
    with qtbot.waitSignal(window.table.recorder.saved):
        window.show_source(str(tmp_path / "b.mp4"))
    assert not record.isChecked()
    assert window.live.session._pipeline_settings.classify_interval > 0
    table = pd.read_csv(tmp_path / "live.csv")
    assert table["frame"].nunique() >= 3
    # The clip of half a second may have begun again.
    assert all(times.is_monotonic_increasing for _, times in table.groupby("loop")["time_s"])


def test_a_table_that_cannot_be_written_is_a_message(make_window, tmp_path: Path) -> None:
    window = make_window()
    (tmp_path / "file").touch()
    window.table.record(str(tmp_path / "file" / "live.csv"))
    assert "could not be written" in window.live.messages.text
    assert not action(window, "Table").isChecked()


@pytest.mark.slow
def test_an_interrupted_recording_is_offered_and_kept(
    make_window, qtbot: QtBot, tmp_path: Path, opened: list[str]
) -> None:
    for name in ("a", "b"):
        log = RowLog(tmp_path / f"{name}-log.csv")
        log.write([live_row(0, 0.0), live_row(1, 0.1)])
        log.close()
        RecordingEntry(log.path, tmp_path / f"{name}.csv").close(keep=True)
    window = make_window()
    first, second = found = find_unfinished()
    window.table.offer_unfinished(list(found))
    window.start("demo")  # clears messages about the source, not the offer
    offers = window.live.offers
    assert f"recording of {first.table.name} was interrupted. Its 2 frames" in offers.text
    _press(offers, "Keep")
    until(qtbot, first.table.exists)
    assert len(pd.read_csv(first.table)) == 2
    until(qtbot, lambda: window.live.messages.text == f"{first.table} is kept.")
    assert second.table.name in offers.text
    _press(offers, "Discard")
    assert offers.isHidden()
    assert not second.rows.exists()
    assert not second.table.exists()


def _press(bar: MessageBar, text: str) -> None:
    next(button for button in bar.findChildren(QPushButton) if button.text() == text).click()


@pytest.mark.slow
def test_a_name_that_the_dialog_asked_about_is_replaced(
    make_window, qtbot: QtBot, opened: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "live.csv"
    path.write_text("old")
    window = make_window()
    window.start("demo")
    record = action(window, "Table")
    until(qtbot, record.isEnabled)
    record.trigger()
    (dialog,) = window.findChildren(QFileDialog)
    assert not dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.fileSelected.emit(str(path))
    dialog.close()
    until(qtbot, lambda: window.table.recorder.frames > 0)
    assert path.read_text() == "old"
    with qtbot.waitSignal(window.table.recorder.saved):
        record.trigger()
    assert len(pd.read_csv(path)) > 0


def test_the_message_gives_frames_rows_and_what_was_left_out(make_window) -> None:
    window = make_window()
    window.table.recorder.saved.emit("live.csv", LiveCounts(1, 1))
    assert window.live.messages.text == "live.csv has 1 frame in 1 row."
    window.table.recorder.saved.emit("live.csv", LiveCounts(20, 25, dropped=2, skipped=1))
    assert window.live.messages.text == (
        "live.csv has 20 frames in 25 rows; 2 were not analysed in time (dropped); 1 more was "
        "passed over to keep up."
    )


@pytest.mark.slow
def test_the_action_asks_for_a_name_and_is_checked_once_there_is_one(
    make_window, qtbot: QtBot, opened: list[str], tmp_path: Path
) -> None:
    window = make_window()
    window.start("demo")
    record = action(window, "Table")
    until(qtbot, record.isEnabled)
    record.trigger()
    (dialog,) = window.findChildren(QFileDialog)
    assert not record.isChecked()
    dialog.fileSelected.emit(str(tmp_path / "live.csv"))
    assert record.isChecked()
    dialog.close()
    record.trigger()
    assert not record.isChecked()
    assert not window.table.recorder.recording
