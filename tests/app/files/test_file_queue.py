import errno
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.files.entry import Entry, EntryState
from app.files.entry_row import EntryRow
from app.files.file_queue import FileQueue
from app.files.options import QueueOptions
from app.files.queue_file import load_queue, queue_file, save_queue
from fer_core.annotation.parts.journal import journal_folder
from fer_core.errors import SourceError
from fer_core.phrases import Phrase, translate_phrases
from tests.support.clips import constant, write_clip
from tests.support.sessions import make_session

PATIENCE = 300_000


def states(queue):
    return [entry.state for entry in queue.entries]


def finish(qtbot, queue):
    with qtbot.waitSignal(queue.finished, timeout=PATIENCE) as ended:
        queue.start()
    return ended.args


def test_files_and_folders_are_added_once_and_results_never(queue, folder):
    assert queue.add([folder, folder / "a.mp4"]) == 2
    assert queue.add([folder / "b.mkv"]) == 0
    (folder / "a.emotions.mp4").touch()
    assert queue.add([folder]) == 0
    assert states(queue) == [EntryState.WAITING] * 2


def test_a_session_is_done_as_it_is(queue, tmp_path):
    session = make_session(tmp_path / "one", 3)
    assert queue.add([session]) == 1
    assert queue.add([session]) == 0
    (entry,) = queue.entries
    assert entry.state is EntryState.DONE
    assert entry.result == session / "pictures.mkv"
    row = EntryRow(entry)
    assert not row._buttons["open"].isHidden()
    assert row._buttons["retry"].isHidden()
    row.deleteLater()


@pytest.mark.slow
def test_the_queue_annotates_one_file_after_the_other(qtbot, queue, folder):
    (folder / "c.mp4").write_text("no video")
    queue.add([folder])
    told = []
    queue.changed.connect(lambda entry: told.append((entry.path.name, entry.message)))
    assert finish(qtbot, queue) == [2, 1]
    assert states(queue) == [EntryState.DONE, EntryState.DONE, EntryState.FAILED]
    first, _, last = queue.entries
    assert first.result == folder / "a.emotions.mp4"
    assert first.result_file("table") == folder / "a.emotions.csv"
    assert "12 frames" in first.message
    assert "not a video" in last.message
    assert ("a.mp4", "Starting…") in told
    assert not queue.running


@pytest.mark.slow
def test_files_are_annotated_at_the_same_time(qtbot, tmp_path, folder, options):
    queue = FileQueue(tmp_path / "queue.json", processes=lambda: 2)
    queue.set_options(options)
    queue.add([folder])
    most = 0

    def count(_):
        nonlocal most
        most = max(most, sum(entry.state is EntryState.RUNNING for entry in queue.entries))

    queue.changed.connect(count)
    with qtbot.waitSignal(queue.finished, timeout=PATIENCE) as finished:
        queue.start()
    assert most == 2
    assert finished.args == [2, 0]
    assert [entry.state for entry in queue.entries] == [EntryState.DONE] * 2
    for entry in queue.entries:
        assert Path(entry.outcome["table"]).is_file()
        assert entry.outcome["source"] == str(entry.path)
    queue.close()
    queue.deleteLater()


@pytest.mark.slow
def test_stopping_stops_every_file_and_closing_waits_for_them(qtbot, tmp_path, options):
    for name in ("a.mp4", "b.mp4", "c.mp4"):
        write_clip(tmp_path / name, constant(400, sound=None))
    queue = FileQueue(tmp_path / "queue.json", processes=lambda: 2)
    queue.set_options(options)
    queue.add(tmp_path.glob("?.mp4"))
    queue.start()
    running = [entry for entry in queue.entries if entry.state is EntryState.RUNNING]
    assert len(running) == 2
    queue.remove(running[0])
    assert running[0] in queue.entries
    queue.stop()
    qtbot.waitUntil(lambda: all(e.state is EntryState.CANCELLED for e in running), timeout=PATIENCE)
    assert sum(entry.state is EntryState.WAITING for entry in queue.entries) == 1
    queue.close()
    queue.deleteLater()


@pytest.mark.slow
def test_what_is_done_can_be_done_again_and_what_failed_retried(qtbot, queue, folder):
    queue.add([folder / "a.mp4"])
    finish(qtbot, queue)
    (entry,) = queue.entries
    before = entry.result.stat().st_mtime_ns
    with qtbot.waitSignal(queue.finished, timeout=PATIENCE):
        queue.retry(entry)
    assert entry.state is EntryState.DONE
    assert entry.result.stat().st_mtime_ns > before


@pytest.mark.slow
def test_a_result_that_is_there_counts_as_done(qtbot, queue, folder):
    queue.add([folder / "a.mp4"])
    finish(qtbot, queue)
    queue.remove(queue.entries[0])
    queue.add([folder / "a.mp4"])
    finish(qtbot, queue)
    assert states(queue) == [EntryState.DONE]
    assert "already" in queue.entries[0].message


@pytest.mark.slow
def test_a_cancelled_file_goes_on_where_it_stopped(qtbot, queue, tmp_path):
    clip = write_clip(tmp_path / "long.mp4", constant(700, size=(144, 128)))
    queue.add([clip])
    (entry,) = queue.entries
    target = clip.with_name("long.emotions.mp4")
    queue.start()
    part = journal_folder(target) / "part-00000.json"
    qtbot.waitUntil(part.exists, timeout=PATIENCE)
    queue.stop()
    qtbot.waitUntil(lambda: entry.state is EntryState.CANCELLED, timeout=PATIENCE)
    assert not target.exists()
    assert part.exists()
    written = part.stat().st_mtime_ns
    changed = []

    def note(entry):
        # With the first of its parts, which is gone when the file is done.
        if entry.share is not None and part.exists():
            changed.append((entry.share, part.stat().st_mtime_ns))

    queue.changed.connect(note)
    with qtbot.waitSignal(queue.finished, timeout=PATIENCE):
        queue.retry(entry)
    assert {moment for _, moment in changed} == {written}
    assert entry.state is EntryState.DONE
    assert target.exists()


def test_a_folder_that_cannot_be_read_is_listed_as_failed(queue, folder, monkeypatch):
    shut = folder / "shut"
    shut.mkdir()
    list_folder = Path.iterdir

    # Permissions do not keep the superuser out, who runs the tests on some machines.
    def refuse(folder: Path) -> Iterator[Path]:
        if folder == shut:
            raise PermissionError(errno.EACCES, "Permission denied", str(folder))
        return list_folder(folder)

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert queue.add([folder]) == 3
    assert states(queue) == [EntryState.WAITING] * 2 + [EntryState.FAILED]
    assert queue.entries[2].path == shut
    assert "Permission denied" in queue.entries[2].message


def test_a_waiting_file_can_be_left_out(queue, folder):
    queue.add([folder])
    queue.cancel(queue.entries[0])
    assert states(queue) == [EntryState.CANCELLED, EntryState.WAITING]
    queue.remove(queue.entries[0])
    assert [entry.path.name for entry in queue.entries] == ["b.mkv"]


def test_the_queue_is_there_again_after_a_crash(queue, folder, tmp_path, options, qtbot):
    queue.add([folder])
    queue.entries[0].state = EntryState.RUNNING
    queue.entries[0].begun = True
    queue.set_options(options)
    again = FileQueue(tmp_path / "queue.json")
    assert [entry.path for entry in again.entries] == [entry.path for entry in queue.entries]
    assert states(again) == [EntryState.WAITING] * 2
    assert again.entries[0].begun
    assert "Interrupted" in again.entries[0].message
    assert again.options == options
    assert not again.running
    again.deleteLater()


@pytest.mark.parametrize(
    "content", ["", "[]", "null", '{"schema": 2}', '{"schema": 1, "entries": [1]}', "{}"]
)
def test_a_damaged_memory_is_no_obstacle(content, tmp_path):
    path = tmp_path / "queue.json"
    path.write_text(content)
    assert load_queue(path) == ([], QueueOptions())


def test_strange_options_have_their_defaults(tmp_path):
    path = tmp_path / "queue.json"
    save_queue(path, [], QueueOptions())
    content = json.loads(path.read_text())
    content["options"] |= {
        "quality": "best",
        "detector": "eyes",
        "video": 3,
        "segments": True,
        "more": 1,
    }
    path.write_text(json.dumps(content))
    assert load_queue(path)[1] == QueueOptions(segments=True)


def test_the_memory_lies_in_the_users_folder(user_folder):
    assert queue_file().is_relative_to(user_folder)


def test_options_become_arguments():
    options = QueueOptions("m", "light", "parquet", "/out", False, True, True, True, "haar")
    assert options.arguments == [
        "--quality", "light", "--detector", "haar", "--format", "parquet",
        "--join-faces", "clothes",
        "--model", "m",
        "--output", "/out",
        "--no-video", "--segments", "--blur-faces", "--as-live",
    ]  # fmt: skip
    assert QueueOptions.from_dict(options.as_dict()) == options


def test_entries_survive_being_saved():
    entry = Entry(Path("x.mp4"), EntryState.CANCELLED, note=Phrase("fine"), outcome={"video": "x"})
    again = Entry.from_dict(json.loads(json.dumps(entry.as_dict())))
    assert (again.path, again.state, again.message) == (entry.path, entry.state, "fine")
    assert again.outcome == {"video": "x"}
    with pytest.raises(ValueError, match="no entry"):
        Entry.from_dict({"path": "x"})
    with pytest.raises(ValueError, match="no entry"):
        Entry.from_dict({**entry.as_dict(), "note": "no object"})


@pytest.fixture
def german() -> Iterator[None]:
    known = {
        "{name} is empty.": "{name} ist leer.",
        "{count} frame(s) had no time.": "{count} Bilder hatten keine Zeit.",
        "recorded live": "live aufgenommen",
    }
    translate_phrases(lambda sentence: known.get(sentence, sentence))
    yield
    translate_phrases(str)


def _loaded(entry: Entry) -> Entry:
    return Entry.from_dict(json.loads(json.dumps(entry.as_dict())))


def test_a_message_is_shown_in_the_language_of_the_next_start(request: pytest.FixtureRequest):
    reason = SourceError("{name} is empty.", name="a.mp4")
    failed = Entry(
        Path("a.mp4"),
        EntryState.FAILED,
        outcome={"status": "failed", "message": str(reason), "reason": reason.as_dict()},
    )
    note = Phrase("{count} frame(s) had no time.", count=2)
    done = Entry(
        Path("b.mp4"),
        EntryState.DONE,
        outcome={"frames": 1, "faces": 1, "notes": [str(note)], "note_sentences": [note.as_dict()]},
    )
    assert failed.message == "a.mp4 is empty."
    assert done.message == "1 face · 2 frame(s) had no time."
    request.getfixturevalue("german")
    assert _loaded(failed).message == "a.mp4 ist leer."
    assert _loaded(done).message == "1 face · 2 Bilder hatten keine Zeit."


@pytest.mark.usefixtures("german")
def test_what_an_earlier_version_saved_is_read(tmp_path: Path):
    """Its messages are texts in the language of their time."""
    earlier = {"path": "a.mp4", "state": "failed", "begun": True, "again": False, "outcome": {}}
    assert Entry.from_dict({**earlier, "message": "Está vacío."}).message == "Está vacío."
    assert Entry.from_dict({**earlier, "told": "It is empty."}).message == "It is empty."
    found = {"frames": 12, "frames_with_faces": 9, "faces": 2, "notes": ["One."]}
    done = Entry.from_dict({**earlier, "state": "done", "message": "12 Bilder", "outcome": found})
    assert done.message == "12 frames, 9 with faces; 2 faces in all · One."
    session = {**earlier, "path": "a.fersession", "state": "done", "message": "recorded live"}
    assert Entry.from_dict(session).message == "live aufgenommen"
