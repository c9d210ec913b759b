"""How far the queue is: which file of how many, and the time left."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from app.files.entry import Entry, EntryState
from app.system.language.numbers import number_text
from app.widgets.elided_label import ElidedLabel

translate = QCoreApplication.translate


class QueueProgress(QWidget):
    """One line and a bar, which stay in sight while the list of files scrolls.

    Args:
        parent: The widget that owns this one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ElidedLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        self._bar.setFixedHeight(8)
        self._bar.setAccessibleName(translate("Files", "Progress of all files"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._text, 3)
        row.addWidget(self._bar, 2)

    @property
    def text(self) -> str:
        """What the line says."""
        return self._text.text()

    def show_entries(self, entries: Sequence[Entry], running: bool) -> None:
        """Describe the queue; hidden while it does not run."""
        self.setVisible(running)
        if running:
            text, share = describe_queue(entries)
            self._text.setText(text)
            self._text.setToolTip(text)
            self._bar.setValue(round(1000 * share))


def describe_queue(entries: Sequence[Entry]) -> tuple[str, float]:
    """Return where a running queue is, in words and as a share of its files.

    A file counts by how much of it is done; files need not be equally long.
    """
    over = [e for e in entries if e.state not in (EntryState.WAITING, EntryState.RUNNING)]
    waiting = sum(entry.state is EntryState.WAITING for entry in entries)
    running = [entry for entry in entries if entry.state is EntryState.RUNNING]
    total = len(over) + waiting + len(running)
    share = sum(entry.share or 0.0 for entry in running)
    if len(running) > 1:
        done = translate("Files", "{done} of {total} files done")
        parts = [
            done.format(done=number_text(len(over)), total=number_text(total)),
            translate("Files", "{count} at a time").format(count=number_text(len(running))),
        ]
    else:
        number = number_text(min(len(over) + 1, total))
        text = translate("Files", "File {number} of {total}")
        parts = [text.format(number=number, total=number_text(total))]
        left = translate("Files", "{time} left for this file")
        parts += [left.format(time=entry.left) for entry in running if entry.left]
    if waiting == 1:
        parts.append(translate("Files", "then 1 file more"))
    elif waiting:
        more = translate("Files", "then {count} files more")
        parts.append(more.format(count=number_text(waiting)))
    return " · ".join(parts), (len(over) + share) / max(total, 1)
