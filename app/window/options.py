"""What the command line asks of the window."""

from dataclasses import dataclass, field

from fer_core.detection.settings import DetectorName
from fer_core.drawing.faces_shown import FacesShown
from fer_core.streams.settings import StreamSettings


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """Options of one run of the window.

    Attributes:
        source: The source to show; None for the last one, else the demo clip.
        model: Name or path of the model; None for the last one.
        detector: What finds faces; None for what the settings say.
        run_for: Seconds after which the window closes, from the first picture (from
            the loaded model, but at least 5, where none comes); a video file that ends earlier
            starts again. None for never.
        stats: Where to write what the run measured, or None.
        table: Where to record a table of what is shown, or None.
        overwrite: Whether that may replace a file.
        record: Where to record a session, or None.
        faces: What the session's pictures show of faces.
        pixelate: Whether faces are pixelated in the window's picture; None for what the settings
            say.
        sound: The microphone of the session's sound, "" for the system's own; None for no sound.
        streams: The streams of live values to switch on.
        lsl_markers: The LSL stream whose markers are taken, or "all"; None for none.
        debug: Whether tracebacks are shown.
    """

    source: str | None = None
    model: str | None = None
    detector: DetectorName | None = None
    run_for: float | None = None
    stats: str | None = None
    table: str | None = None
    overwrite: bool = False
    record: str | None = None
    faces: FacesShown = "hide"
    pixelate: bool | None = None
    sound: str | None = None
    streams: StreamSettings = field(default_factory=StreamSettings)
    lsl_markers: str | None = None
    debug: bool = False
