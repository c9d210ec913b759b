"""The queue of files to be annotated, some at the same time."""

import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from app.files.entry import Entry, EntryState
from app.files.options import QueueOptions
from app.files.progress_text import describe_progress
from app.files.queue_file import load_queue, queue_file, save_queue
from app.files.worker import Worker
from fer_core.annotation.batches.inputs import find_inputs
from fer_core.annotation.batches.workload import processes_beside_window
from fer_core.errors import FerError
from fer_core.phrases import Phrase
from fer_core.sessions.folder import is_session

translate = QCoreApplication.translate

log = logging.getLogger(__name__)


class FileQueue(QObject):
    """Hold the entries, run as many at a time as the machine allows, and save the queue.

    Args:
        path: Where the queue is saved; None for this user's file.
        parent: The object that owns this one.
        processes: Returns how many files are annotated at the same time, each by a process.

    Attributes:
        entries: The files, in the order in which they are annotated.
        options: The options for the files that have not begun.
        window_model: Path of the model in the tool bar, which is used where the options name
            none; "" before one is loaded.

    Signals:
        added: New entries, a list.
        changed: An entry changed.
        removed: An entry is no longer in the queue.
        running_changed: Whether the queue is running.
        finished: The queue is empty: how many files are done, how many failed.
    """

    added = Signal(list)
    changed = Signal(object)
    removed = Signal(object)
    running_changed = Signal(bool)
    finished = Signal(int, int)

    def __init__(
        self,
        path: Path | None = None,
        parent: QObject | None = None,
        processes: Callable[[], int] = processes_beside_window,
    ) -> None:
        super().__init__(parent)
        self._path = queue_file() if path is None else path
        self.entries, self.options = load_queue(self._path)
        self.window_model = ""
        self._processes = processes
        self._workers: dict[Entry, Worker] = {}
        self._cancelled: set[Entry] = set()
        self._running = False
        self._done = self._failed = 0

    @property
    def running(self) -> bool:
        """Whether the queue is running."""
        return self._running

    @property
    def waiting(self) -> int:
        """How many files have not begun."""
        return sum(entry.state is EntryState.WAITING for entry in self.entries)

    def set_options(self, options: QueueOptions) -> None:
        """Options for the files that have not begun."""
        self.options = options
        self._save()

    def add(self, paths: Iterable[Path]) -> int:
        """Append files, and what is in folders; returns how many were new.

        A folder that cannot be read becomes an entry that failed, a session one that is done.
        """
        paths = list(paths)
        known = {entry.path for entry in self.entries}
        unreadable: list[Entry] = []

        def refuse(folder: Path, error: OSError) -> None:
            note = Phrase("The folder cannot be read: {reason}.", reason=error)
            unreadable.append(Entry(folder.absolute(), EntryState.FAILED, note=note))

        found = [Entry.of_session(path.absolute()) for path in paths if is_session(path)]
        found += [Entry(one.path.absolute()) for one in find_inputs(paths, refuse)]
        entries = [entry for entry in (*found, *unreadable) if entry.path not in known]
        if entries:
            self.entries += entries
            self._save()
            self.added.emit(entries)
        return len(entries)

    def start(self) -> None:
        """Work until every file is done."""
        if self._running:
            self._next()
        elif self.waiting:
            self._running = True
            self._done = self._failed = 0
            self.running_changed.emit(True)
            self._next()

    def stop(self) -> None:
        """Stop the files that are running and begin no other."""
        self._running = False
        for entry in list(self._workers):
            self.cancel(entry)
        self.running_changed.emit(False)

    def cancel(self, entry: Entry) -> None:
        """Stop a file, or skip one that has not begun."""
        worker = self._workers.get(entry)
        if worker is not None:
            self._cancelled.add(entry)
            entry.progress = translate("Files", "Stopping…")
            self.changed.emit(entry)
            worker.stop()
        elif entry.state is EntryState.WAITING:
            self._set(entry, EntryState.CANCELLED, Phrase("Skipped"))

    def retry(self, entry: Entry) -> None:
        """Put a file back into the queue: one that is done begins anew, others continue."""
        if entry.state in (EntryState.DONE, EntryState.FAILED, EntryState.CANCELLED):
            entry.again = True
            entry.begun = entry.state is not EntryState.DONE
            self._set(entry, EntryState.WAITING)
            self.start()

    def remove(self, entry: Entry) -> None:
        """Remove a file that is not running from the queue; its results are kept."""
        if entry not in self._workers:
            self.entries.remove(entry)
            self._save()
            self.removed.emit(entry)

    def close(self) -> None:
        """Stop for the end of the program; unfinished files continue at the next start."""
        self._running = False
        # All are asked to end before the first one is waited for.
        for worker in self._workers.values():
            worker.stop()
        for worker in self._workers.values():
            worker.stop_and_wait()
        self._workers.clear()
        self._save()

    @Slot()
    def _next(self) -> None:
        """Begin files as long as there are some and room for another process."""
        while self._running:
            entry = next((e for e in self.entries if e.state is EntryState.WAITING), None)
            if entry is None:
                break
            if self._workers and len(self._workers) >= self._processes():
                return
            self._begin(entry)
        if self._running and not self._workers:
            self._running = False
            self.running_changed.emit(False)
            self.finished.emit(self._done, self._failed)

    def _begin(self, entry: Entry) -> None:
        arguments = self.options.arguments
        if not self.options.model and self.window_model:
            arguments += ["--model", self.window_model]
        if not entry.again:
            arguments.append("--resume")
        else:
            arguments.append("--retry" if entry.begun else "--overwrite")
        entry.share = None
        entry.begun = True
        worker = self._workers[entry] = Worker(self)
        entry.progress = translate("Files", "Starting…")
        self._set(entry, EntryState.RUNNING)
        worker.progressed.connect(self._take_progress)
        worker.ended.connect(self._take_outcome)
        worker.start(entry.path, arguments)

    def _entry_of(self, worker: QObject) -> Entry | None:
        return next((e for e, known in self._workers.items() if known is worker), None)

    @Slot(dict)
    def _take_progress(self, progress: dict[str, object]) -> None:
        entry = self._entry_of(self.sender())
        if entry is None or entry in self._cancelled:
            return
        entry.share, entry.left, entry.progress = describe_progress(progress)
        self.changed.emit(entry)

    @Slot(dict)
    def _take_outcome(self, outcome: dict[str, object]) -> None:
        entry = self._entry_of(self.sender())
        if entry is not None:
            self._workers.pop(entry).deleteLater()
            self._cancelled.discard(entry)
            self._conclude(entry, outcome)
        # Not from within the process's own signal.
        QTimer.singleShot(0, self, self._next)

    def _conclude(self, entry: Entry, outcome: dict[str, object]) -> None:
        entry.share, entry.progress = None, ""
        match outcome["status"]:
            case "done" | "skipped":
                entry.again = False
                entry.outcome = dict(outcome)
                self._done += 1
                self._set(entry, EntryState.DONE)
            case "stopped":
                note = Phrase("Stopped; Retry continues from there")
                self._set(entry, EntryState.CANCELLED, note)
            case _:
                self._failed += 1
                entry.outcome = dict(outcome)
                self._set(entry, EntryState.FAILED)

    def _set(self, entry: Entry, state: EntryState, note: Phrase | None = None) -> None:
        entry.state, entry.note = state, note
        self._save()
        self.changed.emit(entry)

    def _save(self) -> None:
        try:
            save_queue(self._path, self.entries, self.options)
        except (FerError, OSError) as error:
            # The queue still works; it is only not saved.
            log.warning("the queue is not saved: %s", error)
