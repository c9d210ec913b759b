"""Check the models and how fast this machine analyses the demo clip."""

from collections.abc import Iterator
from typing import Final

from app.machine.doctor.check import Check, Verdict
from app.machine.doctor.reference import compared, face_reference, frame_reference
from app.machine.doctor.speed import measure_frames
from app.models.face_time import ONE_THREAD, face_milliseconds
from fer_core.emotion.classifier import EmotionClassifier, available_providers
from fer_core.emotion.model_library import ModelFile, check_model, list_models
from fer_core.errors import FerError

_FRAME_MILLISECONDS: Final = 1000 / 30
"""What a frame may take where a camera delivers 30 a second."""


def check_models() -> Iterator[Check]:
    """Yield what was found of models and speed; takes some seconds."""
    yield Check("providers of onnxruntime", Verdict.GOOD, ", ".join(available_providers()))
    models = list_models()
    if not models:
        yield Check("models", Verdict.FAILURE, "none", "Install fer-desktop again.")
        return
    for number, model in enumerate(models, 1):
        # The name of a file of the user's own may say anything.
        name = f"model {model.name}" if model.bundled else f"model {number}, added by you"
        try:
            check_model(model.path)
            found = _model(name, model)
        except FerError as error:
            said = str(error) if model.bundled else "it cannot be used"
            verdict = Verdict.FAILURE if model.bundled else Verdict.WARNING
            yield Check(name, verdict, said, "fer-desktop models says why.")
        else:
            yield found
    yield _speed()


def _speed() -> Check:
    try:
        frame = measure_frames()
    except FerError as error:
        return Check("speed", Verdict.FAILURE, str(error), "Install fer-desktop again.")
    detail = (
        f"{frame.clock:.1f} ms a frame of the demo clip, {frame.processor:.1f} ms of it on the "
        f"processor ({compared(frame_reference())}); "
        f"a camera with 30 a second leaves {_FRAME_MILLISECONDS:.0f} ms"
    )
    values = {
        "frame_ms": round(frame.clock, 2),
        "frame_processor_ms": round(frame.processor, 2),
        "readme_frame_processor_ms": frame_reference(),
    }
    if frame.clock > _FRAME_MILLISECONDS:
        return Check(
            "speed",
            Verdict.WARNING,
            detail,
            "Close other programs, or choose the light quality in the settings.",
            values,
        )
    return Check("speed", Verdict.GOOD, detail, values=values)


def _model(name: str, model: ModelFile) -> Check:
    """Load a model that was checked, and compare its speed with the README's."""
    classifier = EmotionClassifier.load(model.path, ONE_THREAD)
    milliseconds = face_milliseconds(classifier)
    size = f"{model.path.stat().st_size / 1e6:.1f} MB"
    architecture = classifier.card.architecture or "loads"
    reference = face_reference(model.name) if model.bundled else {}
    there = f" ({compared(reference)})" if reference else ""
    return Check(
        name,
        Verdict.GOOD,
        f"{size}, {architecture}, {milliseconds:.1f} ms a face{there}",
        values={"face_ms": round(milliseconds, 2), "readme_face_ms": reference},
    )
