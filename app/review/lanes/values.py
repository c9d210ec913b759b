"""What a lane says at a time, in words."""

from app.review.lanes.content import Lane
from app.system.text import clock_text
from fer_core.emotion.model_card import EMOTIONS
from fer_core.tables.arrays.result import NO_LABEL, NOT_MEASURED, flag_names
from fer_core.tables.rows import LABELS, OK


def values_at(lane: Lane, seconds: float) -> str:
    """Return time, person, label, confidence, all probabilities and the quality of the face."""
    head = f"{clock_text(seconds, 2)} · {lane.title}: "
    rows = lane.rows
    place = rows.at(seconds)
    if place is None:
        return f"{head}no face"
    label = int(rows.label[place])
    shown = float(rows.confidence[place])
    parts = ["no label" if label == NO_LABEL else LABELS[label]]
    if rows.by_hand[place]:
        parts.append("by hand")
    elif shown == shown:  # not in tables of before it was written
        parts[0] += f" {shown:.0%}"
    if lane.other is not None:
        other = int(lane.other.seen[place])
        parts.append(f"other result {'no face' if other == NO_LABEL else LABELS[other]}")
    chances = rows.probabilities[:, place]
    figures = ", ".join(
        f"{name} {chance:.2f}"
        for name, chance in zip(EMOTIONS, chances.tolist(), strict=True)
        if chance == chance
    )
    flags = int(rows.flags[place])
    quality = "not measured" if flags == NOT_MEASURED else ", ".join(flag_names(flags)) or OK
    return f"{head}{', '.join(parts)} · {figures} · quality {quality}"
