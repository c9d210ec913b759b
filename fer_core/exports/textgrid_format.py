"""Praat's text files (`.TextGrid`): an interval tier a person, empty where nothing is shown."""

import re
from pathlib import Path
from typing import ClassVar, Final

from fer_core.errors import ResultError
from fer_core.exports.format import ExportFormat
from fer_core.exports.timeline import Tier, Timeline

_ITEM: Final = re.compile(r"\s*item \[\d+\]:\s*")
_NAME: Final = re.compile(r'\s*name = "(.*)"\s*')
_SIZE: Final = re.compile(r"size = \d+")


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
            # Praat 6.3 crashes where tiers are absent; it opens a grid of none.
            "tiers? <exists> ",
            f"size = {len(timeline.tiers)} ",
            "item []: ",
        ]
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

    def without_person(self, content: bytes, person: str, *, alone: bool) -> bytes | None:
        """See `ExportFormat.without_person`; their tiers go. Read is Praat's long form in UTF-8."""
        head, tiers = _tiers(content)
        left = [tier for tier in tiers if _name_of(tier) != person]
        if len(left) == len(tiers):
            return None
        lines = [_SIZE.sub(f"size = {len(left)}", line, count=1) for line in head]
        for number, tier in enumerate(left, 1):
            lines += [f"    item [{number}]:", *tier[1:]]
        return ("\n".join(lines) + "\n").encode()


def _tiers(content: bytes) -> tuple[list[str], list[list[str]]]:
    """Return the lines before the first tier, and those of each tier."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ResultError("it is not in UTF-8; save it from Praat as a text file") from error
    if '"TextGrid"' not in text or ("item []" not in text and "<absent>" not in text):
        raise ResultError("it is no TextGrid in Praat's long form")
    head: list[str] = []
    tiers: list[list[str]] = []
    quotes = 0
    for line in text.splitlines():
        # A label of several lines may look like the beginning of a tier.
        if quotes % 2 == 0 and _ITEM.fullmatch(line):
            tiers.append([])
        (tiers[-1] if tiers else head).append(line)
        quotes += line.count('"')
    return head, tiers


def _name_of(tier: list[str]) -> str | None:
    found = next(filter(None, map(_NAME.fullmatch, tier)), None)
    return None if found is None else found[1].replace('""', '"')


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
