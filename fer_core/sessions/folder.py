"""The folder of a session: names of its files, its lock, and what ``session.json`` says."""

import json
import os
import platform
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any, Final, cast

from fer_core.annotation.provenance import file_hash
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.errors import AnnotationError, ResultError
from fer_core.phrases import system_reason
from fer_core.pipeline import PipelineSettings
from fer_core.sessions.markers import MARKERS_FILE
from fer_core.sources.source import SourceInfo
from fer_core.tables.results import SESSION_ENDING, SESSION_FILE, SESSION_KEYS
from fer_core.version import VERSION

SESSION_SCHEMA: Final = 1
"""Version of the folder's layout and of ``session.json``."""

TABLE_FILE: Final = "table.csv"
PICTURES_FILE: Final = "pictures.mkv"
LOCK_FILE: Final = "session.lock"
"""Held by the process that records; its content means nothing."""

RECORDING: Final = "recording"
FINISHED: Final = "finished"
INTERRUPTED: Final = "interrupted"

_PACKAGES: Final = ("av", "numpy", "onnxruntime", "opencv-python-headless")


def session_folder(path: Path) -> Path:
    """Return the folder that a name of a session means: its ending is added where it is missing."""
    named = path.name.lower().endswith(SESSION_ENDING)
    return path if named else path.with_name(path.name + SESSION_ENDING)


def check_session(path: Path) -> Path:
    """Return the folder for a new session of this name, before anything is opened for it.

    Raises:
        AnnotationError: Something of that name exists, or it has no name.
    """
    if not path.name:
        raise AnnotationError("{path} is no name for a session; choose one.", path=path)
    folder = session_folder(path)
    if os.path.lexists(folder):
        raise AnnotationError(
            "{folder} exists already. Choose another name for the session.", folder=folder
        )
    return folder


def is_session(path: Path) -> bool:
    """Whether a path is the folder of a session."""
    return path.is_dir() and (path / SESSION_FILE).is_file()


def read_session(folder: Path) -> dict[str, Any]:
    """Read what ``session.json`` says.

    Raises:
        ResultError: It cannot be read, or is none.
    """
    path = folder / SESSION_FILE
    try:
        content = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ResultError(
            "{path} cannot be read: {reason}.", path=path, reason=system_reason(error)
        ) from error
    except ValueError as error:
        raise ResultError("{path} is damaged and cannot be read.", path=path) from error
    if not isinstance(content, dict) or not cast("dict[str, Any]", content).keys() >= SESSION_KEYS:
        raise ResultError("{path} describes no session of this program.", path=path)
    return cast("dict[str, Any]", content)


def file_names() -> dict[str, str]:
    """Return the names of the files as ``session.json`` gives them."""
    return {"table": TABLE_FILE, "video": PICTURES_FILE, "markers": MARKERS_FILE}


def describe_source(info: SourceInfo | None, path: Path | None) -> dict[str, Any]:
    """Return what is known of a source as JSON values; addresses are not among them.

    Args:
        info: The source, once it was open.
        path: Its file, where it is one.
    """
    if info is None:
        return {"name": "", "path": None if path is None else str(path)}
    return {
        "name": info.name,
        "kind": info.kind,
        "size": list(info.size),
        "rate": info.rate,
        "path": None if path is None else str(path),
    }


def describe_model(classifier: EmotionClassifier) -> dict[str, Any]:
    """Return what identifies a model as JSON values, with the SHA-256 of its file."""
    return {
        "name": classifier.card.name,
        "sha256": file_hash(classifier.path),
        "precision": classifier.card.precision,
        "provider": classifier.provider,
    }


def describe_settings(settings: PipelineSettings, threshold: float) -> Mapping[str, Any]:
    """Return the settings of the analysis as JSON values."""
    return {**asdict(settings), "threshold": threshold}


# A recording asks each second, and looking up what is installed leaves reference cycles behind.
@cache
def describe_versions() -> Mapping[str, str]:
    """Return the versions of the program and of the libraries that a table depends on."""
    own = {"python": platform.python_version(), "fer-desktop": VERSION}
    return own | {name: metadata.version(name) for name in _PACKAGES}
