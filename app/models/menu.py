"""The menu that chooses the model."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from fer_core.emotion.model_library import list_models

translate = QCoreApplication.translate


class ModelMenu(QMenu):
    """The installed models, and the actions that add one and show the card.

    Signals:
        chosen: Name or path of a model.
    """

    chosen = Signal(str)

    def __init__(self, others: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(translate("Models", "&Model"), parent)
        self.setToolTipsVisible(True)
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._choose)
        self._current: Path | None = None
        self._words: dict[Path, str] = {}
        self._end = self.addSeparator()
        self.addActions(others)
        self.aboutToShow.connect(self.refresh)

    def show_words(self, words: Mapping[Path, str]) -> None:
        """Show beside each model how it compares with the others."""
        self._words = dict(words)
        for action in self._group.actions():
            action.setText(self._text(action.property("name"), Path(action.property("path"))))

    def refresh(self) -> None:
        """Show the models that there are now."""
        for action in self._group.actions():
            self._group.removeAction(action)
            self.removeAction(action)
            action.deleteLater()
        paths: list[Path] = []
        for model in list_models():
            where = (
                translate("Models", "comes with the program")
                if model.bundled
                else translate("Models", "added by you: {file}").format(file=model.path)
            )
            self._add(model.name, model.name, model.path, where)
            paths.append(model.path)
        if self._current is not None and self._current not in paths:
            self._add(self._current.name, str(self._current), self._current, str(self._current))

    def set_current(self, path: Path) -> None:
        """Mark the model in use."""
        self._current = path
        self._mark()

    def _mark(self) -> None:
        for action in self._group.actions():
            action.setChecked(action.property("path") == str(self._current))

    def _text(self, name: str, path: Path) -> str:
        words = self._words.get(path, "")
        return (f"{name} – {words}" if words else name).replace("&", "&&")

    def _add(self, name: str, choice: str, path: Path, tip: str) -> None:
        action = QAction(self._text(name, path), self)
        action.setCheckable(True)
        action.setChecked(path == self._current)
        action.setToolTip(tip)
        action.setProperty("path", str(path))
        action.setProperty("name", name)
        action.setData(choice)
        self._group.addAction(action)
        self.insertAction(self._end, action)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self._mark()  # a model is in use once it is loaded
        self.chosen.emit(action.data())
