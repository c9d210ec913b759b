"""What reports say of the models that made results, from the cards of those at hand."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from app.models.card_text import figure_name, figure_value, how_often_right, main_figures
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_library import check_model, list_models
from fer_core.errors import FerError
from fer_core.findings.mixing import model_of
from fer_core.findings.recording import Recording
from fer_core.report.content import ModelText


def models_of(recordings: Sequence[Recording]) -> list[ModelText]:
    """Find the models that made results among those at hand, by the hash of their files."""
    wanted: dict[str, str] = {}
    for recording in recordings:
        model = recording.head.get("model")
        known = cast("Mapping[str, Any]", model) if isinstance(model, Mapping) else {}
        wanted.setdefault(model_of(recording), str(known.get("name", "")))
    at_hand: dict[str, Path] = {}
    for model in list_models():
        with model.path.open("rb") as file:
            at_hand[hashlib.file_digest(file, "sha256").hexdigest()] = model.path
    return [_model_text(name, digest, at_hand.get(digest)) for digest, name in wanted.items()]


def _model_text(name: str, digest: str, path: Path | None) -> ModelText:
    if path is None:
        said = "A model that is not known" if not name else f"The model {name}"
        return ModelText(
            name or "unknown model",
            digest,
            f"{said} (SHA-256 {digest or 'not known'}) made this result. It is not among the "
            "models at hand, so that nothing can be said here of how often it is right.",
        )
    try:
        check_model(path)
        card = EmotionClassifier.load(path).card
    except FerError as error:
        return ModelText(name, digest, f"Its card cannot be read: {error}")
    return ModelText(
        card.title or card.name,
        digest,
        how_often_right(card),
        tuple((figure_name(figure), figure_value(figure)) for figure in main_figures(card)),
        card.weaknesses,
        card.not_for,
    )
