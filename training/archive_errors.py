"""The exceptions that stand for a damaged archive: of arrays, of a Keras model, of weights."""

import zipfile
import zlib
from typing import Final

ARCHIVE_ERRORS: Final = (
    OSError,
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    EOFError,
    RuntimeError,
    zipfile.BadZipFile,
    zlib.error,
)
"""NumPy, Keras and zipfile agree on none: each damage is noticed in another place of theirs."""
