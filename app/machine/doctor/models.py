"""Check the models and how fast this machine analyses the demo clip."""

from collections.abc import Iterator
from statistics import median
from typing import Final

from app.machine.doctor.check import Check, Verdict
from fer_core.emotion.classifier import EmotionClassifier, available_providers
from fer_core.emotion.model_library import check_model, default_model, list_models
from fer_core.errors import FerError
from fer_core.pipeline import Pipeline
from fer_core.sources import open_source

_FRAMES: Final = 90
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
            card = EmotionClassifier.load(model.path).card
        except FerError as error:
            said = str(error) if model.bundled else "it cannot be used"
            verdict = Verdict.FAILURE if model.bundled else Verdict.WARNING
            yield Check(name, verdict, said, "fer-desktop models says why.")
        else:
            detail = f"{model.path.stat().st_size / 1e6:.1f} MB, {card.architecture or 'loads'}"
            yield Check(name, Verdict.GOOD, detail)
    yield _speed()


def _speed() -> Check:
    try:
        milliseconds = _analysis_milliseconds()
    except FerError as error:
        return Check("speed", Verdict.FAILURE, str(error), "Install fer-desktop again.")
    detail = (
        f"{milliseconds:.1f} ms a frame of the demo clip (median); "
        f"a camera with 30 a second leaves {_FRAME_MILLISECONDS:.0f} ms"
    )
    if milliseconds > _FRAME_MILLISECONDS:
        return Check(
            "speed",
            Verdict.WARNING,
            detail,
            "Close other programs, or choose the light quality in the settings.",
        )
    return Check("speed", Verdict.GOOD, detail)


def _analysis_milliseconds() -> float:
    pipeline = Pipeline(EmotionClassifier.load(default_model().path))
    source = open_source("demo")
    source.open()
    times: list[float] = []
    try:
        while len(times) < _FRAMES and (frame := source.read()) is not None:
            times.append(1000 * sum(pipeline(frame).seconds.values()))
    finally:
        source.close()
    return median(times)
