"""Streams of the window: opened and closed off its thread, with what they send."""

import json
import time
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from pytestqt.qtbot import QtBot

from app.live.streams.dialog import StreamsDialog
from app.live.streams.kinds import KINDS, StreamKind
from fer_core.streams import outlet
from fer_core.streams.settings import StreamSettings
from fer_core.tables.rows import DROPPED, read_rows
from tests.support.drawn_source import until
from tests.support.windows import action

JSONL = KINDS[-1]
OSC = KINDS[0]


def of(window) -> StreamsDialog:
    (dialog,) = window.findChildren(StreamsDialog)
    return dialog


@pytest.fixture
def window(make_window, opened):
    window = make_window()
    window.start("demo")
    action(window, "Streams").trigger()
    return window


def choose(window, kind: StreamKind, target: str) -> None:
    dialog = of(window)
    dialog.targets[kind.key].setText(target)
    dialog.boxes[kind.key].click()


@pytest.mark.slow
def test_a_stream_is_switched_on_and_off(window, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "values.jsonl"
    dialog = of(window)
    assert not any(box.isChecked() for box in dialog.boxes.values())
    choose(window, JSONL, str(file))
    until(qtbot, lambda: "sent" in dialog.states["jsonl"].text() and file.stat().st_size > 1000)
    assert dialog.boxes["jsonl"].isChecked()
    assert not dialog.targets["jsonl"].isEnabled()
    assert not window.streams.label.isHidden()
    assert "JSON lines" in window.streams.label.text()
    dialog.boxes["jsonl"].click()
    assert window.streams.label.isHidden()
    until(qtbot, lambda: not window.streams.is_on("jsonl"))
    window.streams.close()
    lines = file.read_text().splitlines()
    assert [json.loads(line)["v"] for line in lines] == [1] * len(lines)


@pytest.mark.slow
def test_what_cannot_be_opened_is_said_and_stays_off(window, qtbot: QtBot, tmp_path: Path) -> None:
    taken = tmp_path / "there.jsonl"
    taken.write_text("mine")
    choose(window, JSONL, str(taken))
    dialog = of(window)
    until(qtbot, lambda: "exists already" in dialog.states["jsonl"].text())
    assert not dialog.boxes["jsonl"].isChecked()
    roles = {key: label.foregroundRole() for key, label in dialog.states.items()}
    assert roles.pop("jsonl") == QPalette.ColorRole.WindowText
    assert set(roles.values()) == {QPalette.ColorRole.PlaceholderText}  # hints
    assert taken.read_text() == "mine"
    choose(window, OSC, "nowhere")
    until(qtbot, lambda: "HOST:PORT" in dialog.states["osc"].text())
    assert window.streams.label.isHidden()


@pytest.mark.slow
def test_a_target_is_remembered_and_that_it_was_on_is_not(
    window, make_window, qtbot: QtBot
) -> None:
    choose(window, OSC, "127.0.0.1:9011")
    until(qtbot, lambda: window.streams.view("osc") is not None)
    window.close()
    later = make_window()
    assert later.streams.target(OSC) == "127.0.0.1:9011"
    assert not later.streams.is_on("osc")


def test_the_command_line_switches_streams_on(
    make_window, opened, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window()
    file = tmp_path / "values.jsonl"
    said: list[tuple[str, str]] = []
    window.streams.opened.connect(lambda key, hint: said.append((key, hint)))
    window.streams.start(StreamSettings(jsonl=str(file), osc="9012"))
    until(qtbot, lambda: len(said) == 2)
    assert sorted(said) == [("jsonl", ""), ("osc", "")]
    window.start("demo")
    until(qtbot, lambda: file.exists() and file.stat().st_size > 0)


@pytest.mark.slow
def test_a_stream_that_ends_by_itself_is_said(window, qtbot: QtBot, tmp_path: Path) -> None:
    choose(window, JSONL, str(tmp_path / "values.jsonl"))
    until(qtbot, lambda: window.streams.view("jsonl") is not None)
    stream = window.streams._streams["jsonl"]
    stream._file.close()  # what is written next fails as on a disk that is gone
    dialog = of(window)
    until(qtbot, lambda: "No more JSON lines" in dialog.states["jsonl"].text())
    assert not dialog.boxes["jsonl"].isChecked()


@pytest.mark.slow
def test_table_session_and_streams_end_with_the_same_frame(
    make_window, opened, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outlet, "_MOST_WAITING", 100_000)  # none is lost on a busy machine
    window = make_window()
    lines, table, session = (tmp_path / name for name in ("v.jsonl", "t.csv", "s.fersession"))
    window.table.record(str(table))
    window.recording.start(session, "hide")
    window.streams.start(StreamSettings(jsonl=str(lines)))
    until(qtbot, lambda: window.streams.view("jsonl") is not None)
    window.start("demo")
    until(qtbot, lambda: window.streams.view("jsonl").status.sent > 5)
    finish = window.table.close

    def finish_slowly() -> None:
        finish()
        time.sleep(0.3)  # the source would give more frames meanwhile

    window.table.close = finish_slowly
    window.close_now()  # nobody answers what closing would ask
    sent = [json.loads(line)["frame"] for line in lines.read_text().splitlines()]
    for path in (table, session / "table.csv"):
        rows = list(read_rows(path))
        assert sorted({row.frame for row in rows if row.status != DROPPED}) == sent
    assert len(sent) > 5
