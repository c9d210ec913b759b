"""Refuse to count results together that different models or settings made."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final, Protocol, cast

from fer_core.errors import ResultError

_OF_THE_CLIP: Final = frozenset(
    {"start", "end", "run_up_seconds", "blur_faces", "faces", "split_seconds"}
)
"""Settings that choose what is looked at, and what the copy shows; they change no row, but for
those within a moment of a cut."""


class Described(Protocol):
    """A result by its name and the content of its summary, such as a `Recording`."""

    @property
    def name(self) -> str:
        """Name of the file that was annotated."""
        ...

    @property
    def head(self) -> Mapping[str, Any]:
        """The content of its summary; empty where there is none."""
        ...


def model_of(recording: Described) -> str:
    """Return the SHA-256 of the model file that made a result; "" where it is not known."""
    model = recording.head.get("model")
    found = cast("Mapping[str, Any]", model).get("sha256") if isinstance(model, Mapping) else None
    return found if isinstance(found, str) else ""


def settings_of(recording: Described) -> dict[str, str]:
    """Return the settings that decide the rows of a result, as JSON by their names."""
    settings = recording.head.get("settings")
    if not isinstance(settings, Mapping):
        return {}
    return {
        name: json.dumps(value, sort_keys=True)
        for name, value in sorted(cast("Mapping[str, Any]", settings).items())
        if name not in _OF_THE_CLIP
    }


def check_same(recordings: Sequence[Described], *, allow_mixed: bool = False) -> list[str]:
    """Whether all results were made by one model with one set of settings.

    Args:
        recordings: The results.
        allow_mixed: Whether others are only noted.

    Returns:
        A sentence for each result that differs from the first one.

    Raises:
        ResultError: One differs and that is not allowed.
    """
    notes: list[str] = []
    for recording in recordings[1:]:
        first = recordings[0]
        if model_of(recording) != model_of(first):
            notes.append(
                f"{recording.name} was analysed by another model than {first.name} "
                f"({_model_name(recording)}, {_model_name(first)})."
            )
        one, other = settings_of(first), settings_of(recording)
        names = [n for n in sorted({*one, *other}) if one.get(n) != other.get(n)]
        if names:
            notes.append(
                f"{recording.name} was analysed with other settings than {first.name} "
                f"({', '.join(names)})."
            )
    if notes and not allow_mixed:
        raise ResultError(
            "{notes} Such results are not counted together; --allow-mixed does it all the same.",
            notes=notes[0],
        )
    return notes


def _model_name(recording: Described) -> str:
    model = recording.head.get("model")
    name = cast("Mapping[str, Any]", model).get("name") if isinstance(model, Mapping) else None
    digest = model_of(recording)[:8]
    return f"{name or 'unknown'} {digest}".strip()
