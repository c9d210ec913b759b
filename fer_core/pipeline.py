"""Analyse frames one after another: synchronous, deterministic, without threads."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from time import perf_counter
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.detection import DetectionSettings, FaceTracker
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.classify_schedule import ClassifiedFaces, ClassifySchedule
from fer_core.emotion.crops import crop_faces
from fer_core.emotion.face_quality import QualityMeter, measure_crops
from fer_core.emotion.smoothing import EmotionSmoother
from fer_core.state import State, part, prefixed
from fer_core.types import Analysis, Faces, Frame, GrayFrame, TrackedBoxes


@dataclass(frozen=True, slots=True)
class PipelineSettings:
    """Settings of the analysis.

    Attributes:
        detection: How faces are found and followed.
        smoothing_seconds: Time constant of the average over each track; 0 switches it off.
        classify_interval: Seconds from one classification of a face to its next, at most 1; 0
            classifies every face on every frame. In between its crop and the sharpness and
            contrast of that stay as the model saw them; a face that does not change may wait twice
            as long. See `fer_core.emotion.classify_schedule`.
    """

    detection: DetectionSettings = field(default_factory=DetectionSettings)
    smoothing_seconds: float = 0.25
    classify_interval: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class _FoundFaces:
    """The faces of a frame before the model has seen them; crops are of the rows that are due."""

    time: float
    tracked: TrackedBoxes
    due: NDArray[np.intp]
    crops: NDArray[np.uint8]
    seconds: dict[str, float]


@dataclass(frozen=True, slots=True, eq=False)
class GrayAnalysis:
    """The faces of a `GrayFrame`.

    Attributes:
        faces: As in `Analysis`, as the next two; ``seconds`` has no ``gray``.
        crops: See above.
        seconds: See above.
    """

    faces: Faces
    crops: NDArray[np.uint8]
    seconds: dict[str, float]


class Pipeline:
    """Detect, track, crop, classify, smooth and rate, frame after frame of one source.

    Frames must come in the order of their times; after a jump (a seek, another source) call
    `reset`. One thread at a time.

    Args:
        classifier: The loaded model.
        settings: Settings of the analysis; None uses the defaults.

    Example:
        >>> from fer_core.emotion.classifier import EmotionClassifier
        >>> from fer_core.emotion.model_library import default_model
        >>> from fer_core.sources import open_source
        >>> pipeline = Pipeline(EmotionClassifier.load(default_model().path))
        >>> source = open_source("demo")
        >>> info = source.open()
        >>> frame = source.read()
        >>> source.close()
        >>> analysis = pipeline(frame)
        >>> analysis.faces.probabilities.shape == (len(analysis.faces), len(analysis.labels))
        True
    """

    def __init__(
        self, classifier: EmotionClassifier, settings: PipelineSettings | None = None
    ) -> None:
        self.classifier = classifier
        self.settings = settings if settings is not None else PipelineSettings()
        self._tracker = FaceTracker(self.settings.detection)
        self._schedule = ClassifySchedule(self.settings.classify_interval)
        self._smoother = EmotionSmoother(self.settings.smoothing_seconds)
        self._still: FaceTracker | None = None
        self._quality = QualityMeter(self.settings.smoothing_seconds)

    def __call__(self, frame: Frame) -> Analysis:
        """Analyse one frame.

        Raises:
            ModelError: The model failed to run.
        """
        return self._analyse(frame, self._tracker, self._schedule, self._smoother, self._quality)

    def analyse_still(self, frame: Frame) -> Analysis:
        """Analyse a picture that stands alone: searched thoroughly, averaged with nothing.

        Equal pictures give equal figures, wherever and how often they are analysed; the schedule
        of the settings and the frames before do not matter, and later frames do not depend on it.
        Faces are numbered from 1.

        Raises:
            ModelError: The model failed to run.
        """
        if self._still is None:
            self._still = FaceTracker(replace(self.settings.detection, schedule="thorough"))
        self._still.reset(renumber=True)
        return self._analyse(
            frame, self._still, ClassifySchedule(0.0), EmotionSmoother(0.0), QualityMeter(0.0)
        )

    def analyse_in_order(self, frames: Sequence[Frame]) -> list[Analysis]:
        """Analyse frames that follow each other; the model sees the faces of all at once.

        That takes less time than frame after frame, but no result is there before the last frame
        is. Results are the same as far as the model's are for faces that come together; with a
        `PipelineSettings.classify_interval` frames are analysed one after another.

        Returns:
            An analysis for each frame; the time of the model is shared equally between them.

        Raises:
            ModelError: The model failed to run.
        """
        if self._schedule.interval > 0 or len(frames) == 1:
            return [self(frame) for frame in frames]
        converted = [_gray_of(frame) for frame in frames]
        analyses = self.analyse_gray([gray for gray, _ in converted])
        return [
            self._with_picture(frame, analysis, seconds)
            for frame, analysis, (_, seconds) in zip(frames, analyses, converted, strict=True)
        ]

    def analyse_gray(self, frames: Sequence[GrayFrame]) -> list[GrayAnalysis]:
        """Analyse gray pictures that follow each other, as `analyse_in_order` does frames.

        Every face is classified, whatever `PipelineSettings.classify_interval` says.

        Returns:
            An analysis for each picture; the time of the model is shared equally between them.

        Raises:
            ModelError: The model failed to run.
        """
        every = ClassifySchedule()
        found = [self._find(frame, self._tracker, every) for frame in frames]
        if not found:
            return []
        started = perf_counter()
        probabilities = self.classifier.classify(np.concatenate([one.crops for one in found]))
        seconds = (perf_counter() - started) / len(frames)
        ends = np.cumsum([len(one.crops) for one in found])[:-1]
        return [
            self._conclude(one, rows, seconds, every, self._smoother, self._quality)
            for one, rows in zip(found, np.split(probabilities, ends), strict=True)
        ]

    def _analyse(
        self,
        frame: Frame,
        tracker: FaceTracker,
        schedule: ClassifySchedule,
        smoother: EmotionSmoother,
        meter: QualityMeter,
    ) -> Analysis:
        gray, seconds = _gray_of(frame)
        found = self._find(gray, tracker, schedule)
        started = perf_counter()
        classified = self.classifier.classify(found.crops)
        passed = perf_counter() - started
        analysis = self._conclude(found, classified, passed, schedule, smoother, meter)
        return self._with_picture(frame, analysis, seconds)

    def _find(
        self, frame: GrayFrame, tracker: FaceTracker, schedule: ClassifySchedule
    ) -> "_FoundFaces":
        """Find the faces of a frame and cut out those that the model is to see."""
        started = perf_counter()
        tracked = tracker.update(frame.gray, frame.time)
        detected = perf_counter()
        due = schedule.due(tracked.track_ids, frame.time)
        card = self.classifier.card
        crops = crop_faces(
            frame.gray, tracked.boxes[due], card.crop_margin, card.interpolation, tracked.rolls[due]
        )
        changed = schedule.pick_changed(tracked.track_ids, due, crops)
        seconds = {"detect": detected - started, "crop": perf_counter() - detected}
        return _FoundFaces(frame.time, tracked, due[changed], crops[changed], seconds)

    def _conclude(
        self,
        found: "_FoundFaces",
        classified: NDArray[np.float32],
        classify_seconds: float,
        schedule: ClassifySchedule,
        smoother: EmotionSmoother,
        meter: QualityMeter,
    ) -> GrayAnalysis:
        """Average and rate the faces of a frame once the model has seen those that are due."""
        tracked, time = found.tracked, found.time
        started = perf_counter()
        figures = measure_crops(found.crops)
        measured = perf_counter()
        known = schedule.fill(
            tracked.track_ids, found.due, ClassifiedFaces(found.crops, classified, figures)
        )
        smoothed = smoother.update(tracked, known.probabilities, time)
        averaged = perf_counter()
        quality = meter.rate(tracked, known.figures, time)
        return GrayAnalysis(
            faces=Faces(
                tracked.boxes,
                tracked.track_ids,
                tracked.status,
                known.probabilities,
                smoothed,
                tracked.rolls,
                quality,
            ),
            crops=known.crops,
            seconds={
                **found.seconds,
                "classify": classify_seconds,
                "smooth": averaged - measured,
                "quality": measured - started + perf_counter() - averaged,
            },
        )

    def _with_picture(self, frame: Frame, analysis: GrayAnalysis, gray_seconds: float) -> Analysis:
        return Analysis(
            frame=frame,
            faces=analysis.faces,
            labels=self.classifier.card.labels,
            crops=analysis.crops,
            seconds={"gray": gray_seconds, **analysis.seconds},
        )

    def use_classifier(self, classifier: EmotionClassifier) -> None:
        """Continue with another model; tracks stay, averages restart (labels may differ)."""
        self.classifier = classifier
        self._schedule.reset()
        self._smoother.reset()

    def use_settings(self, settings: PipelineSettings) -> None:
        """Continue with other settings; tracks stay unless the detection settings changed."""
        if settings.detection != self.settings.detection:
            self._tracker = FaceTracker(settings.detection)
            self._still = None
        if settings.classify_interval != self.settings.classify_interval:
            self._schedule = ClassifySchedule(settings.classify_interval)
        if settings.smoothing_seconds != self.settings.smoothing_seconds:
            self._smoother = EmotionSmoother(settings.smoothing_seconds)
            self._quality = QualityMeter(settings.smoothing_seconds)
        self.settings = settings

    def reset(self) -> None:
        """Forget tracks and averages; numbers of faces go on."""
        self._tracker.reset()
        self._schedule.reset()
        self._smoother.reset()
        self._quality.reset()

    def begin_again(self) -> None:
        """Forget everything, also which numbers were given, as before a source's first frame.

        For a source that is repeated: its faces then have the same numbers in every pass.
        """
        self._tracker.begin_again()
        self._schedule.reset()
        self._smoother.reset()
        self._quality.reset()

    def state(self) -> dict[str, NDArray[Any]]:
        """Return everything that later analyses depend on; see `fer_core.state`."""
        return {
            **prefixed("tracker", self._tracker.state()),
            **prefixed("schedule", self._schedule.state()),
            **prefixed("smoother", self._smoother.state()),
            **prefixed("quality", self._quality.state()),
        }

    def restore(self, state: State) -> None:
        """Continue from the `state` of a pipeline with the same model and settings."""
        self._tracker.restore(part("tracker", state))
        self._schedule.restore(part("schedule", state))
        self._smoother.restore(part("smoother", state))
        self._quality.restore(part("quality", state))


def _gray_of(frame: Frame) -> tuple[GrayFrame, float]:
    """Return a frame in gray, and the seconds that the conversion took."""
    started = perf_counter()
    gray = np.asarray(cv2.cvtColor(frame.image, cv2.COLOR_BGR2GRAY), np.uint8)
    return GrayFrame(gray, frame.time), perf_counter() - started
