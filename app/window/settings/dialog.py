"""The settings dialog: every change applies at once."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.live.sound_choice import SoundChoice
from app.models.processors import offered_processors, processor_text
from app.settings import DETECTOR_TITLES, FACES_TITLES, LIMITS, SCHEDULE_TITLES, Settings
from app.system.language.languages import LANGUAGES, SYSTEM
from app.system.language.numbers import number_text
from app.window.settings.form import choose_value, make_form
from app.window.settings.inputs import SettingInputs, make_as_high_as_a_choice
from fer_core.emotion.classifier import EmotionClassifier

translate = QCoreApplication.translate

_RESOLUTIONS: Final = ((640, 360), (640, 480), (1280, 720), (1920, 1080), (3840, 2160))
_RATES: Final = (15.0, 24.0, 30.0, 60.0)
_KEPT: Final = ("source", "model", "notice_seen", "side_panel", "marker_keys", "pixelate_live")


class SettingsDialog(QDialog):
    """Groups of settings on tabs.

    Signals:
        changed: The `Settings` as they now are.
    """

    changed = Signal(object)

    def __init__(
        self,
        settings: Settings,
        classifier: EmotionClassifier | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Window", "Settings"))
        self._settings = settings
        self._filling = False
        self._make_inputs()
        tabs = QTabWidget()
        tabs.addTab(self._labels_tab(), translate("Window", "&Labels"))
        tabs.addTab(self._faces_tab(), translate("Window", "&Faces"))
        tabs.addTab(self._camera_tab(), translate("Window", "&Camera"))
        tabs.addTab(self._program_tab(), translate("Window", "&Program"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.RestoreDefaults | QDialogButtonBox.StandardButton.Close
        )
        buttons.clicked.connect(self._press)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults).setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        self._buttons = buttons
        layout = QVBoxLayout(self)
        layout.addWidget(tabs)
        layout.addWidget(buttons)
        self._fill()
        if classifier is not None:
            self.show_classifier(classifier)
        self.setMinimumWidth(520)
        tabs.setFocus()

    @property
    def settings(self) -> Settings:
        """The settings as they now are."""
        return self._settings

    @Slot(object)
    def show_classifier(self, classifier: EmotionClassifier) -> None:
        """Show which processor the model in use runs on."""
        name = classifier.provider
        self._in_use.setText(classifier.fallback or processor_text(name))

    def _make_inputs(self) -> None:
        inputs = SettingInputs(self._collect)
        self._smoothing = inputs.check(translate("Window", "&Average labels over time"))
        self._smoothing_seconds = inputs.decimal(
            "smoothing_seconds", translate("Window", "{seconds} s"), 0.05
        )
        self._threshold = inputs.percent("threshold")
        self._schedule = inputs.choice(_translated(SCHEDULE_TITLES))
        self._detector = inputs.choice(_translated(DETECTOR_TITLES))
        self._cascade = inputs.choice(
            [
                (translate("Window", "Default"), "default"),
                (translate("Window", "Alternative (alt2)"), "alt2"),
            ]
        )
        self._smallest_face = inputs.percent("smallest_face")
        self._smallest_face.setSpecialValueText(translate("Window", "Automatic"))
        self._scale_factor = inputs.decimal("scale_factor", "", 0.05)
        self._min_neighbours = QSpinBox()
        make_as_high_as_a_choice(self._min_neighbours)
        self._min_neighbours.setRange(*(int(limit) for limit in LIMITS["min_neighbours"]))
        self._min_neighbours.valueChanged.connect(self._collect)
        self._resolution = inputs.choice(
            [(f"{width} × {height}", (width, height)) for width, height in _RESOLUTIONS]
        )
        self._rate = inputs.choice([(_rate_text(rate), rate) for rate in _RATES])
        self._mirror_live = inputs.check(translate("Window", "&Mirror cameras"))
        self._mirror_files = inputs.check(translate("Window", "M&irror other sources"))
        self._provider = inputs.choice(offered_processors())
        self._record_faces = inputs.choice(_translated(FACES_TITLES))
        self._record_sound = SoundChoice()
        self._record_sound.currentIndexChanged.connect(self._collect)
        self._theme = inputs.choice(
            [
                (translate("Window", "Same as the system"), "system"),
                (translate("Window", "Light"), "light"),
                (translate("Window", "Dark"), "dark"),
            ]
        )
        self._motion = inputs.choice(
            [
                (translate("Window", "Same as the system"), "system"),
                (translate("Window", "Reduced"), "reduced"),
                (translate("Window", "Full"), "full"),
            ]
        )
        # Each by its own name: found again by somebody who cannot read the present one.
        languages = [(language.name, language.code) for language in LANGUAGES]
        self._language = inputs.choice(
            [(translate("Window", "Same as the system"), SYSTEM), *languages]
        )

    def _labels_tab(self) -> QWidget:
        return make_form(
            (
                None,
                self._smoothing,
                translate(
                    "Window", "Labels flicker less; a change is still visible within half a second"
                ),
            ),
            (
                translate("Window", "&Time constant"),
                self._smoothing_seconds,
                translate("Window", "Longer gives steadier labels, shorter gives faster changes"),
            ),
            (
                translate("Window", "&Uncertain below"),
                self._threshold,
                translate(
                    "Window",
                    'A face whose best emotion is less likely than this reads "uncertain"; one '
                    "that is small, dark, blurred, turned aside or cut off needs half as much "
                    "again",
                ),
            ),
        )

    def _faces_tab(self) -> QWidget:
        return make_form(
            (
                translate("Window", "&Detector"),
                self._detector,
                translate("Window", "What finds faces; the network also finds tilted ones"),
            ),
            (
                translate("Window", "&Search"),
                self._schedule,
                translate(
                    "Window",
                    "How thoroughly each frame is searched for faces; the thorough way searches "
                    "every frame completely",
                ),
            ),
            (
                translate("Window", "S&mallest face"),
                self._smallest_face,
                translate("Window", "Share of the picture's shorter side"),
            ),
            (
                translate("Window", "Casc&ade"),
                self._cascade,
                translate("Window", "Which of OpenCV's face detectors is used"),
            ),
            (
                translate("Window", "Scale s&tep"),
                self._scale_factor,
                translate(
                    "Window",
                    "Ratio of two neighbouring face sizes: smaller finds more and takes longer",
                ),
            ),
            (
                translate("Window", "&Neighbours"),
                self._min_neighbours,
                translate(
                    "Window",
                    "Overlapping detections that count as a face: more of them give fewer false "
                    "faces, but also fewer true ones",
                ),
            ),
        )

    def _camera_tab(self) -> QWidget:
        return make_form(
            (
                translate("Window", "&Resolution"),
                self._resolution,
                translate(
                    "Window", "Requested from the camera, which uses the nearest that it supports"
                ),
            ),
            (
                translate("Window", "R&ate"),
                self._rate,
                translate(
                    "Window", "Requested from the camera, which uses the nearest that it supports"
                ),
            ),
            (
                None,
                self._mirror_live,
                translate("Window", "Show cameras as in a mirror; labels stay readable"),
            ),
            (None, self._mirror_files, translate("Window", "Videos, pictures and streams")),
        )

    def _program_tab(self) -> QWidget:
        self._in_use = QLabel(translate("Window", "No model is loaded yet"))
        self._in_use.setWordWrap(True)
        return make_form(
            (translate("Window", "Col&ours"), self._theme, translate("Window", "Light or dark")),
            (
                translate("Window", "&Motion"),
                self._motion,
                translate("Window", "Reduced: charts move on in steps, nothing is animated"),
            ),
            (
                translate("Window", "Lan&guage"),
                self._language,
                translate(
                    "Window", "Of this window, from the next start on; tables stay as they are"
                ),
            ),
            (
                translate("Window", "Recorded p&ictures"),
                self._record_faces,
                translate(
                    "Window", "What the pictures of a recorded session hold; from the next one on"
                ),
            ),
            (
                translate("Window", "Recorded &sound"),
                self._record_sound,
                translate(
                    "Window",
                    "Whether a recorded session has sound, from the next one on; ask everybody who "
                    "can be heard",
                ),
            ),
            (
                translate("Window", "Models &run on"),
                self._provider,
                translate("Window", "Processors that the installed onnxruntime supports"),
            ),
            (
                translate("Window", "In use"),
                self._in_use,
                translate("Window", "The processor that the model actually runs on"),
            ),
        )

    def _fill(self) -> None:
        """Show the settings in the inputs."""
        now = self._settings
        self._filling = True
        self._smoothing.setChecked(now.smoothing)
        self._smoothing_seconds.setValue(now.smoothing_seconds)
        self._threshold.setValue(round(100 * now.threshold))
        choose_value(self._schedule, now.schedule)
        choose_value(self._detector, now.detector)
        choose_value(self._cascade, now.cascade)
        self._smallest_face.setValue(round(100 * now.smallest_face))
        self._scale_factor.setValue(now.scale_factor)
        self._min_neighbours.setValue(now.min_neighbours)
        size = (now.camera_width, now.camera_height)
        choose_value(self._resolution, size, f"{size[0]} × {size[1]}")
        choose_value(self._rate, now.camera_rate, _rate_text(now.camera_rate))
        self._mirror_live.setChecked(now.mirror_live)
        self._mirror_files.setChecked(now.mirror_files)
        choose_value(
            self._provider,
            now.provider,
            translate("Window", "{processor} (not installed)").format(processor=now.provider),
        )
        choose_value(self._theme, now.theme)
        choose_value(self._motion, now.motion)
        known = self._language.findData(now.language) >= 0  # a later version may speak more
        choose_value(self._language, now.language if known else SYSTEM)
        choose_value(self._record_faces, now.record_faces)
        self._record_sound.choose(now.record_sound)
        self._filling = False
        self._smoothing_seconds.setEnabled(now.smoothing)

    @Slot()
    def _collect(self) -> None:
        """Take the settings from the inputs."""
        if self._filling:
            return
        width, height = self._resolution.currentData()
        self._use(
            replace(
                self._settings,
                smoothing=self._smoothing.isChecked(),
                smoothing_seconds=round(self._smoothing_seconds.value(), 2),
                threshold=self._threshold.value() / 100,
                schedule=self._schedule.currentData(),
                detector=self._detector.currentData(),
                cascade=self._cascade.currentData(),
                smallest_face=self._smallest_face.value() / 100,
                scale_factor=round(self._scale_factor.value(), 2),
                min_neighbours=self._min_neighbours.value(),
                camera_width=width,
                camera_height=height,
                camera_rate=self._rate.currentData(),
                mirror_live=self._mirror_live.isChecked(),
                mirror_files=self._mirror_files.isChecked(),
                provider=self._provider.currentData(),
                theme=self._theme.currentData(),
                motion=self._motion.currentData(),
                language=self._language.currentData(),
                record_faces=self._record_faces.currentData(),
                record_sound=self._record_sound.currentData(),
            )
        )

    def _use(self, settings: Settings) -> None:
        self._settings = settings
        self._smoothing_seconds.setEnabled(settings.smoothing)
        self.changed.emit(settings)

    @Slot(QAbstractButton)
    def _press(self, button: QAbstractButton) -> None:
        restore = QDialogButtonBox.StandardButton.RestoreDefaults
        if self._buttons.standardButton(button) == restore:
            kept = {name: getattr(self._settings, name) for name in _KEPT}
            self._use(replace(Settings(), **kept))
            self._fill()


def _translated(titles: Mapping[Any, str]) -> list[tuple[str, Any]]:
    """Return the titles of a setting's values in the window's language, each with its value."""
    return [(translate("Settings", title), value) for value, title in titles.items()]


def _rate_text(rate: float) -> str:
    text = number_text(rate, 0 if rate.is_integer() else 2)
    return translate("Window", "{number} frames per second").format(number=text)
