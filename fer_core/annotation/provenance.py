"""Record what a result was computed from, so that it can be reproduced."""

import hashlib
import platform
from pathlib import Path
from typing import Any, Final

from fer_core.annotation.settings import AnnotationSettings
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.version import VERSION

_PACKAGES: Final = ("av", "numpy", "onnxruntime", "opencv-python-headless")


def origin_of(
    source: Path, classifier: EmotionClassifier, settings: AnnotationSettings
) -> dict[str, Any]:
    """Return everything that a table depends on, as JSON values."""
    # The window imports this module and hardly ever needs what reads packages' descriptions.
    from importlib import metadata

    card = classifier.card
    return {
        "source": {"name": source.name, "sha256": file_hash(source)},
        "model": {
            "name": card.name,
            "sha256": file_hash(classifier.path),
            "card_sha256": hashlib.sha256(card.to_json().encode()).hexdigest(),
            "precision": card.precision,
            "provider": classifier.provider,
        },
        "settings": settings.as_dict(),
        "versions": {"python": platform.python_version(), "fer-desktop": VERSION}
        | {name: metadata.version(name) for name in _PACKAGES},
    }


def file_hash(path: Path) -> str:
    """Return the SHA-256 of a file's content, hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
