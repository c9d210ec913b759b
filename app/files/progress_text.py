"""Say in words how far one file is, and what was found in it."""

import logging
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.system.language.numbers import number_text
from fer_core.phrases import phrase_from

translate = QCoreApplication.translate

log = logging.getLogger(__name__)


def describe_progress(progress: Mapping[str, object]) -> tuple[float | None, str, str]:
    """Read a line of ``--progress-json``.

    Returns:
        The share that is done or None, the time left or "", and a text with both. The time left
        comes first in it: in a narrow window its end is cut.
    """
    frames, total = progress.get("frames"), progress.get("total")
    share = None
    if isinstance(frames, int) and isinstance(total, int) and total > 0:
        share = min(frames / total, 1.0)
    if progress.get("status") == "joining":
        return share, "", translate("Files", "Joining the parts…")
    parts = [_frames_text(frames if isinstance(frames, int) else 0, total)]
    speed, real = progress.get("frames_per_second"), progress.get("times_real_time")
    if isinstance(speed, float) and isinstance(real, float) and speed > 0:
        text = translate("Files", "{speed} frames/s, {factor} times real time")
        parts.append(text.format(speed=number_text(speed), factor=number_text(real, 1)))
    seconds = progress.get("seconds_left")
    left = _duration(seconds) if isinstance(seconds, float | int) else ""
    if left:
        parts.insert(0, translate("Files", "{time} left").format(time=left))
    return share, left, " · ".join(parts)


def describe_outcome(outcome: Mapping[str, object]) -> str:
    """Say what was found in a file that is done.

    Args:
        outcome: What the command line printed in the end.
    """
    frames, faces = _number(outcome, "frames"), _number(outcome, "faces")
    if frames == 1:
        text = translate("Files", "1 face") if faces == 1 else translate("Files", "{faces} faces")
    elif faces == 1:
        text = translate("Files", "{frames} frames, {found} with faces; 1 face in all")
    else:
        text = translate("Files", "{frames} frames, {found} with faces; {faces} faces in all")
    parts = [
        text.format(
            frames=number_text(frames),
            found=number_text(_number(outcome, "frames_with_faces")),
            faces=number_text(faces),
        )
    ]
    notes = _notes(outcome)
    if notes:
        parts.append(" ".join(notes))
    return " · ".join(parts)


def describe_refusal(outcome: Mapping[str, object]) -> str:
    """Say why a file was not annotated, in the window's language; "" where it was.

    Args:
        outcome: As of `describe_outcome`. What ended without an outcome has a sentence alone.
    """
    reason = outcome.get("reason")
    if isinstance(reason, dict):
        try:
            return str(phrase_from(reason))
        except ValueError:
            log.warning("An outcome is not understood: %s", reason)
    return str(outcome.get("message", ""))


def _notes(outcome: Mapping[str, object]) -> list[str]:
    """Return what was changed or left out; in English what an earlier version found."""
    described, plain = outcome.get("note_sentences"), outcome.get("notes")
    if isinstance(described, list):
        try:
            return [str(phrase_from(note)) for note in described]
        except (ValueError, AttributeError):
            log.warning("The notes of an outcome are not understood: %s", described)
    return [str(note) for note in plain] if isinstance(plain, list) else []


def _frames_text(done: int, total: object) -> str:
    if isinstance(total, int) and total:
        text = (
            translate("Files", "{done} of 1 frame")
            if total == 1
            else translate("Files", "{done} of {total} frames")
        )
        return text.format(done=number_text(done), total=number_text(total))
    if done == 1:
        return translate("Files", "1 frame")
    return translate("Files", "{count} frames").format(count=number_text(done))


def _duration(seconds: float) -> str:
    minutes, seconds = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        text = translate("Files", "{hours} h {minutes} min")
    elif minutes:
        text = translate("Files", "{minutes} min {seconds} s")
    else:
        text = translate("Files", "{seconds} s")
    return text.format(hours=hours, minutes=minutes, seconds=seconds)


def _number(outcome: Mapping[str, object], key: str) -> int:
    value = outcome.get(key)
    return value if isinstance(value, int) else 0
