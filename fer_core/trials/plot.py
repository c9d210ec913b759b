"""A plot of event-locked curves as SVG: a panel a figure, a line with its interval a condition."""

import math
from collections.abc import Sequence
from html import escape
from typing import Final

import numpy as np

from fer_core.system.printable import printable
from fer_core.trials.curves import Point

_WIDTH: Final = 420
_HEIGHT: Final = 190
_LEFT: Final = 46
_BOTTOM: Final = 26
_TOP: Final = 24
_RIGHT: Final = 20
_PANELS: Final = 2
_COLOURS: Final = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#333333", "#e69f00")
"""Okabe and Ito (2008); dashes differ as well, for print and colour-blind eyes."""
_DASHES: Final = ("", "7 3", "2 3", "9 3 2 3", "4 4", "1 3")


def plot_of(points: Sequence[Point], title: str) -> str:
    """Draw all curves."""
    figures = list(dict.fromkeys(point.figure for point in points))
    groups = list(dict.fromkeys(point.group for point in points))
    rows = -(-len(figures) // _PANELS)
    key = 24 * len(groups)
    width, height = _WIDTH * _PANELS, rows * _HEIGHT + key + 34
    parts = [
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        f'<text x="12" y="20" font-size="15" font-weight="600">{_text(title)}</text>',
    ]
    for place, group in enumerate(groups):
        y = 42 + 24 * place
        trials = max(point.trials for point in points if point.group == group)
        people = max(point.participants for point in points if point.group == group)
        parts.append(
            f'<line x1="14" y1="{y}" x2="64" y2="{y}" {_stroke(place)}/>'
            f'<text x="72" y="{y + 4}">{_text(group)} ({trials} trials, {people} participants)'
            "</text>"
        )
    for place, figure in enumerate(figures):
        left = place % _PANELS * _WIDTH
        top = 34 + key + place // _PANELS * _HEIGHT
        own = [point for point in points if point.figure == figure]
        parts.append(f'<g transform="translate({left} {top})">{_panel(figure, own, groups)}</g>')
    return (
        f'<svg viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" '
        f'xmlns="http://www.w3.org/2000/svg" aria-label="{_text(title)}" '
        f'font-family="system-ui, DejaVu Sans, sans-serif" font-size="12">{"".join(parts)}</svg>\n'
    )


def _panel(figure: str, points: Sequence[Point], groups: Sequence[str]) -> str:
    values = [
        value
        for point in points
        for value in (point.mean.value, point.mean.low, point.mean.high)
        if value is not None
    ]
    low, high = min([0.0, *values]), max([0.0, *values])
    high = high if high > low else low + 1.0  # curves of zeros need a scale, too
    times = sorted({point.time_s for point in points})
    first, last = times[0], times[-1]

    def x(time: float) -> float:
        share = (time - first) / (last - first) if last > first else 0.5
        return _LEFT + share * (_WIDTH - _LEFT - _RIGHT)

    def y(value: float) -> float:
        share = (value - low) / (high - low)
        return _HEIGHT - _BOTTOM - share * (_HEIGHT - _BOTTOM - _TOP)

    parts = [f'<text x="{_LEFT}" y="14" font-weight="600">{_text(figure)}</text>']
    parts += [
        f'<line x1="{_LEFT}" y1="{y(value):.1f}" x2="{_WIDTH - _RIGHT}" y2="{y(value):.1f}" '
        f'stroke="#ddd"/><text x="{_LEFT - 5}" y="{y(value) + 4:.1f}" '
        f'text-anchor="end">{value:.3g}</text>'
        for value in np.linspace(low, high, 3).tolist()
    ]
    parts += [
        f'<text x="{x(time):.1f}" y="{_HEIGHT - 8}" text-anchor="middle">{time:g} s</text>'
        for time in _ticks(first, last)
    ]
    if first <= 0 <= last:
        parts.append(
            f'<line x1="{x(0):.1f}" y1="{_TOP}" x2="{x(0):.1f}" y2="{_HEIGHT - _BOTTOM}" '
            'stroke="#000" stroke-dasharray="2 2"/>'
        )
    for place, group in enumerate(groups):
        own = [p for p in points if p.group == group and p.mean.value is not None]
        with_interval = [p for p in own if p.mean.low is not None and p.mean.high is not None]
        if with_interval:
            upper = [f"{x(p.time_s):.1f},{y(p.mean.high or 0.0):.1f}" for p in with_interval]
            lower = [f"{x(p.time_s):.1f},{y(p.mean.low or 0.0):.1f}" for p in with_interval[::-1]]
            parts.append(
                f'<polygon points="{" ".join(upper + lower)}" '
                f'fill="{_COLOURS[place % len(_COLOURS)]}" opacity="0.18"/>'
            )
        line = " ".join(f"{x(p.time_s):.1f},{y(p.mean.value or 0.0):.1f}" for p in own)
        parts.append(f'<polyline points="{line}" fill="none" {_stroke(place)}/>')
    return "".join(parts)


def _ticks(first: float, last: float) -> list[float]:
    """Return at most seven round times from the first to the last."""
    rough = max((last - first) / 6, 1e-3)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough)
    places = range(math.ceil(first / step - 1e-9), math.floor(last / step + 1e-9) + 1)
    return [round(place * step, 6) for place in places]


def _stroke(place: int) -> str:
    dash = _DASHES[place % len(_DASHES)]
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return f'stroke="{_COLOURS[place % len(_COLOURS)]}" stroke-width="2"{dashes}'


def _text(text: str) -> str:
    return escape(printable(text))
