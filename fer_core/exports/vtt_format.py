"""Subtitles as WebVTT (`.vtt`): a cue for each stretch."""

import html
from pathlib import Path
from typing import ClassVar

from fer_core.errors import ResultError
from fer_core.exports.format import ExportFormat, milliseconds
from fer_core.exports.timeline import PROGRAM, Timeline


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

    def without_person(self, content: bytes, person: str, *, alone: bool) -> bytes | None:
        """See `ExportFormat.without_person`; cues of theirs go."""
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise ResultError("it is not in UTF-8") from error
        if not text.startswith("WEBVTT"):
            raise ResultError("it is no WebVTT file")
        blocks = text.replace("\r\n", "\n").split("\n\n")
        theirs = f"{_escaped(person)}: "
        # A file of one person names nobody.
        signed = alone and any(block.startswith(f"NOTE {PROGRAM}") for block in blocks)
        left = [block for block in blocks if not _is_of(block, theirs, everything=signed)]
        if len(left) == len(blocks):
            return None
        return ("\n\n".join(left).rstrip("\n") + "\n").encode()


def _is_of(block: str, theirs: str, *, everything: bool) -> bool:
    """Whether a block is a cue of a person, whose texts begin with their name."""
    lines = block.strip("\n").split("\n")
    place = next((number for number, line in enumerate(lines) if "-->" in line), None)
    if place is None:
        return False
    return everything or any(line.startswith(theirs) for line in lines[place + 1 :])


def _clock(seconds: float) -> str:
    rest, thousandths = divmod(milliseconds(seconds), 1000)
    minutes, whole = divmod(rest, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{whole:02}.{thousandths:03}"


def _escaped(text: str) -> str:
    """Return the text of a cue or note: no marks of its own, no arrow, one line."""
    return html.escape(" ".join(text.split()), quote=False)
