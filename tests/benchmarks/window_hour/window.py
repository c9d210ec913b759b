"""The window of the program with everything switched on, and the moments of each of its frames.

`python -m tests.benchmarks.window_hour.window FOLDER SOURCE SECONDS OSC WEBSOCKET`
"""

import json
import struct
import sys
import time
from pathlib import Path

from app.system.qt_libraries import import_qt
from app.window.options import WindowOptions
from fer_core.streams.settings import StreamSettings
from fer_core.types import Analysis, CapturedFrame

ANALYSED = struct.Struct("<qdd")
"""Number of the captured frame, when it was read, when its analysis ended (monotonic)."""

PAINTED = struct.Struct("<dd")
"""When it was painted (monotonic), and seconds since it was read."""

LSL_NAME = "fer-hour"
MARKERS_NAME = "fer-hour-paradigm"


class Moments:
    """An observer of the runner that writes when each frame was read and analysed."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("wb")
        self._numbers: dict[int, int] = {}
        self.captured = 0

    def note_source(self, info: object) -> None:
        """Need nothing of the source."""

    def note_skipped(self) -> None:
        """Need nothing of frames that are not read."""

    def note_captured(self, captured: CapturedFrame) -> None:
        """Number the frame as the table does."""
        self._numbers[captured.number] = self.captured
        self.captured += 1

    def note_analysed(self, captured: CapturedFrame, analysis: Analysis) -> None:
        """Write the frame's moments."""
        now = time.monotonic()
        number = self._numbers.pop(captured.number, None)
        for gone in [one for one in list(self._numbers) if one < captured.number]:
            del self._numbers[gone]
        if number is not None:
            self._file.write(ANALYSED.pack(number, captured.frame.arrived, now))

    def close(self) -> None:
        """Write what waits."""
        self._file.close()


def main() -> int:
    """Run the window; returns its exit code."""
    folder, source, seconds, osc, websocket = sys.argv[1:]
    home = Path(folder)
    import_qt()
    from app.window.run import WindowRun

    run = WindowRun(
        WindowOptions(
            source=source,
            run_for=float(seconds),
            stats=str(home / "stats.json"),
            table=str(home / "table.csv"),
            record=str(home / "session.fersession"),
            streams=StreamSettings(jsonl="-", osc=osc, websocket=websocket, lsl=LSL_NAME),
            lsl_markers=MARKERS_NAME,
        )
    )
    live = run._window.live  # the program has no need to hand out its window
    moments = Moments(home / "analysed.bin")
    live.session.observe(moments)
    streams = run._window.streams

    def note_streams() -> None:
        views = {key: streams.view(key) for key in ("jsonl", "osc", "websocket", "lsl")}
        sent = {key: (v.status.sent, v.status.lost) for key, v in views.items() if v is not None}
        (home / "streams.json").write_text(json.dumps(sent))

    run._window.closing.connect(note_streams)
    with (home / "painted.bin").open("wb") as painted:
        live.painted.connect(lambda latency: painted.write(PAINTED.pack(time.monotonic(), latency)))
        code = run.execute()
    moments.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
