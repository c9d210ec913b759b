"""How the annotation of a file can end without its result."""

import errno
from pathlib import Path

from fer_core.errors import FerError


class AnnotationError(FerError):
    """A file cannot be annotated, or its result cannot be written."""


class AnnotationStopped(FerError):  # being asked to stop is not an error
    """The job was asked to stop; what is whole is kept and can be resumed."""


def writing_failed(path: Path, error: OSError) -> AnnotationError:
    """The sentence for an error that the system gave while ``path`` was written."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return AnnotationError(
            f"There is no room left on the disk for {path.name}. Make room, then go on with "
            "--resume."
        )
    if error.errno == errno.EFBIG:
        return AnnotationError(
            f"{path.name} would be larger than a file may be there. Choose another folder with -o."
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return AnnotationError(
            f"{path.parent} may not be written to by you. Choose another folder with -o."
        )
    return AnnotationError(f"{path.name} could not be written: {error.strerror or error}.")
