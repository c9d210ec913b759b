"""The text of the status line: the state of the source and the speed of the analysis."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.live.meter import Reading
from app.system.language.numbers import number_text, percent_text
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.live.runner import RunnerState
from fer_core.sources import SourceInfo

translate = QCoreApplication.translate


def describe(
    state: RunnerState | None,
    info: SourceInfo | None,
    reading: Reading | None,
    classifier: EmotionClassifier | None,
    faces: int | None = None,
) -> tuple[str, str]:
    """Return the state in a short text, and the technical figures for a tool tip.

    Args:
        state: What the source is doing, None where there is none.
        info: What is known of the source.
        reading: The speed, None where it was not measured yet.
        classifier: The model in use.
        faces: How many faces the newest picture has, None before there is one.
    """
    text, details = _describe_state(state, info, reading, faces)
    if classifier is not None:
        runs_on = translate("Live", "Runs on: {provider}").format(provider=classifier.provider)
        details = f"{details}\n{runs_on}"
    return text, details


def _describe_state(
    state: RunnerState | None, info: SourceInfo | None, reading: Reading | None, faces: int | None
) -> tuple[str, str]:
    match state:
        case None:
            return translate("Live", "Ready"), translate("Live", "No source is open")
        case RunnerState.STARTING:
            return translate("Live", "Opening …"), translate("Live", "The source is being opened")
        case RunnerState.PAUSED:
            return translate("Live", "Paused"), translate("Live", "Space continues")
        case RunnerState.ENDED if info is not None and info.kind == "picture":
            found = [] if faces is None else [_count_faces(faces)]
            text = " · ".join([translate("Live", "Picture"), *found])
            return text, translate("Live", "One picture, analysed once")
        case RunnerState.ENDED:
            return translate("Live", "At the end"), translate("Live", "Space starts again")
        case RunnerState.RECONNECTING:
            return (
                translate("Live", "Connection lost, reconnecting …"),
                translate("Live", "The source is opened again until that succeeds"),
            )
        case _:
            pass
    live = info is None or info.live
    what = translate("Live", "Live") if live else translate("Live", "Playing")
    if reading is None:
        return what, translate("Live", "Measuring …")
    rate = number_text(reading.painted)
    speed = (
        translate("Live", "1 frame per second")
        if rate == number_text(1)
        else translate("Live", "{rate} frames per second").format(rate=rate)
    )
    parts = [what, speed, reading.pace]
    if reading.dropped > 0.02:
        share = percent_text(reading.dropped)
        parts.append(translate("Live", "{share} skipped").format(share=share))
    return " · ".join(parts), reading.details


def _count_faces(faces: int) -> str:
    if faces == 1:
        return translate("Live", "1 face")
    return translate("Live", "{count} faces").format(count=number_text(faces))


def short_name(spec: str) -> str:
    """Return a source's name for people before it is open."""
    if spec == "demo":
        return translate("Live", "the demo clip")
    if spec.isdigit():
        return translate("Live", "camera {number}").format(number=spec)
    return spec if "://" in spec else Path(spec).name or spec
