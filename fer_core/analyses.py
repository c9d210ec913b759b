"""Analyse pictures, videos, cameras and a caller's own arrays in one call."""

import os
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Literal, Self, TypeGuard, cast, get_args

import numpy as np
from numpy.typing import NDArray

from fer_core.detection.settings import (
    DEFAULT_DETECTOR,
    DetectionSettings,
    DetectorName,
    ScheduleName,
)
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_library import check_model, find_model
from fer_core.errors import FerError, SourceError
from fer_core.labels import DEFAULT_THRESHOLD
from fer_core.pipeline import Pipeline, PipelineSettings
from fer_core.sources.picture import PictureSource
from fer_core.sources.pixels import to_bgr
from fer_core.sources.source import FrameSource
from fer_core.sources.spec import open_source
from fer_core.tables.rows import Row, rows_of
from fer_core.tables.schema import TABLE_COLUMNS
from fer_core.types import Analysis, Frame, Observation

if TYPE_CHECKING:
    import pandas as pd  # pyright: ignore[reportMissingTypeStubs]

ColourOrder = Literal["bgr", "rgb"]
COLOUR_ORDERS: Final[tuple[ColourOrder, ...]] = get_args(ColourOrder)

Analysable = str | os.PathLike[str] | int | NDArray[Any] | Iterable[NDArray[Any]] | FrameSource
"""What `analyse` takes."""


@dataclass(frozen=True, slots=True, eq=False)
class FrameAnalysis(Analysis):
    """The analysis of one frame, with the rows that a table has of it.

    Attributes:
        first_time: Seconds on the source's clock of the first frame of this run.
    """

    first_time: float = 0.0

    def to_rows(self, threshold: float = DEFAULT_THRESHOLD) -> list[Row]:
        """Return the rows of the frame: one a face, or one that says that there is none.

        Args:
            threshold: Probability below which `Row.emotion_smoothed` is "uncertain".
        """
        observation = Observation(self.frame.index, self.frame.time - self.first_time, self.faces)
        return rows_of(observation, self.labels, threshold)


class Analyses(Iterator[FrameAnalysis]):
    """The analyses of the frames of one source, in their order, each made when it is asked for.

    The source is opened with the first frame, and closed after the last one, by `close`, at the end
    of a ``with`` block, or where a frame fails. All calls come from the same thread.
    """

    def __init__(self, frames: Generator[Frame], analyse: Callable[[Frame], Analysis]) -> None:
        self._frames = frames
        self._analyse = analyse
        self._first: float | None = None

    def __next__(self) -> FrameAnalysis:
        """Return the analysis of the next frame.

        Raises:
            SourceError: The source cannot be opened or is lost, or an array is no picture.
            ModelError: The model failed to run.
        """
        frame = next(self._frames)
        if self._first is None:
            self._first = frame.time
        try:
            analysis = self._analyse(frame)
        except FerError:
            self.close()
            raise
        return FrameAnalysis(
            analysis.frame,
            analysis.faces,
            analysis.labels,
            analysis.crops,
            analysis.seconds,
            self._first,
        )

    def to_rows(self, threshold: float = DEFAULT_THRESHOLD) -> Iterator[Row]:
        """Yield the rows of all frames that are left; see `FrameAnalysis.to_rows`."""
        for analysis in self:
            yield from analysis.to_rows(threshold)

    def close(self) -> None:
        """Release the source; there are no further frames then."""
        self._frames.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def analyse(
    source: Analysable,
    model: str | os.PathLike[str] | EmotionClassifier = "cnn",
    *,
    colour_order: ColourOrder = "bgr",
    rate: float = 25.0,
    schedule: ScheduleName | None = None,
    detector: DetectorName = DEFAULT_DETECTOR,
    smoothing_seconds: float = 0.25,
) -> Analyses:
    """Find the faces of every frame of a source and the probabilities of their emotions.

    Args:
        source: A path of a picture or video, the number or name of a camera, an http or rtsp
            address, or ``"demo"``; or one picture as an array, several as an iterable of arrays in
            the order of their times; or a `FrameSource`. An array is (H, W) or (H, W, 1) gray or
            (H, W, 3) colour, uint8; it is copied and stays as it is.
        model: Name of an installed model, path of a model file, or a loaded model.
        colour_order: Order of the channels of arrays: ``"bgr"`` as OpenCV has it, or ``"rgb"``.
        rate: Frames per second of an iterable of arrays; their times are counted by it.
        schedule: How carefully faces are looked for, see `DetectionSettings`. None: ``"thorough"``
            for a single picture, ``"balanced"`` for everything else.
        detector: What finds faces, see `DetectionSettings`.
        smoothing_seconds: Time constant of the average over each face; 0 switches it off.

    Raises:
        ModelError: There is no such model, or it cannot be used.
        SourceError: The text names no source.
        ValueError: An argument is not one of those above.

    A camera's frames are read when they are asked for; its driver drops those that nobody waits
    for. `fer_core.live.Runner` has the threads of a live window.

    Example:
        >>> for analysis in analyse("demo"):
        ...     if len(analysis.faces) > 0:
        ...         break
        >>> analysis.to_rows()[0].status
        'detected'
    """
    if colour_order not in COLOUR_ORDERS:
        raise ValueError(f"expected colour_order 'bgr' or 'rgb', not {colour_order!r}")
    if not 0 < rate < float("inf"):
        raise ValueError(f"expected rate above 0, not {rate}")
    still = isinstance(source, np.ndarray)
    if isinstance(source, np.ndarray):
        frames = _frames_of_arrays((cast(NDArray[Any], source),), colour_order, rate)
    elif isinstance(source, str | os.PathLike | int):
        opened = open_source(str(source if isinstance(source, int) else os.fspath(source)))
        still = isinstance(opened, PictureSource)
        frames = _frames_of_source(opened)
    elif _is_frame_source(source):
        frames = _frames_of_source(source)
    elif isinstance(source, Iterable):
        frames = _frames_of_arrays(source, colour_order, rate)
    else:
        raise ValueError(f"expected a path, a number, arrays or a source, not {type(source)}")
    detection = DetectionSettings(detector, schedule=schedule or "balanced")
    pipeline = Pipeline(_classifier(model), PipelineSettings(detection, smoothing_seconds))
    return Analyses(frames, pipeline.analyse_still if still and schedule is None else pipeline)


def to_dataframe(
    analyses: Iterable[FrameAnalysis], threshold: float = DEFAULT_THRESHOLD
) -> "pd.DataFrame":
    """Collect the rows of analyses in a table of pandas, its columns those of a CSV table.

    Args:
        analyses: What `analyse` returns, or a part of it.
        threshold: Probability below which ``emotion_smoothed`` is "uncertain".

    Raises:
        FerError: pandas is not installed.
    """
    try:
        import pandas as pd  # pyright: ignore[reportMissingTypeStubs]
    except ModuleNotFoundError as error:
        raise FerError("to_dataframe needs pandas: pip install fer-core[pandas].") from error
    rows = [row for analysis in analyses for row in analysis.to_rows(threshold)]
    names = [column.name for column in TABLE_COLUMNS]
    whole = {column.name: "Int64" for column in TABLE_COLUMNS if column.kind == "whole"}
    frame = pd.DataFrame(rows, columns=names)
    return frame.astype(whole)  # pyright: ignore[reportUnknownMemberType]


def _is_frame_source(source: object) -> TypeGuard[FrameSource]:
    return all(callable(getattr(source, name, None)) for name in ("open", "read", "close"))


def _frames_of_source(source: FrameSource) -> Generator[Frame]:
    try:
        source.open()
        while (frame := source.read()) is not None:
            yield frame
    finally:
        source.close()


def _frames_of_arrays(
    images: Iterable[NDArray[Any]], order: ColourOrder, rate: float
) -> Generator[Frame]:
    for index, image in enumerate(images):
        kind = getattr(image, "dtype", type(image).__name__)
        if kind != np.uint8:
            raise SourceError(
                "Picture {index} is no array of uint8 but {kind}.", index=index, kind=kind
            )
        if image.ndim == 3 and image.shape[2] == 4:
            raise SourceError(
                "Picture {index} has an alpha channel; pass three channels or one.", index=index
            )
        pixels = to_bgr(image[..., ::-1] if order == "rgb" and image.ndim == 3 else image)
        # A caller may fill the same array again while the analysis is still in use.
        copy = pixels.copy() if np.shares_memory(pixels, image) else pixels
        yield Frame(copy, index, index / rate, time.monotonic())


def _classifier(model: str | os.PathLike[str] | EmotionClassifier) -> EmotionClassifier:
    if isinstance(model, EmotionClassifier):
        return model
    path = find_model(os.fspath(model))
    check_model(path)
    return EmotionClassifier.load(path)
