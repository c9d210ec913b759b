"""The menu for choosing a source."""

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.sources.names import source_text
from app.style.icons import set_icon
from fer_core.sources import CameraName

translate = QCoreApplication.translate


class SourceMenu(QMenu):
    """Cameras by name, and the actions for files, addresses and the demo clip.

    Signals:
        camera_chosen: What `fer_core.sources.open_source` opens the camera by.
    """

    camera_chosen = Signal(str)

    def __init__(self, others: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(translate("Sources", "&Source"), parent)
        self.setToolTipsVisible(True)
        self._group = QActionGroup(self)
        self._group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        self._group.triggered.connect(self._choose)
        self._current = ""
        self._none = QAction(translate("Sources", "No camera found"), self)
        self._none.setEnabled(False)
        self._none.setToolTip(
            translate(
                "Sources",
                "Connect a camera. Where one is connected, another program or the system's privacy "
                "settings may keep it.",
            )
        )
        self._end = self.addSeparator()
        self.insertAction(self._end, self._none)
        self.addActions(others)

    def set_cameras(self, cameras: tuple[CameraName, ...]) -> None:
        """Show these cameras."""
        for action in self._group.actions():
            self._group.removeAction(action)
            self.removeAction(action)
            action.deleteLater()
        for camera in cameras:
            action = QAction(source_text(camera.name, "camera").replace("&", "&&"), self)
            action.setCheckable(True)
            action.setToolTip(translate("Sources", "Camera {number}").format(number=camera.index))
            action.setData(camera_spec(camera, cameras))
            set_icon(action, "camera")
            self._group.addAction(action)
            self.insertAction(self._end, action)
        self._none.setVisible(not cameras)
        self.set_current(self._current)

    @Slot(str)
    def set_current(self, spec: str) -> None:
        """Mark the camera that is shown, if the source is one."""
        self._current = spec
        for action in self._group.actions():
            action.setChecked(action.data() == spec)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.set_current(self._current)  # what is really shown is marked, not what was clicked
        self.camera_chosen.emit(action.data())


def camera_spec(camera: CameraName, cameras: tuple[CameraName, ...]) -> str:
    """Return what opens this camera: its name where that is unique, else its index.

    A name stays valid when cameras are unplugged and connected again; an index may not.
    """
    same = sum(other.name == camera.name for other in cameras)
    return camera.name if same == 1 and not camera.name.isdigit() else str(camera.index)
