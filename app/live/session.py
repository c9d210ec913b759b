"""Analyse one source with one model and emit the results on the GUI thread."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.live.runner_bridge import RunnerBridge
from app.settings import Settings
from app.system.background import Background
from fer_core.emotion.classifier import EmotionClassifier, SessionOptions
from fer_core.emotion.model_library import check_model, default_model, find_model
from fer_core.errors import FerError
from fer_core.live.runner import Runner, RunnerCounts, RunnerObserver, RunnerStatus
from fer_core.phrases import kept_value
from fer_core.pipeline import Pipeline, PipelineSettings
from fer_core.sources import FrameSource
from fer_core.system.free_cores import FreeCores

translate = QCoreApplication.translate

log = logging.getLogger(__name__)

STOP_SECONDS = 5.0
"""How long a source's threads are waited for before they are left behind and named."""

_TOGETHER: Final = 3
"""Faces that one thread classifies at once; of more a second core takes its share where one is
free. A model with two threads splits each single face: between the other threads of the window
that took a twelfth more of what the whole window takes, and a face or two need no second core."""


class LiveSession(QObject):
    """Own one `Runner` and emit its results on the GUI thread.

    Loading a model, starting and stopping a source happen on a thread of their own.

    Signals:
        analysed: The newest `Analysis`.
        status_changed: The `RunnerStatus`.
        source_refused: A sentence: the source could not be opened at all.
        model_loaded: The `EmotionClassifier` now in use.
        model_refused: A sentence: the model could not be loaded; the one before stays in use.
    """

    analysed = Signal(object)
    status_changed = Signal(object)
    source_refused = Signal(str)
    model_loaded = Signal(object)
    model_refused = Signal(str)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._background = Background("session", self)
        self._slot = _RunnerSlot()
        self._cores = FreeCores(1)  # beside the one of the analysis
        self._bridge = RunnerBridge(self)
        self._bridge.analysed.connect(self.analysed)
        self._bridge.status_changed.connect(self.status_changed)
        self._classifier: EmotionClassifier | None = None
        self._wanted: Callable[[], FrameSource] | None = None
        self._loop = settings.loop
        self._observers: tuple[RunnerObserver, ...] = ()
        self._source_request = 0
        self._model_request = 0
        self._paused = False
        self._suspended = False
        self._is_paused = False
        self._closing = threading.Event()

    @property
    def classifier(self) -> EmotionClassifier | None:
        """The model in use, or None before the first is loaded."""
        return self._classifier

    @property
    def status(self) -> RunnerStatus | None:
        """The status of the source now, or None where there is none."""
        return self._runner.status if self._runner is not None else None

    @property
    def counts(self) -> RunnerCounts | None:
        """What was captured, analysed and dropped of the source, or None where there is none."""
        return self._runner.counts if self._runner is not None else None

    @property
    def paused(self) -> bool:
        """Whether the user has paused the source."""
        return self._paused

    def load_model(self, name_or_path: str) -> None:
        """Load a model and use it from then on; "" stands for the default one."""
        self._model_request += 1
        self._background.run(
            partial(_load, name_or_path, self._settings.session, self._cores, self._closing),
            partial(self._use_classifier, self._model_request),
            partial(self._refuse_model, self._model_request),
        )

    def open(self, make_source: Callable[[], FrameSource]) -> None:
        """Stop the source before and start this one, as soon as there is a model.

        Args:
            make_source: Makes the unopened source; called on another thread.
        """
        self._source_request += 1
        self._wanted = make_source
        self._paused = False
        self._leave_runner()
        if self._classifier is not None:
            self._start()

    def stop(self) -> None:
        """Stop the source and release it."""
        self._source_request += 1
        self._wanted = None
        self._leave_runner()

    def apply(self, settings: Settings) -> None:
        """Use other settings of the analysis and of the model's session from now on."""
        before, self._settings = self._settings, settings
        if settings.pipeline != before.pipeline:
            self._reconfigure()
        if settings.session != before.session and self._classifier is not None:
            self.load_model(str(self._classifier.path))

    def observe(self, observer: RunnerObserver) -> None:
        """Tell an observer of every frame from now on, of this source and later ones.

        While there is one, each face is classified on every frame, and the analysis goes on while
        the picture is hidden.
        """
        self._observers = (*self._observers, observer)
        if self._runner is not None:
            self._runner.observe(observer)
        self._reconfigure()
        self._apply_pause()

    def stop_observing(self, observer: RunnerObserver) -> None:
        """Tell an observer of no more frames."""
        self._observers = tuple(one for one in self._observers if one is not observer)
        if self._runner is not None:
            self._runner.stop_observing(observer)
        self._reconfigure()
        self._apply_pause()

    def set_paused(self, paused: bool) -> None:
        """Pause, or continue; a file that has ended begins again."""
        self._paused = paused
        self._apply_pause()
        if not paused and self._runner is not None:
            self._runner.resume()
        self._bridge.fetch()

    def set_suspended(self, suspended: bool) -> None:
        """Pause while the picture is hidden and nobody observes the source."""
        self._suspended = suspended
        self._apply_pause()
        self._bridge.fetch()

    def seek(self, seconds: float) -> None:
        """Go to a place of a file."""
        if self._runner is not None:
            self._runner.seek(seconds)

    def set_loop(self, loop: bool) -> None:
        """Whether a file starts again at its end."""
        self._loop = loop
        if self._runner is not None:
            self._runner.set_loop(loop)

    def close(self) -> None:
        """Stop everything and wait for it, within the limit."""
        self._closing.set()  # a foreign model that is being tried is not waited for
        self._bridge.close()
        self._background.close()
        self._slot.clear()
        self._cores.close()

    @property
    def _runner(self) -> Runner[Pipeline] | None:
        return self._bridge.runner

    @property
    def _pipeline_settings(self) -> PipelineSettings:
        chosen = self._settings.pipeline
        return replace(chosen, classify_interval=0.0) if self._observers else chosen

    @property
    def recorded_pipeline_settings(self) -> PipelineSettings:
        """The settings of the analysis while somebody observes."""
        return replace(self._settings.pipeline, classify_interval=0.0)

    def _leave_runner(self) -> None:
        """Hear no more of the source, and release it on the session's thread."""
        runner = self._bridge.detach()
        if runner is not None:
            for observer in self._observers:
                runner.stop_observing(observer)
        self._background.run(self._slot.clear, _nothing, _log_failure)

    def _reconfigure(self) -> None:
        if self._runner is not None:
            self._runner.reconfigure(partial(_use_settings, self._pipeline_settings))

    def _start(self) -> None:
        assert self._wanted is not None
        assert self._classifier is not None
        start = _StartSettings(
            self._classifier, self._pipeline_settings, self._loop, self._observers
        )
        self._background.run(
            partial(self._slot.show, self._wanted, start, self._bridge.notify),
            partial(self._adopt, self._source_request, start),
            partial(self._refuse_source, self._source_request),
        )
        self._wanted = None

    def _adopt(self, request: int, begun: "_StartSettings", runner: Runner[Pipeline]) -> None:
        if request != self._source_request:
            return  # the request after this one stops it
        self._bridge.attach(runner)
        self._is_paused = False
        # Who came or went while the runner was being made.
        for observer in set(begun.observers) - set(self._observers):
            runner.stop_observing(observer)
        for observer in set(self._observers) - set(begun.observers):
            runner.observe(observer)
        classifier, settings = self._classifier, self._pipeline_settings
        assert classifier is not None
        # Only what has changed meanwhile: a picture would be analysed a second time.
        if classifier is not begun.classifier or settings != begun.settings:
            runner.reconfigure(partial(_bring_up_to_date, classifier, settings))
        if begun.loop != self._loop:
            runner.set_loop(self._loop)
        self._apply_pause()
        self._bridge.fetch()

    def _refuse_source(self, request: int, error: Exception) -> None:
        if request == self._source_request:
            self.source_refused.emit(_sentence(error))

    def _use_classifier(self, request: int, classifier: EmotionClassifier) -> None:
        if request != self._model_request:
            return
        self._classifier = classifier
        if self._runner is not None:
            self._runner.reconfigure(partial(_use_classifier, classifier))
        self.model_loaded.emit(classifier)
        if self._wanted is not None:
            self._start()

    def _refuse_model(self, request: int, error: Exception) -> None:
        if request == self._model_request:
            self.model_refused.emit(_sentence(error))

    def _apply_pause(self) -> None:
        pause = self._paused or (self._suspended and not self._observers)
        if self._runner is None or pause == self._is_paused:
            return
        self._is_paused = pause
        if pause:
            self._runner.pause()
        else:
            self._runner.resume()


@dataclass(frozen=True, slots=True, eq=False)
class _StartSettings:
    """What a runner is made with.

    Attributes:
        classifier: The model.
        settings: Those of its pipeline.
        loop: Whether a file starts again at its end.
        observers: Told of every frame from the first one on.
    """

    classifier: EmotionClassifier
    settings: PipelineSettings
    loop: bool
    observers: tuple[RunnerObserver, ...]


class _RunnerSlot:
    """Hold the running runner; every method is called on the session's thread."""

    def __init__(self) -> None:
        self._runner: Runner[Pipeline] | None = None

    def show(
        self,
        make_source: Callable[[], FrameSource],
        start: _StartSettings,
        notify: Callable[[], None],
    ) -> Runner[Pipeline]:
        """Start a runner in place of the one before."""
        self.clear()
        self._runner = Runner(
            make_source(),
            Pipeline(start.classifier, start.settings),
            notify,
            loop=start.loop,
            observers=start.observers,
        )
        self._runner.start()
        return self._runner

    def clear(self) -> None:
        """Stop the runner, where there is one."""
        if self._runner is None:
            return
        runner, self._runner = self._runner, None
        stuck = runner.stop(STOP_SECONDS)
        if stuck:
            log.error("Left behind after %.0f s: %s", STOP_SECONDS, ", ".join(stuck))


def _load(
    name_or_path: str, options: SessionOptions, cores: FreeCores, stop: threading.Event
) -> EmotionClassifier:
    path = find_model(name_or_path) if name_or_path else default_model().path
    check_model(path, stop)
    return EmotionClassifier.load(path, options).helped_by(cores, _TOGETHER)


def _use_classifier(classifier: EmotionClassifier, pipeline: Pipeline) -> None:
    pipeline.use_classifier(classifier)


def _use_settings(settings: PipelineSettings, pipeline: Pipeline) -> None:
    pipeline.use_settings(settings)


def _bring_up_to_date(
    classifier: EmotionClassifier, settings: PipelineSettings, pipeline: Pipeline
) -> None:
    """Return what was chosen while the pipeline was being made."""
    if pipeline.classifier is not classifier:
        pipeline.use_classifier(classifier)
    pipeline.use_settings(settings)


def _sentence(error: Exception) -> str:
    if isinstance(error, FerError):
        return str(error)
    log.error("An internal error", exc_info=error)
    text = translate("Live", "An error happened inside the program ({kind}: {reason}).")
    return text.format(kind=type(error).__name__, reason=kept_value(error))


def _nothing(_: object) -> None:
    """Nothing is to be done with the result."""


def _log_failure(error: Exception) -> None:
    log.error("Stopping a source failed", exc_info=error)
