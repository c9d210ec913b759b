"""What can be said about a file by looking at it from outside, before a decoder does."""

from pathlib import Path

from fer_core.errors import SourceError


def check_readable(path: Path) -> None:
    """Opens a file for a moment.

    Raises:
        SourceError: It is missing, a folder, not ours to read, or empty.
    """
    try:
        if path.is_dir():
            raise SourceError(f"{path.name or path} is a folder; choose a file inside it.")
        with path.open("rb") as file:
            empty = not file.read(1)
    except FileNotFoundError:
        raise SourceError(f"There is no file {path}; check its name and folder.") from None
    except PermissionError:
        raise SourceError(
            f"{path.name} may not be read by you; change its permissions or copy it."
        ) from None
    except (OSError, ValueError) as error:
        raise SourceError(f"{path} cannot be read: {error}.") from error
    if empty:
        raise SourceError(f"{path.name} is empty; nothing was ever written to it.")
