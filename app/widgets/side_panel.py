"""The panel beside the picture, with the details of the chosen face."""

from collections.abc import Sequence
from functools import partial, reduce
from typing import Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QFont, QHideEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.settings import Settings
from app.system.language.emotions import capitalized_emotion_text
from app.system.language.numbers import percent_text
from app.widgets.charts import CHARTS
from app.widgets.charts.chart import Chart, ShownFace
from app.widgets.charts.chosen_face import ChosenFace
from app.widgets.charts.emotion_history import EmotionHistory
from app.widgets.throttle import Throttle
from fer_core.labels import (
    DEFAULT_THRESHOLD,
    LOW_PROBABILITY,
    UNCERTAIN,
    decide,
    uncertain_reasons,
)
from fer_core.sessions.markers import Marker
from fer_core.types import Analysis, FaceFlag, FaceStatus

translate = QCoreApplication.translate

_NOBODY: Final = str(QT_TRANSLATE_NOOP("Widgets", "No face"))
_NOBODY_HINT: Final = str(QT_TRANSLATE_NOOP("Widgets", "A face in the picture is described here."))
_SEEN_HINT: Final = str(QT_TRANSLATE_NOOP("Widgets", "Click a face in the picture to choose it."))
_HELD_HINT: Final = str(
    QT_TRANSLATE_NOOP(
        "Widgets", "Hidden at the moment: these values are from when the face was last seen."
    )
)
_UNCERTAIN_HINT: Final = str(
    QT_TRANSLATE_NOOP("Widgets", "No emotion stands out enough to name it.")
)
_FLAGGED_HINT: Final = str(
    QT_TRANSLATE_NOOP(
        "Widgets", "Not certain enough to name an emotion, since the face is {reasons}."
    )
)
_FLAG_TEXTS: Final = {
    FaceFlag.SMALL: str(QT_TRANSLATE_NOOP("Widgets", "small")),
    FaceFlag.DARK: str(QT_TRANSLATE_NOOP("Widgets", "dark")),
    FaceFlag.BLURRED: str(QT_TRANSLATE_NOOP("Widgets", "blurred")),
    FaceFlag.TURNED: str(QT_TRANSLATE_NOOP("Widgets", "turned aside")),
    FaceFlag.CUT_OFF: str(QT_TRANSLATE_NOOP("Widgets", "cut off")),
}


class _Words(NamedTuple):
    """What the panel says of a face in words.

    Attributes:
        track: Its number.
        label: The emotion, or `UNCERTAIN`.
        per_cent: How sure the emotion is.
        detected: Whether the face is seen.
        reasons: Why the emotion is uncertain, see `fer_core.labels.uncertain_reasons`.
        several: Whether there are other faces.
    """

    track: int
    label: str
    per_cent: int
    detected: bool
    reasons: tuple[str, ...]
    several: bool


class SidePanel(QScrollArea):
    """Describe the chosen face: a headline, bars, the model's input and its past.

    On a low screen it scrolls. Nothing is repainted while the panel is hidden; the past is
    still collected.

    Args:
        parent: The widget that owns this one.

    Attributes:
        charts: One of each of `CHARTS`.

    Signals:
        setting_changed: Fields of `Settings` that the user changed in a chart, a dict.
        clicked: A click on the description of a face: why does it say so?
    """

    setting_changed = Signal(dict)
    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._analysis: Analysis | None = None
        self._row: int | None = None
        self._threshold = DEFAULT_THRESHOLD
        self._chosen = ChosenFace()
        self._history = EmotionHistory()
        self._markers: Sequence[Marker] = ()
        self._loop = 1
        self._said: _Words | None = None

        self._number = QLabel()
        self._emotion = _plain_label(_scaled(self.font(), 1.5, bold=True))
        self._hint = _plain_label(self.font())
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._hint.setFixedHeight(2 * self._hint.fontMetrics().lineSpacing() + 4)
        self.charts: Final = tuple(make() for make in CHARTS)
        for chart in self.charts:
            chart.setting_changed.connect(self.setting_changed)

        content = _Content()
        content.clicked.connect(self.clicked)
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(6)
        column.addWidget(self._number)
        column.addWidget(_Line(self._emotion))
        column.addWidget(self._hint)
        for chart in self.charts:
            column.addSpacing(4)
            column.addWidget(_rule())
            column.addWidget(_heading(translate("Widgets", chart.TITLE), chart))
            column.addWidget(chart, int(chart.GROWS))

        self._parts = (
            # At every analysis, as the label in the picture: both must agree.
            Throttle(0, self._show_words, self),
            *(
                Throttle(chart.INTERVAL_MS, partial(self._show_chart, chart), self)
                for chart in self.charts
            ),
        )
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(content.minimumSizeHint().width() + bar)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(translate("Widgets", "The chosen face"))
        self._say(None)

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(320, super().sizeHint().height())

    @property
    def shown(self) -> tuple[Analysis, int] | None:
        """The newest analysis and the row of the described face; None where there is no face."""
        if self._analysis is None or self._row is None:
            return None
        return self._analysis, self._row

    @property
    def track(self) -> int | None:
        """Number of the face that is described, None for none."""
        return self._chosen.track

    @property
    def threshold(self) -> float:
        """Probability below which the emotion reads "uncertain"."""
        return self._threshold

    @threshold.setter
    def threshold(self, threshold: float) -> None:
        self._threshold = threshold
        self._request()

    def use_settings(self, settings: Settings) -> None:
        """Follow the settings of the charts."""
        for chart in self.charts:
            chart.use_settings(settings)

    def reduce_motion(self, reduced: bool) -> None:
        """Let what moves by itself move in few steps, or as usual again."""
        for chart in self.charts:
            chart.reduce_motion(reduced)

    def show_markers(self, markers: Sequence[Marker]) -> None:
        """Show markers, on the source's clock, in place of those before."""
        self._markers = markers
        self._request()

    def show_analysis(
        self, analysis: Analysis, selected: int | None, clock_origin: float = 0.0
    ) -> None:
        """Describe a face.

        Args:
            analysis: The newest.
            selected: Number of the face that was clicked; where that is not there, the largest.
            clock_origin: What is zero for markers, on the clock of ``analysis.frame.time``.
        """
        self._analysis = analysis
        self._row = self._chosen.choose(analysis.faces, selected)
        # The past is one of watching: it goes on when a file begins again.
        frame = analysis.frame
        if frame.loop != self._loop:
            self._loop = frame.loop
            self._history.begin_pass()
        clock = frame.time - clock_origin
        self._history.add(frame.arrived, clock, analysis.faces, self._chosen.track)
        self._request()

    def clear(self) -> None:
        """Show no face and forget the past, as for another source."""
        self._analysis = self._row = None
        self._chosen.forget()
        self._history.clear()
        for part in self._parts:
            part.run_now()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        self._request()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102
        super().hideEvent(event)
        for part in self._parts:
            part.cancel()

    def _request(self) -> None:
        if self.isVisible():
            for part in self._parts:
                part.request()

    def _show_words(self) -> None:
        said = self._find_words()
        if said != self._said:  # texts take much longer
            self._said = said
            self._say(said)

    def _say(self, said: _Words | None) -> None:
        number, emotion = "", translate("Widgets", _NOBODY)
        hint = translate("Widgets", _NOBODY_HINT)
        if said is not None:
            number = translate("Widgets", "Face {number}").format(number=said.track)
            emotion = capitalized_emotion_text(said.label)
            if said.label != UNCERTAIN:
                emotion = translate("Widgets", "{emotion}, {share} sure").format(
                    emotion=emotion, share=percent_text(said.per_cent / 100)
                )
            if not said.detected:
                hint = translate("Widgets", _HELD_HINT)
            elif said.label == UNCERTAIN:
                hint = _uncertain_hint(said.reasons)
            else:
                hint = translate("Widgets", _SEEN_HINT) if said.several else ""
        for widget, text in (
            (self._number, number),
            (self._emotion, emotion),
            (self._hint, hint),
        ):
            if widget.text() != text:
                widget.setText(text)

    def _find_words(self) -> _Words | None:
        if self._analysis is None or self._row is None:
            return None
        faces = self._analysis.faces
        flags = faces.quality.lasting(self._row)
        label, confidence = decide(
            faces.smoothed[self._row], self._analysis.labels, self._threshold, flags
        )
        return _Words(
            int(faces.track_ids[self._row]),
            label,
            round(100 * confidence),
            bool(faces.status[self._row] == FaceStatus.DETECTED),
            uncertain_reasons(confidence, self._threshold, flags) if label == UNCERTAIN else (),
            len(faces) > 1,
        )

    def _show_chart(self, chart: Chart) -> None:
        if self._analysis is None:
            chart.show_face(None)
        else:
            track = self._chosen.track
            chart.show_face(
                ShownFace(self._analysis, self._row, track, self._history, self._markers)
            )


class _Line(QWidget):
    """Holds a label whose text changes all the time, so that nothing is laid out anew for it."""

    def __init__(self, label: QLabel) -> None:
        super().__init__()
        self._label = label
        label.setParent(self)
        self.setFixedHeight(label.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._label.resize(self.size())
        super().resizeEvent(event)


class _Content(QWidget):
    """What the panel scrolls; charts and texts leave their clicks to it, buttons do not.

    Signals:
        clicked: A click on it.
    """

    clicked = Signal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.setAccepted(event.button() == Qt.MouseButton.LeftButton)  # to get the release, too

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.clicked.emit()


def _uncertain_hint(reasons: Sequence[str]) -> str:
    """Say why the emotion is uncertain, see `fer_core.labels.uncertain_reasons`."""
    if LOW_PROBABILITY in reasons:
        return translate("Widgets", _UNCERTAIN_HINT)
    texts = [
        translate("Widgets", text)
        for flag, text in _FLAG_TEXTS.items()
        if flag.name.lower() in reasons
    ]
    return translate("Widgets", _FLAGGED_HINT).format(reasons=reduce(_both, texts))


def _both(first: str, second: str) -> str:
    return translate("Widgets", "{first} and {second}").format(first=first, second=second)


def _scaled(font: QFont, factor: float, *, bold: bool) -> QFont:
    scaled = QFont(font)
    scaled.setPointSizeF(font.pointSizeF() * factor)
    scaled.setBold(bold)
    return scaled


def _plain_label(font: QFont) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(font)
    return label


def _heading(text: str, of: QWidget) -> QLabel:
    label = _plain_label(_scaled(of.font(), 1.0, bold=True))
    label.setText(text)
    return label


def _rule() -> QFrame:
    rule = QFrame()
    rule.setFrameShape(QFrame.Shape.HLine)
    rule.setFrameShadow(QFrame.Shadow.Plain)
    rule.setForegroundRole(rule.foregroundRole().Mid)
    return rule
