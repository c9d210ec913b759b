"""The settings dialog: every change applies at once."""

from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.live.sound_choice import SoundChoice
from app.settings import DETECTOR_TITLES, FACES_TITLES, LIMITS, SCHEDULE_TITLES, Settings
from app.system.language.languages import LANGUAGES, SYSTEM
from fer_core.emotion.classifier import EmotionClassifier, available_providers

_PROVIDERS: Final = {
    "CPUExecutionProvider": "Processor",
    "CUDAExecutionProvider": "NVIDIA graphics card (CUDA)",
    "TensorrtExecutionProvider": "NVIDIA graphics card (TensorRT)",
    "DmlExecutionProvider": "Graphics card (DirectML)",
    "CoreMLExecutionProvider": "Apple (CoreML)",
    "OpenVINOExecutionProvider": "Intel (OpenVINO)",
}
# It needs a network service; nothing is ever sent anywhere.
_NOT_OFFERED: Final = frozenset({"AzureExecutionProvider"})
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
        self.setWindowTitle("Settings")
        self._settings = settings
        self._filling = False
        self._make_inputs()
        tabs = QTabWidget()
        tabs.addTab(self._labels_tab(), "&Labels")
        tabs.addTab(self._faces_tab(), "&Faces")
        tabs.addTab(self._camera_tab(), "&Camera")
        tabs.addTab(self._program_tab(), "&Program")
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
        self._in_use.setText(classifier.fallback or _PROVIDERS.get(name, name))

    def _make_inputs(self) -> None:
        self._smoothing = self._check("&Average labels over time")
        self._smoothing_seconds = self._decimal("smoothing_seconds", " s", 0.05)
        self._threshold = self._percent("threshold")
        self._schedule = self._choice([(title, name) for name, title in SCHEDULE_TITLES.items()])
        self._detector = self._choice([(title, name) for name, title in DETECTOR_TITLES.items()])
        self._cascade = self._choice([("Default", "default"), ("Alternative (alt2)", "alt2")])
        self._smallest_face = self._percent("smallest_face")
        self._smallest_face.setSpecialValueText("Automatic")
        self._scale_factor = self._decimal("scale_factor", "", 0.05)
        self._min_neighbours = QSpinBox()
        self._min_neighbours.setRange(*(int(limit) for limit in LIMITS["min_neighbours"]))
        self._min_neighbours.valueChanged.connect(self._collect)
        self._resolution = self._choice(
            [(f"{width} × {height}", (width, height)) for width, height in _RESOLUTIONS]
        )
        self._rate = self._choice([(f"{rate:.0f} frames per second", rate) for rate in _RATES])
        self._mirror_live = self._check("&Mirror cameras")
        self._mirror_files = self._check("M&irror other sources")
        self._provider = self._choice(
            [
                (_PROVIDERS.get(name, name), name)
                for name in available_providers()
                if name not in _NOT_OFFERED
            ]
        )
        self._record_faces = self._choice([(title, name) for name, title in FACES_TITLES.items()])
        self._record_sound = SoundChoice()
        self._record_sound.currentIndexChanged.connect(self._collect)
        self._theme = self._choice(
            [("Same as the system", "system"), ("Light", "light"), ("Dark", "dark")]
        )
        # Each by its own name: found again by somebody who cannot read the present one.
        languages = [(language.name, language.code) for language in LANGUAGES]
        self._language = self._choice([("Same as the system", SYSTEM), *languages])

    def _labels_tab(self) -> QWidget:
        return _form(
            (
                None,
                self._smoothing,
                "Labels flicker less; a change is still visible within half a second",
            ),
            (
                "&Time constant",
                self._smoothing_seconds,
                "Longer gives steadier labels, shorter gives faster changes",
            ),
            (
                "&Uncertain below",
                self._threshold,
                'A face whose best emotion is less likely than this reads "uncertain"; one that is '
                "small, dark, blurred, turned aside or cut off needs half as much again",
            ),
        )

    def _faces_tab(self) -> QWidget:
        return _form(
            (
                "&Detector",
                self._detector,
                "What finds faces; the network also finds tilted ones",
            ),
            (
                "&Search",
                self._schedule,
                "How thoroughly each frame is searched for faces; the thorough way searches every "
                "frame completely",
            ),
            ("S&mallest face", self._smallest_face, "Share of the picture's shorter side"),
            ("&Cascade", self._cascade, "Which of OpenCV's face detectors is used"),
            (
                "Scale &step",
                self._scale_factor,
                "Ratio of two neighbouring face sizes: smaller finds more and takes longer",
            ),
            (
                "&Neighbours",
                self._min_neighbours,
                "Overlapping detections that count as a face: more of them give fewer false faces, "
                "but also fewer true ones",
            ),
        )

    def _camera_tab(self) -> QWidget:
        return _form(
            (
                "&Resolution",
                self._resolution,
                "Requested from the camera, which uses the nearest that it supports",
            ),
            (
                "R&ate",
                self._rate,
                "Requested from the camera, which uses the nearest that it supports",
            ),
            (None, self._mirror_live, "Show cameras as in a mirror; labels stay readable"),
            (None, self._mirror_files, "Videos, pictures and streams"),
        )

    def _program_tab(self) -> QWidget:
        self._in_use = QLabel("No model is loaded yet")
        self._in_use.setWordWrap(True)
        return _form(
            ("&Colours", self._theme, "Light or dark"),
            (
                "&Language",
                self._language,
                "Of this window, from the next start on; tables stay as they are",
            ),
            (
                "Recorded &pictures",
                self._record_faces,
                "What the pictures of a recorded session hold; from the next one on",
            ),
            (
                "Recorded &sound",
                self._record_sound,
                "Whether a recorded session has sound, from the next one on; ask everybody who can "
                "be heard",
            ),
            (
                "Models run &on",
                self._provider,
                "Processors that the installed onnxruntime supports",
            ),
            ("In use", self._in_use, "The processor that the model actually runs on"),
        )

    def _check(self, text: str) -> QCheckBox:
        box = QCheckBox(text)
        box.toggled.connect(self._collect)
        return box

    def _decimal(self, name: str, suffix: str, step: float) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setRange(*LIMITS[name])
        box.setDecimals(2)
        box.setSingleStep(step)
        box.setSuffix(suffix)
        box.valueChanged.connect(self._collect)
        return box

    def _percent(self, name: str) -> QSpinBox:
        box = QSpinBox()
        low, high = LIMITS[name]
        box.setRange(round(100 * low), round(100 * high))
        box.setSingleStep(5)
        box.setSuffix(" %")
        box.valueChanged.connect(self._collect)
        return box

    def _choice(self, items: list[tuple[str, Any]]) -> QComboBox:
        box = QComboBox()
        for text, value in items:
            box.addItem(text, value)
        box.currentIndexChanged.connect(self._collect)
        return box

    def _fill(self) -> None:
        """Show the settings in the inputs."""
        now = self._settings
        self._filling = True
        self._smoothing.setChecked(now.smoothing)
        self._smoothing_seconds.setValue(now.smoothing_seconds)
        self._threshold.setValue(round(100 * now.threshold))
        _choose(self._schedule, now.schedule)
        _choose(self._detector, now.detector)
        _choose(self._cascade, now.cascade)
        self._smallest_face.setValue(round(100 * now.smallest_face))
        self._scale_factor.setValue(now.scale_factor)
        self._min_neighbours.setValue(now.min_neighbours)
        size = (now.camera_width, now.camera_height)
        _choose(self._resolution, size, f"{size[0]} × {size[1]}")
        _choose(self._rate, now.camera_rate, f"{now.camera_rate:g} frames per second")
        self._mirror_live.setChecked(now.mirror_live)
        self._mirror_files.setChecked(now.mirror_files)
        _choose(self._provider, now.provider, f"{now.provider} (not installed)")
        _choose(self._theme, now.theme)
        _choose(self._language, now.language)
        _choose(self._record_faces, now.record_faces)
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


def _form(*rows: tuple[str | None, QWidget, str]) -> QWidget:
    """Label, input and, in small letters below, what it does."""
    page = QWidget()
    form = QFormLayout(page)
    form.setContentsMargins(16, 16, 16, 16)
    form.setVerticalSpacing(4)
    for label, widget, tip in rows:
        if label is None:
            form.addRow(widget)
        else:
            widget.setAccessibleName(label.replace("&", ""))
            form.addRow(label, widget)
        widget.setAccessibleDescription(tip)
        hint = QLabel(tip)
        hint.setWordWrap(True)
        hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        hint.setContentsMargins(0, 0, 0, 8)
        if label is None:
            form.addRow(hint)
        else:
            form.addRow("", hint)
    return page


def _choose(box: QComboBox, value: object, text: str = "") -> None:
    """Choose the entry with this value; added under ``text`` where there is none."""
    index = next((i for i in range(box.count()) if box.itemData(i) == value), -1)
    if index < 0:
        box.addItem(text, value)
        index = box.count() - 1
    box.setCurrentIndex(index)
