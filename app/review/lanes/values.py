"""What a lane says at a time, in words."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.review.lanes.content import Lane
from app.system.language.emotions import emotion_text
from app.system.language.numbers import number_text, percent_text, time_text
from fer_core.emotion.model_card import EMOTIONS
from fer_core.tables.arrays.result import NO_LABEL, NOT_MEASURED
from fer_core.tables.rows import LABELS
from fer_core.types import FaceFlag

translate = QCoreApplication.translate

_FLAGS: Final = {
    FaceFlag.SMALL: str(QT_TRANSLATE_NOOP("Review", "small")),
    FaceFlag.DARK: str(QT_TRANSLATE_NOOP("Review", "dark")),
    FaceFlag.BLURRED: str(QT_TRANSLATE_NOOP("Review", "blurred")),
    FaceFlag.TURNED: str(QT_TRANSLATE_NOOP("Review", "turned")),
    FaceFlag.CUT_OFF: str(QT_TRANSLATE_NOOP("Review", "cut off")),
}


def values_at(lane: Lane, seconds: float) -> str:
    """Return time, person, label, confidence, all probabilities and the quality of the face."""
    rows = lane.rows
    place = rows.at(seconds)
    shown = translate("Review", "no face") if place is None else _values_of(lane, place)
    text = translate("Review", "{time} · {person}: {values}")
    return text.format(time=time_text(seconds, 2), person=lane.title, values=shown)


def _values_of(lane: Lane, place: int) -> str:
    rows = lane.rows
    chances = rows.probabilities[:, place]
    figures = ", ".join(
        f"{emotion_text(name)} {number_text(chance, 2)}"
        for name, chance in zip(EMOTIONS, chances.tolist(), strict=True)
        if chance == chance
    )
    quality = translate("Review", "quality {quality}")
    quality = quality.format(quality=_quality_text(int(rows.flags[place])))
    return f"{_label_text(lane, place)} · {figures} · {quality}"


def _label_text(lane: Lane, place: int) -> str:
    """Return the label, where it comes from or how certain it is, and the other result's."""
    rows = lane.rows
    label = int(rows.label[place])
    shown = float(rows.confidence[place])
    name = translate("Review", "no label") if label == NO_LABEL else emotion_text(LABELS[label])
    if rows.by_hand[place]:
        parts = [name, translate("Review", "by hand")]
    elif shown == shown:  # not in tables of before it was written
        parts = [f"{name} {percent_text(shown)}"]
    else:
        parts = [name]
    if lane.other is not None:
        other = int(lane.other.seen[place])
        seen = translate("Review", "no face") if other == NO_LABEL else emotion_text(LABELS[other])
        parts.append(translate("Review", "other result {emotion}").format(emotion=seen))
    return ", ".join(parts)


def _quality_text(flags: int) -> str:
    if flags == NOT_MEASURED:
        return translate("Review", "not measured")
    found = [translate("Review", text) for flag, text in _FLAGS.items() if flags >> flag & 1]
    return ", ".join(found) or translate("Review", "ok")
