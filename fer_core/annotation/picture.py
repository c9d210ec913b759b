"""Annotate one picture: the tables of a video, and a picture with boxes and labels."""

import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from PIL import Image

from fer_core.annotation.hiding.blur import blurred_rects, pixelate
from fer_core.annotation.provenance import origin_of
from fer_core.annotation.results.targets import Result, Targets
from fer_core.annotation.settings import AnnotationSettings
from fer_core.detection.boxes import turned_extents
from fer_core.drawing.faces_shown import GROUND
from fer_core.drawing.layout import layout_overlay
from fer_core.drawing.pillow_painter import draw_overlay
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.errors import AnnotationError, writing_failed
from fer_core.people.reading import edit_rows
from fer_core.phrases import Phrase
from fer_core.pipeline import Pipeline
from fer_core.sources.picture import PictureSource
from fer_core.tables.report import write_report
from fer_core.tables.rows import rows_of
from fer_core.tables.writers import check_format
from fer_core.types import Analysis, Observation

_ORIENTATION: Final = 0x0112
_RESULTS: Final[dict[str, dict[str, Any]]] = {
    ".jpg": {"format": "JPEG", "quality": 95, "subsampling": 0},
    ".jpeg": {"format": "JPEG", "quality": 95, "subsampling": 0},
    ".png": {"format": "PNG"},
}


def annotate_picture(
    source: Path,
    targets: Targets,
    classifier: EmotionClassifier,
    settings: AnnotationSettings,
    *,
    overwrite: bool = False,
) -> Result:
    """Annotate one picture; its tables have one frame, number 0 at 0 s.

    Args:
        source: The picture; it is only read.
        targets: Where the results go; ``targets.video`` is the annotated picture.
        classifier: The model.
        settings: How it is annotated; the whole picture is searched, whatever the quality.
        overwrite: Whether results that exist may be replaced.

    Raises:
        FerError: It cannot be read or the results cannot be written, in a sentence.
    """
    started = time.monotonic()
    check_format(targets.table_format)
    if targets.video is not None and targets.video.suffix.lower() not in _RESULTS:
        raise AnnotationError(
            "{name}: annotated pictures are written as {results}; choose such a name.",
            name=targets.video.name,
            results=", ".join(_RESULTS),
        )
    targets.check(source, overwrite=overwrite)
    analysis, notes = _analyse(source, classifier, replace(settings, quality="thorough"))
    observation = Observation(0, 0.0, analysis.faces)
    rows = rows_of(observation, classifier.labels, settings.threshold)
    try:
        targets.main.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=targets.main.parent, prefix=".fer-") as folder:
            unfinished = targets.inside(Path(folder))
            if unfinished.video is not None:
                _draw(source, analysis, settings, unfinished.video)
            head: dict[str, Any] = {
                **origin_of(source, classifier, settings),
                "files": targets.names(source),
                "picture_size": analysis.frame.size,
                "notes": [note.english for note in notes],
            }
            counts = write_report([list(edit_rows(rows))], 0.0, classifier.labels, head, unfinished)
            targets.move_from(unfinished)
    except OSError as error:
        raise writing_failed(targets.main, error) from error
    return Result(
        source,
        targets,
        counts.frames,
        counts.frames_with_faces,
        counts.faces,
        time.monotonic() - started,
        tuple(notes),
    )


def _analyse(
    source: Path, classifier: EmotionClassifier, settings: AnnotationSettings
) -> tuple[Analysis, list[Phrase]]:
    picture = PictureSource(source)
    info = picture.open()
    try:
        frame = picture.read()
    finally:
        picture.close()
    if frame is None:
        raise AnnotationError("{name} holds no picture.", name=source.name)
    analysis = Pipeline(classifier, settings.pipeline).analyse_still(frame)
    return analysis, [] if info.note is None else [info.note]


def _draw(source: Path, analysis: Analysis, settings: AnnotationSettings, target: Path) -> None:
    image = analysis.frame.image.copy()
    if settings.faces == "hide":
        image[:] = GROUND
    elif settings.faces == "pixelate":
        extents = turned_extents(analysis.faces.boxes, analysis.faces.rolls)
        pixelate(image, blurred_rects(extents, analysis.frame.size))
    size = analysis.frame.size
    draw_overlay(image, layout_overlay(analysis, size, threshold=settings.threshold))
    kept: dict[str, Any] = {}
    if settings.faces == "show":
        with Image.open(source) as original:
            exif = original.getexif()
            # The pixels stand upright now.
            exif.pop(_ORIENTATION, None)
            kept = {"exif": exif.tobytes(), "icc_profile": original.info.get("icc_profile")}
    Image.fromarray(image[:, :, ::-1]).save(target, **_RESULTS[target.suffix.lower()], **kept)
