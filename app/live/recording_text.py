"""Texts of the window about a session that is being recorded."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.system.language.numbers import number_text
from app.system.text import clock_text
from fer_core.drawing.faces_shown import FacesShown
from fer_core.sessions.description import SessionCounts

translate = QCoreApplication.translate

_FACES_TEXTS: Final[dict[FacesShown, str]] = {
    "show": str(QT_TRANSLATE_NOOP("Live", "Faces are shown in its pictures.")),
    "pixelate": str(
        QT_TRANSLATE_NOOP(
            "Live", "Faces that are found are pixelated in its pictures, which is no guarantee."
        )
    ),
    "hide": str(QT_TRANSLATE_NOOP("Live", "Its pictures hold boxes and labels alone.")),
}


def describe_beginning(name: str, microphone: str, faces: FacesShown) -> str:
    """Say what is being recorded, with which sound, and what its pictures show of faces.

    Args:
        name: The session.
        microphone: The name of the microphone, "" for no sound.
        faces: What becomes of faces.
    """
    sentence = (
        translate("Live", "{name} is being recorded, with sound from {microphone}.")
        if microphone
        else translate("Live", "{name} is being recorded.")
    )
    sentence = sentence.format(name=name, microphone=microphone)
    return join_sentences(sentence, describe_faces(faces))


def describe_faces(faces: FacesShown) -> str:
    """Say what the pictures of a session show of faces."""
    return translate("Live", _FACES_TEXTS[faces])


def describe_recording(seconds: float, counts: SessionCounts, free: int | None) -> str:
    """Say how a recording goes: elapsed time, rows, what was dropped, room on the disk."""
    parts = [
        f"● {clock_text(seconds)}",
        translate("Live", "1 row")
        if counts.rows == 1
        else translate("Live", "{count} rows").format(count=number_text(counts.rows)),
        translate("Live", "{count} dropped").format(count=number_text(counts.dropped)),
    ]
    if counts.pictures_dropped:
        missing = number_text(counts.pictures_dropped)
        parts.append(translate("Live", "{count} without a picture").format(count=missing))
    if free is not None:
        size = number_text(free / 1e9, 1)
        parts.append(translate("Live", "{size} GB left").format(size=size))
    return " · ".join(parts)


def join_sentences(*sentences: str) -> str:
    """Return whole sentences one after the other, without the empty ones."""
    return " ".join(sentence for sentence in sentences if sentence)
