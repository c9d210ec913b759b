"""Find the program's own files (assets and models), in a checkout and in an installed wheel."""

from pathlib import Path

from fer_core.errors import AssetError

_PACKAGE = Path(__file__).resolve().parents[1]
# A wheel carries both folders inside the package (see pyproject.toml); in a checkout, which an
# editable install uses as well, they stand beside it.
_ROOTS = (_PACKAGE / "_data", _PACKAGE.parent)


def _folder(name: str) -> Path:
    for root in _ROOTS:
        if (root / name).is_dir():
            return root / name
    raise AssetError(
        "The program's folder {name!r} is missing; install fer-desktop again to bring it back.",
        name=name,
    )


def asset(*parts: str) -> Path:
    """Return the path of a file in ``assets/``, e.g. ``asset("haarcascades", "x.xml")``.

    Raises:
        AssetError: The file is not there.
    """
    path = _folder("assets").joinpath(*parts)
    if not path.exists():
        raise AssetError(
            "The program's file {file} is missing; install fer-desktop again to bring it back.",
            file="/".join(parts),
        )
    return path


def models_folder() -> Path:
    """Return the folder of the bundled ``.onnx`` models.

    Raises:
        AssetError: The folder is not there.
    """
    return _folder("models")
