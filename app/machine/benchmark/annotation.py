"""Measure the speed of annotating a file against decoding and encoding it alone."""

import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

import av

from app.machine.benchmark.annotation_shares import measure_shares
from fer_core.annotation.job import AnnotationJob
from fer_core.annotation.results.targets import Targets
from fer_core.annotation.settings import AnnotationSettings
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.video.encoder import H264

_RUNS: Final = 3


@dataclass(frozen=True, slots=True)
class AnnotationReport:
    """Frames per second of the annotation and of decoding and encoding alone.

    Attributes:
        clip: The file's name.
        frames: How many frames it has.
        annotated_fps: Annotation with table and summary, median of the runs.
        bare_fps: Decoding, conversion to BGR and encoding with the same threads and options,
            median of the runs.
        shares: Share of each step in the processor time of a frame, see `measure_shares`.
    """

    clip: str
    frames: int
    annotated_fps: float
    bare_fps: float
    shares: dict[str, float]

    @property
    def ratio(self) -> float:
        """Share of the bare speed that is left."""
        return self.annotated_fps / self.bare_fps


def measure_annotation(clip: Path, classifier: EmotionClassifier) -> AnnotationReport:
    """Annotate a file several times, and transcode it as often.

    Raises:
        FerError: The file cannot be annotated.
    """
    annotated: list[float] = []
    bare: list[float] = []
    frames = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for run in range(_RUNS):
            targets = Targets(
                folder / f"{run}.mp4",
                folder / f"{run}.csv",
                "csv",
                None,
                folder / f"{run}.json",
            )
            # First, since it raises a clear error for a file that is no video.
            job = AnnotationJob(
                clip, targets, classifier, AnnotationSettings(), stop=threading.Event()
            )
            started = perf_counter()
            frames = job.run().frames
            annotated.append(perf_counter() - started)
            started = perf_counter()
            _transcode(clip, folder / f"bare{run}.mp4")
            bare.append(perf_counter() - started)
    shares = measure_shares(clip, classifier, AnnotationSettings())
    return AnnotationReport(
        clip.name, frames, frames / median(annotated), frames / median(bare), shares
    )


def _transcode(source: Path, target: Path) -> None:
    with av.open(str(source)) as reader, av.open(str(target), "w") as writer:
        decoder = reader.streams.video[0]
        decoder.thread_type = "AUTO"
        encoder = writer.add_stream(
            H264.name, rate=decoder.average_rate or 25, options=dict(H264.options)
        )
        encoder.width = decoder.codec_context.width
        encoder.height = decoder.codec_context.height
        encoder.pix_fmt = "yuv420p"
        # By the average rate, two frames of a variable-rate clip would fall on the same tick.
        assert decoder.time_base is not None
        encoder.codec_context.time_base = decoder.time_base
        for frame in reader.decode(decoder):
            copy = av.VideoFrame.from_ndarray(frame.to_ndarray(format="bgr24"), format="bgr24")
            copy.pts, copy.time_base = frame.pts, frame.time_base
            writer.mux(encoder.encode(copy))
        writer.mux(encoder.encode(None))
