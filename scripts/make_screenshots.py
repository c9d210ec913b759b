"""Make ``docs/screenshots``: the live page, the files and the review, light and dark.

Run ``python scripts/make_screenshots.py`` (``QT_QPA_PLATFORM=offscreen`` on a machine without a
screen). The user's own settings are left alone.
"""

import fer_core  # noqa: F401  # isort: skip  # before onnxruntime: it keeps that from sending reports

import argparse
import io
import os
import shutil
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import Final

import numpy as np
import onnxruntime  # noqa: F401  # before Qt, as in the program
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QTimer
from PySide6.QtWidgets import QApplication

from app.files.entry import Entry, EntryState
from app.files.files_page import FilesPage
from app.live.session import LiveSession
from app.review.page import ReviewPage
from app.settings import Settings, SettingsStore, Theme
from app.style.theme import Appearance
from app.window.main_window import MainWindow
from fer_core.drawing.palette import Colour, style_of, visible_on
from fer_core.emotion.model_card import EMOTIONS
from fer_core.labels import UNCERTAIN
from fer_core.system.resources import asset
from fer_core.system.user_folders import HOME_VARIABLE
from fer_core.types import Analysis

SIZE: Final = (1240, 820)
DEFAULT_TARGET: Final = Path(__file__).resolve().parent.parent / "docs" / "screenshots"
CLIP_SECONDS: Final = 13
# Both faces are in the picture then.
FROM_SECOND: Final = 5.6
TO_SECOND: Final = 7.4
# In the second repetition, so that the time line is filled.
LEAST_SECONDS: Final = 15
COMMON_COLOURS: Final = 48
REVIEW_MS: Final = 1500
PATIENCE_MS: Final = 90_000
COPIES: Final = ("Interview, first day.mp4", "Interview, second day.mp4", "Lesson.mp4")
FILES_SHARE: Final = 0.4


def _make_window(application: QApplication, settings: Settings, model: str | None) -> MainWindow:
    """Show the window at `SIZE`, with a model ("" for the default) or with none."""
    appearance = Appearance(application)
    appearance.use(settings.theme)
    session = LiveSession(settings, application)
    if model is not None:
        session.load_model(model)
    window = MainWindow(SettingsStore(), settings, appearance, session)
    window.resize(*SIZE)
    window.show()
    return window


class ReviewPhotographer:
    """Show the review of a result and take one picture of it where two faces are in the clip.

    Args:
        application: Qt's.
        theme: "light" or "dark".
        result: A table of the demo clip.
        target: The PNG file to write.
    """

    def __init__(self, application: QApplication, theme: Theme, result: Path, target: Path) -> None:
        self._application = application
        self._target = target
        self.done = False
        settings = Settings(theme=theme, notice_seen=True)
        self._window = _make_window(application, settings, None)
        self._window.results.show(result)
        page = self._window.pages.show_page("review")
        assert isinstance(page, ReviewPage)
        self._page = page
        page.position_changed.connect(self._go_on)
        page.chosen.connect(self._shoot)

    def _go_on(self, seconds: float) -> None:
        if seconds < FROM_SECOND:
            self._page.seek(FROM_SECOND)
        elif not self.done:
            # A moment later, so that pictures of people and lanes are there.
            QTimer.singleShot(REVIEW_MS, partial(self._page.choose, "P1"))

    def _shoot(self, person: str) -> None:
        if person and not self.done:
            self.done = True
            QTimer.singleShot(400, self._save)

    def _save(self) -> None:
        _save(self._window, self._target)
        self._window.close()
        self._application.quit()


class FilesPhotographer:
    """Annotate copies of the demo clip and take one picture while the second one is worked on.

    Args:
        application: Qt's.
        theme: "light" or "dark".
        folder: Where the copies are.
        target: The PNG file to write.
    """

    def __init__(self, application: QApplication, theme: Theme, folder: Path, target: Path) -> None:
        self._application = application
        self._target = target
        self.done = False
        settings = Settings(theme=theme, notice_seen=True)
        self._window = _make_window(application, settings, "")
        page = self._window.pages.show_page("files")
        assert isinstance(page, FilesPage)
        page.setFocus()  # else the first button of the tool bar has the frame of the focus
        self._queue = page.queue
        page.add(sorted(folder.glob("*.mp4")))
        self._queue.changed.connect(self._look)
        self._queue.start()

    def _look(self, entry: Entry) -> None:
        first = self._queue.entries[0]
        begun = (entry.share or 0.0) > FILES_SHARE and entry is not first
        if not self.done and begun and first.state is EntryState.DONE:
            self.done = True
            # Not from within the queue's own signal, and after the list shows it.
            QTimer.singleShot(0, self._save)

    def _save(self) -> None:
        _save(self._window, self._target)
        self._queue.stop()
        self._window.close_now()
        self._application.quit()


class Photographer:
    """Show the window and take one picture of it when two faces are in the clip.

    Args:
        application: Qt's.
        theme: "light" or "dark".
        model: Name or path of a model, "" for the default.
        target: The PNG file to write.
    """

    def __init__(self, application: QApplication, theme: Theme, model: str, target: Path) -> None:
        self._application = application
        self._target = target
        self._began: float | None = None
        self._ready = False
        self.done = False
        settings = Settings(theme=theme, notice_seen=True, loop=True)
        self._window = _make_window(application, settings, model)
        self._window.live.analysed.connect(self._look)
        self._window.live.painted.connect(self._shoot)
        self._window.start("demo")

    def _look(self, analysis: Analysis) -> None:
        frame, faces = analysis.frame, analysis.faces
        if self._began is None:
            self._began = frame.arrived
        # Times keep rising when the clip repeats.
        both = FROM_SECOND <= frame.time % CLIP_SECONDS <= TO_SECOND and len(faces) == 2
        if both and not self._ready and frame.arrived - self._began > LEAST_SECONDS:
            self._ready = True
            leftmost = int(faces.track_ids[faces.boxes[:, 0].argmin()])
            self._window.live.video.face_clicked.emit(leftmost)

    def _shoot(self) -> None:
        if self._ready and not self.done:
            self.done = True
            # A moment later, so that the panel shows this face.
            QTimer.singleShot(400, self._save)

    def _save(self) -> None:
        _save(self._window, self._target)
        self._window.close()
        self._application.quit()


def _save(window: MainWindow, target: Path) -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    shot = Image.open(io.BytesIO(buffer.data().data())).convert("RGB")
    _with_few_colours(shot).save(target, optimize=True)


def _with_few_colours(shot: Image.Image) -> Image.Image:
    """Reduce to 256 colours, a third of the size: the window's colours exact, photos dithered."""
    pixels = np.asarray(shot).reshape(-1, 3)
    counted, counts = np.unique(pixels, axis=0, return_counts=True)
    common = counted[np.argsort(counts)[-COMMON_COLOURS:]].tolist()
    panel = shot.crop((shot.width - 2, shot.height // 2, shot.width, shot.height // 2 + 1))
    red, green, blue = panel.tobytes()[:3]
    ground: Colour = red, green, blue
    colours = [style_of(label).colour for label in (*EMOTIONS, UNCERTAIN)]
    exact = [*colours, *(visible_on(colour, ground) for colour in colours)]
    rest = 256 - len(common) - len(exact)
    photo = shot.quantize(rest, method=Image.Quantize.MEDIANCUT).getpalette() or []
    palette = Image.new("P", (1, 1))
    palette.putpalette([channel for colour in (*exact, *common) for channel in colour] + photo)
    return shot.quantize(palette=palette, dither=Image.Dither.FLOYDSTEINBERG)


def take(theme: Theme, model: str, target: Path) -> bool:
    """Take one picture in this process; return False if the window did not show two faces."""
    application = QApplication(sys.argv[:1])
    photographer = Photographer(application, theme, model, target)
    QTimer.singleShot(PATIENCE_MS, application.quit)
    application.exec()
    return photographer.done


def take_review(theme: Theme, result: Path, target: Path) -> bool:
    """Take one picture of a result's review; return False if it was not shown."""
    application = QApplication(sys.argv[:1])
    photographer = ReviewPhotographer(application, theme, result, target)
    QTimer.singleShot(PATIENCE_MS, application.quit)
    application.exec()
    return photographer.done


def take_files(theme: Theme, folder: Path, target: Path) -> bool:
    """Take one picture of files being annotated; return False if none was."""
    application = QApplication(sys.argv[:1])
    photographer = FilesPhotographer(application, theme, folder, target)
    QTimer.singleShot(PATIENCE_MS, application.quit)
    application.exec()
    return photographer.done


def annotate(folder: Path, model: str) -> Path:
    """Annotate the demo clip into a folder; return its table."""
    clip = folder / "demo.mp4"
    clip.write_bytes(asset("demo.mp4").read_bytes())
    command = [sys.executable, "-m", "app", "annotate", str(clip)]
    subprocess.run([*command, *(["--model", model] if model else [])], check=True)
    return folder / "demo.emotions.csv"


def main() -> int:
    """Read the command line and take the pictures, each in a process of its own."""
    parser = argparse.ArgumentParser(description="Make the screenshots.")
    parser.add_argument("target", nargs="?", type=Path, default=DEFAULT_TARGET)
    parser.add_argument("--model", default="", help="a model's name or file")
    parser.add_argument("--theme", choices=("light", "dark"), help="only this one")
    parser.add_argument("--result", type=Path, help="only its review, in this theme")
    parser.add_argument("--files", type=Path, help="only the files of this folder")
    options = parser.parse_args()
    options.target.mkdir(parents=True, exist_ok=True)
    if options.theme and options.result is not None:
        target = options.target / f"review-{options.theme}.png"
        return 0 if take_review(options.theme, options.result, target) else 1
    if options.theme and options.files is not None:
        target = options.target / f"files-{options.theme}.png"
        return 0 if take_files(options.theme, options.files, target) else 1
    if options.theme:
        target = options.target / f"live-{options.theme}.png"
        return 0 if take(options.theme, options.model, target) else 1
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, HOME_VARIABLE: home}
        result = annotate(Path(home), options.model)
        for theme in ("light", "dark"):
            command = [sys.executable, __file__, str(options.target), "--theme", theme]
            subprocess.run([*command, "--model", options.model], env=environment, check=True)
            subprocess.run([*command, "--result", str(result)], env=environment, check=True)
            # A home of its own: the queue of the theme before would be there again.
            with tempfile.TemporaryDirectory() as copies, tempfile.TemporaryDirectory() as own:
                for name in COPIES:
                    shutil.copyfile(asset("demo.mp4"), Path(copies) / name)
                apart = {**os.environ, HOME_VARIABLE: own}
                subprocess.run([*command, "--files", copies], env=apart, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
