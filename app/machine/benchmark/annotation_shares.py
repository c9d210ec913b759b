"""Measure what the annotation of a video spends its processor time on, step by step."""

import tempfile
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from time import process_time
from typing import Final

import numpy as np
from av.video.frame import VideoFrame
from numpy.typing import NDArray

from fer_core.annotation.parts.draw import draw_faces
from fer_core.annotation.parts.production import batch_of
from fer_core.annotation.settings import AnnotationSettings
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.pipeline import GrayAnalysis, Pipeline
from fer_core.types import GrayFrame
from fer_core.video.encoder import H264, PartWriter
from fer_core.video.reader import VideoInfo, VideoReader

STEPS: Final[tuple[str, ...]] = (
    "decode", "gray", "detection", "crop", "model", "averages and quality", "drawing", "encode",
)  # fmt: skip
"""The steps in the order in which a frame goes through them."""

_NAMES: Final = {
    "detect": "detection",
    "crop": "crop",
    "classify": "model",
    "smooth": "averages and quality",
    "quality": "averages and quality",
}
_CHUNK_FRAMES: Final = 30
_CHUNK_BYTES: Final = 256 << 20


def measure_shares(
    clip: Path, classifier: EmotionClassifier, settings: AnnotationSettings, frames: int = 300
) -> dict[str, float]:
    """Run each step of the annotation alone, so that its processor time is its own.

    Where a picture must be converted to BGR, that counts to the step that needs it. Codecs work
    in threads of their own, whose time counts. What the joining of faces, tables and the joining
    of parts take is not measured. Within the analysis time is divided as its own clock says.

    Args:
        clip: The video.
        classifier: The model.
        settings: Settings of the annotation; faces are shown whatever they say.
        frames: How many frames are taken from the clip's beginning.

    Returns:
        The share of each of `STEPS` in the processor time of all of them; they sum to 1.

    Raises:
        FerError: The file cannot be read.
    """
    spent: dict[str, float] = dict.fromkeys(STEPS, 0.0)
    pipeline = Pipeline(classifier, settings.pipeline)
    with VideoReader(clip) as reader, tempfile.TemporaryDirectory() as folder:
        info = reader.info
        width, height = info.size
        chunk = min(_CHUNK_FRAMES, max(1, _CHUNK_BYTES // (width * height * 9 // 2)))
        decoded = islice(reader.pictures(), frames)
        while True:
            started = process_time()
            pictures = list(islice(decoded, chunk))
            spent["decode"] += process_time() - started
            if not pictures:
                break
            started = process_time()
            grays = [
                GrayFrame(one.gray(), float((one.ticks - info.first) * info.time_base))
                for one in pictures
            ]
            spent["gray"] += process_time() - started
            analyses = _analyse(pipeline, grays, batch_of(info), spent)
            started = process_time()
            drawn = [
                draw_faces(
                    picture,
                    info,
                    one.faces,
                    classifier.labels,
                    settings,
                    np.zeros((0, 4), np.float32),
                )
                for one, picture in zip(analyses, pictures, strict=True)
            ]
            spent["drawing"] += process_time() - started
            started = process_time()
            _encode(Path(folder) / "part.nut", info, drawn)
            spent["encode"] += process_time() - started
    total = sum(spent.values())
    return {step: spent[step] / total for step in STEPS}


def _analyse(
    pipeline: Pipeline, frames: Sequence[GrayFrame], batch: int, spent: dict[str, float]
) -> list[GrayAnalysis]:
    analyses: list[GrayAnalysis] = []
    started = process_time()
    for some in _batches(frames, batch):
        analyses += pipeline.analyse_gray(some)
    seconds = process_time() - started
    clock: dict[str, float] = dict.fromkeys(STEPS, 0.0)
    for analysis in analyses:
        for name, value in analysis.seconds.items():
            clock[_NAMES[name]] += value
    whole = sum(clock.values())
    for name, value in clock.items():
        spent[name] += seconds * value / whole
    return analyses


def _batches(frames: Sequence[GrayFrame], size: int) -> Iterator[Sequence[GrayFrame]]:
    for start in range(0, len(frames), size):
        yield frames[start : start + size]


def _encode(
    path: Path, info: VideoInfo, pictures: Sequence[NDArray[np.uint8] | VideoFrame]
) -> None:
    writer = PartWriter(path, info, H264)
    step = max(1, round(1 / ((info.rate or 25) * info.time_base)))
    for place, picture in enumerate(pictures):
        writer.write(picture, place * step)
    writer.close()
