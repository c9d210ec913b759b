"""Praat's text files (`.TextGrid`): an interval tier a person, empty where nothing is shown."""

from pathlib import Path
from typing import ClassVar

from fer_core.exports.format import ExportFormat
from fer_core.exports.timeline import Tier, Timeline


class TextGridFormat(ExportFormat):
    """Praat's format, in its long form, with times to the microsecond."""

    name: ClassVar[str] = "textgrid"
    ending: ClassVar[str] = ".TextGrid"
    title: ClassVar[str] = "Praat"

    def content(self, timeline: Timeline, path: Path) -> bytes:
        """See `ExportFormat.content`."""
        end = _number(timeline.end_s)
        lines = [
            'File type = "ooTextFile"',
            'Object class = "TextGrid"',
            "",
            "xmin = 0 ",
            f"xmax = {end} ",
        ]
        if timeline.tiers:
            lines += ["tiers? <exists> ", f"size = {len(timeline.tiers)} ", "item []: "]
        else:
            lines.append("tiers? <absent> ")
        for number, tier in enumerate(timeline.tiers, 1):
            intervals = _intervals(tier, timeline.end_s)
            lines += [
                f"    item [{number}]:",
                '        class = "IntervalTier" ',
                f"        name = {_quoted(tier.person)} ",
                "        xmin = 0 ",
                f"        xmax = {end} ",
                f"        intervals: size = {len(intervals)} ",
            ]
            for place, (begin, stop, text) in enumerate(intervals, 1):
                lines += [
                    f"        intervals [{place}]:",
                    f"            xmin = {_number(begin)} ",
                    f"            xmax = {_number(stop)} ",
                    f"            text = {_quoted(text)} ",
                ]
        return ("\n".join(lines) + "\n").encode()


def _intervals(tier: Tier, end: float) -> list[tuple[float, float, str]]:
    """Intervals without a gap from 0 to the end, as Praat's interval tiers must be."""
    found: list[tuple[float, float, str]] = []
    last = 0.0
    for stretch in tier.stretches:
        if stretch.onset_s > last:
            found.append((last, stretch.onset_s, ""))
        found.append((stretch.onset_s, stretch.offset_s, stretch.emotion))
        last = stretch.offset_s
    if last < end:
        found.append((last, end, ""))
    return found


def _number(seconds: float) -> str:
    return f"{seconds:.6f}".rstrip("0").rstrip(".")


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
