"""Plots of a report as SVG: bars, time lines and curves that need no colour to be read."""

import html
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from fer_core.drawing.palette import Colour, style_of
from fer_core.emotion.model_card import EMOTIONS
from fer_core.findings.recording import LABELS, Recording
from fer_core.findings.shares import PersonShares
from fer_core.findings.stretches import Stretch
from fer_core.labels import UNCERTAIN
from fer_core.sessions.markers import Marker
from fer_core.system.printable import printable

WIDTH: Final = 960
_LEFT: Final = 120
_RIGHT: Final = 16
_LANE: Final = 26
_CURVE: Final = 24
_GAP: Final = 6
_BINS: Final = 480
_CHARACTER: Final = 6.6
"""Width of a character at 12 px, in pixels; labels that do not fit are cut to a letter."""

# In each plot: WeasyPrint looks for a pattern in the same SVG only.
_HATCH: Final = (
    '<defs><pattern id="uncertain" width="6" height="6" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/>'
    '<rect width="2" height="6" fill="#888"/></pattern></defs>'
)

_LETTERS: Final = {label: label[0].upper() for label in EMOTIONS} | {
    "sad": "Sa", "surprise": "Su", UNCERTAIN: "?",
}  # fmt: skip


def hex_of(colour: Colour) -> str:
    """Return a colour as CSS writes it."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def share_bars(persons: Sequence[PersonShares]) -> str:
    """Draw a bar a person, divided by the time that each emotion fills."""
    height = len(persons) * (_LANE + _GAP) + 4
    parts: list[str] = []
    for place, person in enumerate(persons):
        top = place * (_LANE + _GAP) + 2
        parts.append(_name(person.person, top + _LANE / 2))
        left = float(_LEFT)
        for label in LABELS:
            width = person.shares[label] * _inside()
            if width > 0:
                text = f"{label} {person.shares[label]:.0%}".replace("%", " %")
                parts.append(_block(left, top, width, label, text))
            left += width
    return _svg(height, "Share of the time for each emotion, by person", parts)


def time_lines(
    recording: Recording, stretches: Sequence[Stretch], markers: Sequence[Marker]
) -> str:
    """Draw a lane a person with the emotion shown at each time, and the markers above."""
    begin, end = float(recording.begins[0]), recording.end
    top = 22 if markers else 4
    lanes = len(recording.persons) * (_LANE + _GAP)
    parts: list[str] = []
    for person, name in enumerate(recording.persons):
        parts.append(_name(name, top + person * (_LANE + _GAP) + _LANE / 2))
    for stretch in stretches:
        left, right = _x(stretch.onset_s, begin, end), _x(stretch.offset_s, begin, end)
        lane = top + stretch.person * (_LANE + _GAP)
        said = f"{stretch.emotion}, {stretch.onset_s:.2f} to {stretch.offset_s:.2f} s"
        parts.append(_block(left, lane, right - left, stretch.emotion, stretch.emotion, said))
    for number, marker in enumerate(markers, 1):
        x = _x(marker.onset, begin, end)
        parts.append(
            f'<line x1="{x:.1f}" y1="16" x2="{x:.1f}" y2="{top + lanes}" class="marker"/>'
            f'<text x="{x:.1f}" y="12" class="small" text-anchor="middle">{number}</text>'
        )
    parts += _axis(begin, end, top + lanes)
    return _svg(top + lanes + 24, f"Emotions over time, {recording.name}", parts)


def curves(recording: Recording, person: int) -> str:
    """Draw the probability of each emotion over time, each on a line of its own."""
    begin, end = float(recording.begins[0]), recording.end
    rows = recording.rows_of(person)
    times = recording.begins[recording.frame[rows]]
    known = [
        place
        for place in range(len(EMOTIONS))
        if not np.isnan(recording.probabilities[rows, place]).all()
    ]
    parts: list[str] = []
    for line, place in enumerate(known):
        base = (line + 1) * _CURVE
        parts.append(_name(EMOTIONS[place], base - _CURVE / 2))
        parts.append(
            f'<line x1="{_LEFT}" y1="{base}" x2="{WIDTH - _RIGHT}" y2="{base}" class="base"/>'
        )
        for points in _binned(times, recording.probabilities[rows, place], begin, end):
            shape = " ".join(f"{x:.1f},{base - (_CURVE - 4) * y:.1f}" for x, y in points)
            first, last = points[0][0], points[-1][0]
            colour = hex_of(style_of(EMOTIONS[place]).colour)
            parts.append(
                f'<polygon points="{first:.1f},{base} {shape} {last:.1f},{base}" '
                f'fill="{colour}" class="curve"/>'
            )
    height = len(known) * _CURVE
    parts += _axis(begin, end, height)
    title = f"Probability of each emotion (0 to 1), {recording.persons[person]}"
    return _svg(height + 24, title, parts)


def _binned(
    times: NDArray[np.float64], values: NDArray[np.float64], begin: float, end: float
) -> list[list[tuple[float, float]]]:
    """Means over at most `_BINS` bins of the time, split where the person is away."""
    if not len(times) or end <= begin:
        return []
    bins = np.minimum(((times - begin) / (end - begin) * _BINS).astype(np.int64), _BINS - 1)
    counts = np.bincount(bins, minlength=_BINS)
    sums = np.bincount(bins, np.nan_to_num(values), _BINS)
    filled = np.flatnonzero(counts)
    # Fewer frames than bins leave empty bins between neighbours, which are no absence.
    usual = max(int(np.ceil(_BINS / max(len(times), 1) * 2)), 2)
    found: list[list[tuple[float, float]]] = []
    for part in np.split(filled, np.flatnonzero(np.diff(filled) > usual) + 1):
        width = _inside() / _BINS
        found.append([(_LEFT + (int(b) + 0.5) * width, float(sums[b] / counts[b])) for b in part])
    return found


def _block(left: float, top: float, width: float, label: str, text: str, said: str = "") -> str:
    style = style_of(label)
    fill = "url(#uncertain)" if label == UNCERTAIN else hex_of(style.colour)
    ink = "#000000" if label == UNCERTAIN else hex_of(style.ink)
    if len(text) * _CHARACTER > width - 4:
        text = _LETTERS[label]
    if len(text) * _CHARACTER > width - 2:
        text = ""
    drawn = (
        f'<rect x="{left:.2f}" y="{top:.1f}" width="{max(width, 0.5):.2f}" height="{_LANE}" '
        f'fill="{fill}" class="block"><title>{_escaped(said or text)}</title></rect>'
    )
    if text:
        drawn += (
            f'<text x="{left + width / 2:.1f}" y="{top + _LANE / 2 + 4:.1f}" fill="{ink}" '
            f'text-anchor="middle">{_escaped(text)}</text>'
        )
    return drawn


def _name(text: str, middle: float) -> str:
    most = int((_LEFT - 8) / _CHARACTER)
    short = text if len(text) <= most else text[: most - 1] + "…"
    return (
        f'<text x="{_LEFT - 8}" y="{middle + 4:.1f}" text-anchor="end">{_escaped(short)}'
        f"<title>{_escaped(text)}</title></text>"
    )


def _escaped(text: str) -> str:
    return html.escape(printable(text))


def _axis(begin: float, end: float, top: float) -> list[str]:
    length = end - begin
    if length <= 0:
        return []
    rough = length / 8
    power = 10.0 ** np.floor(np.log10(rough))
    step = float(next(step * power for step in (1, 2, 5, 10) if step * power >= rough))
    parts = [f'<line x1="{_LEFT}" y1="{top}" x2="{WIDTH - _RIGHT}" y2="{top}" class="base"/>']
    tick = float(np.ceil(begin / step - 1e-9) * step) + 0.0  # never -0
    while tick <= end + 1e-9:
        x = _x(tick, begin, end)
        parts.append(
            f'<line x1="{x:.1f}" y1="{top}" x2="{x:.1f}" y2="{top + 4}" class="base"/>'
            f'<text x="{x:.1f}" y="{top + 17}" class="small" text-anchor="middle">{tick:g} s</text>'
        )
        tick += step
    return parts


def _x(time: float, begin: float, end: float) -> float:
    share = (min(max(time, begin), end) - begin) / (end - begin) if end > begin else 0.0
    return _LEFT + share * _inside()


def _inside() -> float:
    return WIDTH - _LEFT - _RIGHT


def _svg(height: float, title: str, parts: Sequence[str]) -> str:
    return (
        f'<svg viewBox="0 0 {WIDTH} {height:.0f}" role="img" xmlns="http://www.w3.org/2000/svg" '
        f'aria-label="{_escaped(title)}">{_HATCH}{"".join(parts)}</svg>'
    )
