"""Run the notebooks' method of analysis, which is in ``training``, in another process."""

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
    """Process that analyses frames as the notebooks do and returns the seconds for each.

    Use as a context manager. TensorFlow is loaded in the other process (``python -m
    training.notebook_baseline``), so it takes neither memory nor time of this one.
    """

    def __enter__(self) -> Self:
        # TensorFlow's messages are discarded.
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
        # The process ends at the end of its input.
        self._process.communicate()

    def __call__(self, frame: Frame) -> float:
        """Return the seconds that one frame takes.

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
    """Return whether the training extra is installed, without importing it."""
    return all(find_spec(name) is not None for name in ("training", "keras", "tensorflow"))
