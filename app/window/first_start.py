"""The first start: the demo clip, what the program is not, and one click to a camera."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Slot

from app.live.page import LivePage
from app.sources.chooser import SourceChooser
from app.sources.menu import camera_spec
from app.sources.names import source_text
from fer_core.sources import CameraName
from fer_core.types import Analysis

translate = QCoreApplication.translate

SENTENCE: Final = str(
    QT_TRANSLATE_NOOP(
        "Window",
        "An expression is not a feeling: this program estimates how faces look. Nothing about a "
        "person may be decided by it.",
    )
)


class FirstStart(QObject):
    """Plays the demo clip where no source was ever chosen, and offers the first camera.

    No camera is started before the user says so.

    Args:
        live: The page that plays the clip and shows the offer.
        sources: Knows which cameras there are.
        use_source: Shows and remembers a source.
        show_notice: Shows the notice on responsible use.
        parent: The window.
    """

    def __init__(
        self,
        live: LivePage,
        sources: SourceChooser,
        use_source: Callable[[str], None],
        show_notice: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._live = live
        self._use_source = use_source
        self._show_notice = show_notice
        self._cameras = sources.cameras
        self._active = False
        self._reduced = False
        self._stood = False

    def begin(self) -> None:
        """Play the demo clip and say what the program is not."""
        self._active = True
        self._live.source_changed.connect(self._end_with_source)
        self._live.analysed.connect(self._stand_still)
        self._cameras.changed.connect(self._offer)
        self._live.open("demo")
        self._offer(self._cameras.cameras or ())

    def reduce_motion(self, reduced: bool) -> None:
        """Let the clip stand at its first picture with a face until it is played, or run."""
        self._reduced = reduced

    @Slot(object)
    def _stand_still(self, analysis: Analysis) -> None:
        if self._active and self._reduced and not self._stood and len(analysis.faces):
            self._stood = True
            self._live.session.set_paused(True)

    @Slot(object)
    def _offer(self, cameras: tuple[CameraName, ...]) -> None:
        if not self._active:
            return
        name = source_text(cameras[0].name, "camera") if cameras else ""
        use = partial(self._use_camera, camera_spec(cameras[0], cameras)) if cameras else None
        self._live.messages.show_message(
            translate("Window", SENTENCE),
            kind="notice",
            button=translate("Window", "Use {camera}: the people here agree").format(camera=name),
            action=use,
            other_button=translate("Window", "Responsible use"),
            other_action=self._show_notice,
            stays=True,
        )

    def _use_camera(self, spec: str) -> None:
        self._active = False
        self._use_source(spec)

    @Slot(str, str)
    def _end_with_source(self, spec: str, _name: str) -> None:
        if spec and spec != "demo":
            self._active = False
