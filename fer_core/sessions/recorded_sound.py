"""The sound of a session: its microphone, and what ``session.json`` says of it."""

import time
from typing import Any, Final

from fer_core.phrases import Phrase
from fer_core.sound.alignment import SoundAlignment
from fer_core.sound.sound_input import SoundInput

_SILENT_SECONDS: Final = 5.0
"""A microphone that hands on nothing for so long is gone: also silence is samples."""


class RecordedSound:
    """A microphone that is open, and the alignment that its sound goes to.

    Args:
        source: The microphone.

    Attributes:
        alignment: Places the sound on the clock of the pictures.

    Raises:
        SoundError: It cannot be opened.
    """

    def __init__(self, source: SoundInput) -> None:
        self._source = source
        self._opened = time.monotonic()
        self._missing = False
        self.alignment = SoundAlignment(source.rate)
        source.open(self.alignment.take)

    @property
    def problem(self) -> Phrase | None:
        """Why there is no more sound, in a sentence; else None."""
        if self._source.problem is not None or not self._missing:
            return self._source.problem
        return Phrase(
            "No sound comes from {name}; pictures and rows go on.", name=self._source.name
        )

    def fell_silent(self) -> bool:
        """Return whether `problem` has become known since the last call."""
        if self._missing:
            return False
        since = self.alignment.heard or self._opened
        self._missing = (
            self._source.problem is not None or time.monotonic() - since > _SILENT_SECONDS
        )
        return self._missing

    def describe(self) -> dict[str, Any]:
        """Return what is recorded as JSON values."""
        return {
            "name": self._source.name,
            "codec": "flac",
            "rate": self._source.rate,
            "channels": 1,
            "seconds": round(self.alignment.seconds, 3),
        }

    def close(self) -> None:
        """Release the microphone."""
        self._source.close()
