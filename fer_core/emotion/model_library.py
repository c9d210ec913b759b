"""The models at hand: those that travel with the program and those that the user added."""

import os
import shutil
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fer_core.emotion.external_data import find_external_data
from fer_core.emotion.model_trial import try_model
from fer_core.errors import AssetError, ModelError
from fer_core.phrases import system_reason
from fer_core.system.files import NewFile
from fer_core.system.resources import models_folder
from fer_core.system.user_folders import data_folder

SUFFIX: Final = ".onnx"

PREFERRED: Final = ("cnn", "cnn-wide")
"""Names that the default is looked for by, the best first."""


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A model file that can be chosen by name; its content has not been looked at.

    Attributes:
        name: The file's stem, unique in the library.
        path: The file.
        bundled: Whether it travels with the program.
    """

    name: str
    path: Path
    bundled: bool


def user_models_folder() -> Path:
    """Return the folder of the models that the user added; it need not exist yet."""
    return data_folder() / "models"


def list_models() -> tuple[ModelFile, ...]:
    """All models, the bundled ones first, each group by name.

    A file of the user's folder that bears the name of a bundled one is left out: the name
    belongs to the program's.
    """
    try:
        bundled = _models_in(models_folder(), bundled=True)
    except AssetError:
        bundled = ()
    names = {model.name for model in bundled}
    own = _models_in(user_models_folder(), bundled=False)
    return (*bundled, *(model for model in own if model.name not in names))


def default_model() -> ModelFile:
    """Return the model that is used where none is named.

    Raises:
        ModelError: There is no model at all.
    """
    models = list_models()
    if not models:
        raise ModelError(
            "No model is installed. Install fer-desktop again, or name a model file with --model."
        )
    by_name = {model.name: model for model in models}
    return next((by_name[name] for name in PREFERRED if name in by_name), models[0])


def find_model(name_or_path: str) -> Path:
    """Return the file of a model by its name in the library, or by its path.

    Raises:
        ModelError: There is neither.
    """
    models = list_models()
    for model in models:
        if model.name == name_or_path:
            return model.path
    path = Path(os.path.expanduser(name_or_path))  # an unknown home folder stays as it is written
    if path.is_file():
        return path
    if path.is_dir():
        raise ModelError(
            "{name_or_path} is a folder; name a model file ({suffix}) inside it.",
            name_or_path=name_or_path,
            suffix=SUFFIX,
        )
    if path.exists():
        raise ModelError(
            "{name_or_path} is a pipe or device; name a model file ({suffix}).",
            name_or_path=name_or_path,
            suffix=SUFFIX,
        )
    if not models:
        raise ModelError(
            "There is no model {name_or_path!r}; none is installed.", name_or_path=name_or_path
        )
    known = ", ".join(model.name for model in models)
    raise ModelError(
        "There is no model {name_or_path!r}, neither a file nor a name ({known}).",
        name_or_path=name_or_path,
        known=known,
    )


def check_model(path: Path, stop: threading.Event | None = None) -> None:
    """Check that a model file may be loaded in this process; call it before a file is loaded.

    A bundled model, or a file with the content of one, passes at once. Any other is tried in
    another process the first time.

    Args:
        path: The model file.
        stop: Set by another thread to end a trial early.

    Raises:
        ModelError: As `fer_core.emotion.model_trial.try_model` raises it.
    """
    if not (path.is_file() and _is_bundled(path)):
        try_model(path, stop=stop)


def add_model(path: str | Path, stop: threading.Event | None = None) -> ModelFile:
    """Check a model file and copy it to the user's folder.

    A name that is taken gets a number, unless the file of that name is the same.

    Args:
        path: The model file.
        stop: Set by another thread to end its trial early.

    Raises:
        ModelError: The file does not follow the contract, fails on faces, hangs or returns what
            is no probabilities, keeps weights in other files, or cannot be copied.
    """
    path = Path(path)
    check_model(path, stop)
    if find_external_data(path):
        raise ModelError(
            "{name} keeps its weights in other files; save the model with its weights as one "
            "file and add that.",
            name=path.name,
        )
    taken = {model.name: model for model in list_models()}
    name, number = path.stem, 1
    while name in taken:
        if _same_content(taken[name].path, path):
            return taken[name]
        number += 1
        name = f"{path.stem}-{number}"
    target = user_models_folder() / (name + SUFFIX)
    try:
        with path.open("rb") as source, NewFile(target) as file:
            shutil.copyfileobj(source, file)
    except OSError as error:
        raise ModelError(
            "{name} could not be copied to {parent}: {reason}.",
            name=path.name,
            parent=target.parent,
            reason=system_reason(error),
        ) from error
    return ModelFile(name, target, bundled=False)


def remove_model(name: str) -> ModelFile:
    """Delete the file of a model that the user added.

    Args:
        name: Its name in the library.

    Returns:
        The model, whose file is gone.

    Raises:
        ModelError: There is none of that name, it is a bundled one, or it cannot be deleted.
    """
    model = next((model for model in list_models() if model.name == name), None)
    if model is None:
        added = ", ".join(model.name for model in list_models() if not model.bundled)
        if not added:
            raise ModelError("There is no model {name!r} to remove; you added none.", name=name)
        raise ModelError(
            "There is no model {name!r} to remove; you added {added}.", name=name, added=added
        )
    if model.bundled:
        raise ModelError("{name} comes with the program and is not removed.", name=name)
    try:
        model.path.unlink()
    except OSError as error:
        raise ModelError(
            "{name} could not be removed: {reason}.", name=name, reason=system_reason(error)
        ) from error
    return model


def _models_in(folder: Path, *, bundled: bool) -> tuple[ModelFile, ...]:
    if not folder.is_dir():
        return ()
    found = (path for path in folder.iterdir() if path.suffix.lower() == SUFFIX)
    paths = sorted(found, key=lambda path: path.stem)
    return tuple(ModelFile(path.stem, path, bundled) for path in paths if path.is_file())


def _is_bundled(path: Path) -> bool:
    """Whether a file is a bundled model, or has the content of one."""
    try:
        folder = models_folder()
    except AssetError:
        return False
    if path.resolve().parent == folder.resolve():
        return True
    return any(_same_content(model.path, path) for model in _models_in(folder, bundled=True))


def _same_content(one: Path, other: Path) -> bool:
    return one.stat().st_size == other.stat().st_size and one.read_bytes() == other.read_bytes()
