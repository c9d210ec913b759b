"""The libraries that training needs, and which the app does not install."""

import contextlib
import importlib
import importlib.util
import os
import sys
from collections.abc import Iterator

from fer_core.errors import FerError

_NEEDED = ("keras", "sklearn", "matplotlib", "onnx", "pydantic", "tomli_w")


def require_training() -> None:
    """Check that the training extra is installed, and import Keras without its start-up messages.

    Raises:
        FerError: It is not; says how to install it.
    """
    require_installed()
    # TensorFlow's start-up messages are about its own build; a user can do nothing about them.
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    with _silenced():
        importlib.import_module("keras")


def require_installed() -> None:
    """Check that the training extra is installed, before anything heavy is imported.

    Raises:
        FerError: It is not; says how to install it.
    """
    missing = [name for name in _NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        raise FerError(
            f"Training needs {', '.join(missing)}, which the app itself does not install: "
            'pip install "fer-desktop[training]" (in a checkout: pip install -e ".[training]").'
        )


@contextlib.contextmanager
def _silenced() -> Iterator[None]:
    """Send what native code writes to file descriptor 2 nowhere, for the time of an import."""
    try:
        kept = os.dup(2)
    except OSError:  # no such descriptor, nothing to silence (a windowed Python)
        yield
        return
    sys.stderr.flush()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
