"""Check the folder that relative names of files belong to."""

import os

from fer_core.errors import FerError


def check_working_folder() -> None:
    """Check that the folder a program was started in is still there.

    Without it no relative name can be made absolute, and each library words that in its own way.

    Raises:
        FerError: It was removed, or may not be entered any more.
    """
    try:
        os.getcwd()
    except OSError as error:
        raise FerError(
            "The folder that this was started in no longer exists, or may not be entered: "
            "change to another one and start again."
        ) from error
