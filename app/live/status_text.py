"""The text of the status line: the state of the source and the speed of the analysis."""

from pathlib import Path

from app.live.meter import Reading
from app.system.text import counted
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.live.runner import RunnerState
from fer_core.sources import SourceInfo


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
    runs_on = f"\nRuns on: {classifier.provider}" if classifier is not None else ""
    match state:
        case None:
            return "Ready", "No source is open" + runs_on
        case RunnerState.STARTING:
            return "Opening …", "The source is being opened" + runs_on
        case RunnerState.PAUSED:
            return "Paused", "Space continues" + runs_on
        case RunnerState.ENDED if info is not None and info.kind == "picture":
            found = "" if faces is None else f" · {counted(faces, 'face')}"
            return "Picture" + found, "One picture, analysed once" + runs_on
        case RunnerState.ENDED:
            return "At the end", "Space starts again" + runs_on
        case RunnerState.RECONNECTING:
            return (
                "Connection lost, reconnecting …",
                "The source is opened again until that succeeds" + runs_on,
            )
        case _:
            pass
    what = "Live" if info is None or info.live else "Playing"
    if reading is None:
        return what, "Measuring …" + runs_on
    text = f"{what} · {reading.painted:.0f} frames per second · {reading.pace}"
    if reading.dropped > 0.02:
        text += f" · {100 * reading.dropped:.0f} % skipped"
    return text, reading.details + runs_on


def short_name(spec: str) -> str:
    """Return a source's name for people before it is open."""
    if spec == "demo":
        return "the demo clip"
    if spec.isdigit():
        return f"camera {spec}"
    return spec if "://" in spec else Path(spec).name or spec
