"""The way of the notebooks, run by ``training`` in a process of its own."""

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from fer_core.errors import FerError
from fer_core.types import Frame

_MODULE: Final = "training.notebook_baseline"


class NotebookError(FerError):
    """The other process failed."""


class NotebookProcess:
    """``python -m training.notebook_baseline``: a frame in, its seconds out.

    Use as a context manager. TensorFlow comes up in the other process, so it neither takes this
    one's memory nor its time.
    """

    def __enter__(self) -> Self:
        # Its output is discarded; its result is the exit code.
        self._process = subprocess.Popen(
            [sys.executable, "-m", _MODULE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # Where a checkout is run in place, its root is what imports begin from.
            cwd=Path(__file__).resolve().parents[2],
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        # The end of its input is what it goes by.
        self._process.communicate()

    def __call__(self, frame: Frame) -> float:
        """Seconds that one frame takes.

        Raises:
            NotebookError: The process ended.
        """
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        width, height = frame.size
        request = json.dumps({"width": width, "height": height}).encode() + b"\n"
        try:
            stdin.write(request + frame.image.tobytes())
            stdin.flush()
            reply = stdout.readline()
        except OSError:
            reply = b""
        if not reply:
            raise NotebookError(
                f"The comparison with notebooks (python -m {_MODULE}) ended unexpectedly; "
                "--no-notebook leaves it out."
            )
        return float(json.loads(reply)["seconds"])


def notebook_available() -> bool:
    """Whether the training extra is installed; looks without importing it."""
    return all(find_spec(name) is not None for name in ("training", "keras", "tensorflow"))
