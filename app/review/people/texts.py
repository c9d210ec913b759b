"""What changes do and why people may be one, in the window's language."""

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.system.language.emotions import emotion_text
from app.system.language.numbers import number_text
from fer_core.people.edits import (
    AssignStretch,
    CodeStretch,
    CutStretch,
    Edit,
    MarkFalseFace,
    MergePeople,
    NamePerson,
    SplitFace,
)

translate = QCoreApplication.translate

_REASONS: Final = (
    str(QT_TRANSLATE_NOOP("Review", "the same clothes")),
    str(QT_TRANSLATE_NOOP("Review", "the same place")),
    str(QT_TRANSLATE_NOOP("Review", "a similar face")),
    str(QT_TRANSLATE_NOOP("Review", "nobody else")),
)
"""What `fer_core.people.joining.join` names."""

_LATER: Final = re.compile(r"(\d+\.\d+) s later")


def edits_text(edits: Sequence[Edit]) -> str:
    """Return in a few words what changes do that one action made; "" for none."""
    return "" if not edits else _edit_text(edits[0])


def reason_text(reason: str) -> str:
    """Return why two people may be one.

    Args:
        reason: As the summary of a result has it: reasons and the time between them, in English.
    """
    return ", ".join(_part_text(part) for part in reason.split(", "))


def _part_text(part: str) -> str:
    later = _LATER.fullmatch(part)
    if later is not None:
        text = translate("Review", "{seconds} s later")
        return text.format(seconds=number_text(float(later[1]), 1))
    return translate("Review", part) if part in _REASONS else part


def _edit_text(edit: Edit) -> str:
    match edit:
        case NamePerson(person, ""):
            return translate("Review", "take the name of {person} away").format(person=person)
        case NamePerson(person, name):
            return translate("Review", "name {person} {name}").format(person=person, name=name)
        case MergePeople(person, into):
            text = translate("Review", "merge {person} into {other}")
            return text.format(person=person, other=into)
        case SplitFace(person, face):
            text = translate("Review", "split face {face} from {person}")
            return text.format(face=face, person=person)
        case AssignStretch(face, person):
            text = translate("Review", "give face {face} to {person}")
            return text.format(face=face, person=person)
        case MarkFalseFace(face):
            return translate("Review", "mark face {face} as false").format(face=face)
        case CodeStretch(face, ""):
            return translate("Review", "clear codes of face {face}").format(face=face)
        case CodeStretch(face, emotion):
            text = translate("Review", "code face {face} as {emotion}")
            return text.format(face=face, emotion=emotion_text(emotion))
        case CutStretch():
            return translate("Review", "cut a stretch out")
        case _:
            raise TypeError(f"no words for {edit!r}")
