"""Subtitles as WebVTT (`.vtt`): a cue for each stretch."""

import html
from pathlib import Path
from typing import ClassVar

from fer_core.exports.format import ExportFormat, milliseconds
from fer_core.exports.timeline import Timeline


class VttFormat(ExportFormat):
    """The subtitles of web pages; most players show them, too."""

    name: ClassVar[str] = "vtt"
    ending: ClassVar[str] = ".vtt"
    title: ClassVar[str] = "WebVTT subtitles"

    def content(self, timeline: Timeline, path: Path) -> bytes:
        """See `ExportFormat.content`."""
        several = len(timeline.tiers) > 1
        blocks = ["WEBVTT", f"NOTE {_escaped(timeline.author)}"]
        for person, stretch in timeline.stretches:
            text = f"{person}: {stretch.emotion}" if several else stretch.emotion
            blocks.append(
                f"{_clock(stretch.onset_s)} --> {_clock(stretch.offset_s)}\n{_escaped(text)}"
            )
        return ("\n\n".join(blocks) + "\n").encode()


def _clock(seconds: float) -> str:
    rest, thousandths = divmod(milliseconds(seconds), 1000)
    minutes, whole = divmod(rest, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{whole:02}.{thousandths:03}"


def _escaped(text: str) -> str:
    """Return the text of a cue or note: no marks of its own, no arrow, one line."""
    return html.escape(" ".join(text.split()), quote=False)
