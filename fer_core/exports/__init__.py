"""Results in the formats of other programs, one module each."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from fer_core.exports.boris_format import BorisFormat
from fer_core.exports.eaf_format import EafFormat
from fer_core.exports.format import ExportFormat
from fer_core.exports.textgrid_format import TextGridFormat
from fer_core.exports.vtt_format import VttFormat

EXPORTS: Final[Mapping[str, ExportFormat]] = {
    known.name: known for known in (EafFormat(), TextGridFormat(), VttFormat(), BorisFormat())
}
"""The formats by name; a new one is added here."""


def export_format_of(path: Path) -> str | None:
    """Name of the format that a file's name says, or None."""
    name = path.name.lower()
    return next((k for k, known in EXPORTS.items() if name.endswith(known.ending.lower())), None)
