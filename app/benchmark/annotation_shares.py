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

from fer_core.annotation.part_production import batch_of
from fer_core.drawing.extent import drawn_rects
from fer_core.drawing.layout import layout_overlay
from fer_core.drawing.pillow_painter import draw_overlay
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.pipeline import Pipeline, PipelineSettings
from fer_core.types import Analysis, Frame
from fer_core.video.bgr import BgrConverter
from fer_core.video.container import open_container, picture_stream, square_size
from fer_core.video.decoding import decode_frames
from fer_core.video.encoder import H264, PartWriter
from fer_core.video.orientation import Orientation
from fer_core.video.plane_patch import PlanePatch, can_be_patched
from fer_core.video.reader import VideoInfo, VideoReader

STEPS: Final[tuple[str, ...]] = (
    "decode", "colour conversion", "gray", "detection", "crop", "model", "averages and quality",
    "drawing", "encode",
)  # fmt: skip
"""The steps in the order in which a frame goes through them."""

_NAMES: Final = {
    "gray": "gray",
    "detect": "detection",
    "crop": "crop",
    "classify": "model",
    "smooth": "averages and quality",
    "quality": "averages and quality",
}
_CHUNK_FRAMES: Final = 30
_CHUNK_BYTES: Final = 256 << 20


def measure_shares(
    clip: Path, classifier: EmotionClassifier, settings: PipelineSettings, frames: int = 300
) -> dict[str, float]:
    """Run each step of the annotation alone, so that its processor time is its own.

    Codecs work in threads of their own, whose time counts. What tables and the joining of parts
    take is not measured. Within the analysis time is divided as its own clock says.

    Args:
        clip: The video.
        classifier: The model.
        settings: Settings of the analysis.
        frames: How many frames are taken from the clip's beginning.

    Returns:
        The share of each of `STEPS` in the processor time of all of them; they sum to 1.

    Raises:
        FerError: The file cannot be read.
    """
    with VideoReader(clip) as reader:
        info = reader.info
    spent: dict[str, float] = dict.fromkeys(STEPS, 0.0)
    pipeline = Pipeline(classifier, settings)
    width, height = info.size
    chunk = min(_CHUNK_FRAMES, max(1, _CHUNK_BYTES // (width * height * 9 // 2)))
    with open_container(clip) as container, tempfile.TemporaryDirectory() as folder:
        stream = picture_stream(container, clip)
        stream.thread_type = "AUTO"
        decoded = islice(decode_frames(container, stream, clip.name, lambda: None), frames)
        converter: BgrConverter | None = None
        first = 0
        while True:
            started = process_time()
            coded = list(islice(decoded, chunk))
            spent["decode"] += process_time() - started
            if not coded:
                break
            if converter is None:
                converter = BgrConverter(square_size(coded[0], stream, clip.name))
            started = process_time()
            images = [_upright(converter, frame) for frame in coded]
            spent["colour conversion"] += process_time() - started
            shown = [
                Frame(image, first + place, (first + place) / float(info.rate or 25), 0.0)
                for place, image in enumerate(images)
            ]
            analyses = _analyse(pipeline, shown, batch_of(info), spent)
            started = process_time()
            drawn = [_draw(one, frame, info) for one, frame in zip(analyses, coded, strict=True)]
            spent["drawing"] += process_time() - started
            started = process_time()
            _encode(Path(folder) / "part.nut", info, drawn)
            spent["encode"] += process_time() - started
            first += len(coded)
    total = sum(spent.values())
    return {step: spent[step] / total for step in STEPS}


def _upright(converter: BgrConverter, frame: VideoFrame) -> NDArray[np.uint8]:
    return np.ascontiguousarray(Orientation.of(frame).apply(converter(frame)))


def _analyse(
    pipeline: Pipeline, frames: Sequence[Frame], batch: int, spent: dict[str, float]
) -> list[Analysis]:
    analyses: list[Analysis] = []
    started = process_time()
    for some in _batches(frames, batch):
        analyses += pipeline.analyse_in_order(some)
    seconds = process_time() - started
    clock: dict[str, float] = dict.fromkeys(STEPS, 0.0)
    for analysis in analyses:
        for name, value in analysis.seconds.items():
            clock[_NAMES[name]] += value
    whole = sum(clock.values())
    for name, value in clock.items():
        spent[name] += seconds * value / whole
    return analyses


def _batches(frames: Sequence[Frame], size: int) -> Iterator[Sequence[Frame]]:
    for start in range(0, len(frames), size):
        yield frames[start : start + size]


def _draw(analysis: Analysis, coded: VideoFrame, info: VideoInfo) -> NDArray[np.uint8] | VideoFrame:
    image = analysis.frame.image
    # Our own, and its analysis is over.
    image.flags.writeable = True
    overlay = layout_overlay(analysis, analysis.frame.size)
    upright = info.size == (coded.width, coded.height) and Orientation.of(coded) == Orientation()
    if not (upright and can_be_patched(coded)):
        draw_overlay(image, overlay)
        return image
    patch = PlanePatch(image, drawn_rects(overlay))
    draw_overlay(image, overlay)
    return patch.apply(coded, info.colours.matrix)


def _encode(
    path: Path, info: VideoInfo, pictures: Sequence[NDArray[np.uint8] | VideoFrame]
) -> None:
    writer = PartWriter(path, info, H264)
    step = max(1, round(1 / ((info.rate or 25) * info.time_base)))
    for place, picture in enumerate(pictures):
        writer.write(picture, place * step)
    writer.close()
