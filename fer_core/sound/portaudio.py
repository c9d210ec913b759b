"""The library through which sound is recorded and heard; it is optional."""

from typing import Any

from fer_core.errors import SoundError
from fer_core.phrases import Phrase, quoted


def load_library() -> Any:  # noqa: ANN401
    """Return the module sounddevice.

    Raises:
        SoundError: It or the library PortAudio, on which it stands, is missing.
    """
    try:
        import sounddevice  # pyright: ignore[reportMissingTypeStubs]
    except ImportError as error:
        raise SoundError("Sound needs sounddevice: pip install fer-desktop[sound].") from error
    except OSError as error:  # what it stands on is missing
        raise SoundError(
            "Sound needs the library PortAudio, which is not installed; on Debian and Ubuntu: "
            "sudo apt install libportaudio2."
        ) from error
    return sounddevice


def reason_of(error: Exception) -> Phrase | str:
    """Return what an error of the library says, without its full stop, as a part of a sentence."""
    return quoted(str(error.args[0] if error.args else error).rstrip("."))
