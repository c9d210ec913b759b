"""The card inside a model file: the one place that says how its input is cut and what comes out.

The card is JSON in the ONNX metadata key ``card``. Everything a program needs to run the model is
here or in the graph itself; nothing about a model stands in the program's code. A card comes from
an untrusted file, so every field is checked, and what does not fit is refused with a sentence.
"""

import json
import math
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Final, cast

from fer_core.errors import ModelError
from fer_core.phrases import Phrase

METADATA_KEY: Final = "card"
SCHEMA: Final = 1
INPUT_NAME: Final = "faces"
OUTPUT_NAME: Final = "probabilities"
FER2013_OUTPUT_NAME: Final = "probabilities_fer2013"
FACE_SIZE: Final = 48
"""Width and height in pixels of the gray crop that every model takes (FER-2013's size)."""

EMOTIONS: Final = ("angry", "disgust", "fear", "happy", "sad", "surprise", "neutral")
"""The seven emotions in the order of FER-2013's codes 0..6; a card's labels come from these."""

INTERPOLATIONS: Final = ("area", "linear")
_MAX_CARD_CHARACTERS = 1_000_000


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure, as the evaluation command wrote it.

    Attributes:
        metric: ``accuracy``, ``macro_f1``, ``balanced_accuracy``, ``log_loss``, ``ece``, ...
        value: The figure; a share (0..1) for accuracies, F1 and calibration errors.
        part: The images it was measured on: ``PublicTest``, ``PrivateTest``, ...
        labels: Against which labels: ``fer2013`` or ``ferplus-majority``.
        n: Number of images.
        low: Lower end of the 95 % interval, or None.
        high: Upper end of the 95 % interval, or None.
        conditions: What was special: ``plain``, ``flip``, ``ten-crop``, ``without leaks``, ...
        command: Name and version of the command that measured it.
    """

    metric: str
    value: float
    part: str
    labels: str
    n: int
    low: float | None = None
    high: float | None = None
    conditions: str = "plain"
    command: str = ""


@dataclass(frozen=True, slots=True)
class ModelCard:
    """What a model is, how its input is cut, what comes out and how good it was found to be.

    Attributes:
        name: Short name, also the file's stem: ``cnn-wide``.
        title: A line for people.
        description: What it is and when to choose it, in words.
        labels: The k emotions of output ``probabilities``, in its order.
        crop_margin: Share of the box's side that is added on each side before it is cut.
        interpolation: How a crop is brought to 48x48: ``area`` (also for enlarging: linear) or
            ``linear``.
        architecture: Name of the network.
        parameters: Number of its trained and fixed weights.
        precision: ``float32`` or ``int8``.
        recipe: The recipe as it was run, TOML text.
        data: What it was trained on: name, splits, what was left out.
        figures: Every measured figure.
        private_test_looks: How often PrivateTest was evaluated on the way to this file.
        date: ISO date of the export.
        licence: Licence situation of weights and data.
        not_for: What it must not be used for.
        weaknesses: Known weaknesses, in words.
        fer2013_labels: The labels of output ``probabilities_fer2013`` where there is one.
        temperatures: Calibrated softmax temperature of each output, already in the graph.
        prior_power: Output ``probabilities`` is divided by the prior to this power, already in
            the graph, so that rare emotions are named more often; 0 where it is not.
        prior: The share of each emotion among the labels that were learnt, by its name.
        notes: Anything else, as text by name.
    """

    name: str
    labels: tuple[str, ...]
    title: str = ""
    description: str = ""
    crop_margin: float = 0.0
    interpolation: str = "area"
    architecture: str = ""
    parameters: int = 0
    precision: str = "float32"
    recipe: str = ""
    data: str = ""
    figures: tuple[Figure, ...] = ()
    private_test_looks: int = 0
    date: str = ""
    licence: str = ""
    not_for: str = ""
    weaknesses: str = ""
    fer2013_labels: tuple[str, ...] = ()
    temperatures: Mapping[str, float] = field(default_factory=dict[str, float])
    prior_power: float = 0.0
    prior: Mapping[str, float] = field(default_factory=dict[str, float])
    notes: Mapping[str, str] = field(default_factory=dict[str, str])

    def __post_init__(self) -> None:
        for labels in (self.labels, self.fer2013_labels):
            strange = sorted(set(labels) - set(EMOTIONS))
            if strange:
                raise ModelError(
                    "The model's card names labels that are no emotions of ours: {words} (known: "
                    "{emotions}).",
                    words=", ".join(map(repr, strange)),
                    emotions=", ".join(EMOTIONS),
                )
            if len(set(labels)) != len(labels):
                raise ModelError("The model's card names a label twice.")
        if len(self.labels) < 2:
            raise ModelError("The model's card names fewer than two labels.")
        if not -0.4 <= self.crop_margin <= 1.0:
            raise ModelError(
                "The model's card has crop_margin {crop_margin}, outside -0.4 to 1.",
                crop_margin=self.crop_margin,
            )
        if self.interpolation not in INTERPOLATIONS:
            raise ModelError(
                "The model's card asks for interpolation {interpolation!r}; known are "
                "{interpolations}.",
                interpolation=self.interpolation,
                interpolations=", ".join(INTERPOLATIONS),
            )

    def figure(
        self, metric: str, part: str, labels: str, conditions: str = "plain"
    ) -> Figure | None:
        """Return the measured figure of that description, or None."""
        wanted = (metric, part, labels, conditions)
        for found in self.figures:
            if (found.metric, found.part, found.labels, found.conditions) == wanted:
                return found
        return None

    def to_json(self) -> str:
        """Return the card as JSON text, to be stored under `METADATA_KEY`."""
        return json.dumps({"schema": SCHEMA, **asdict(self)}, ensure_ascii=False, indent=1)

    @classmethod
    def from_json(cls, text: str) -> "ModelCard":
        """Read a card from an untrusted file.

        Raises:
            ModelError: The text is no card of a schema known here, or a field does not fit.
        """
        if len(text) > _MAX_CARD_CHARACTERS:
            raise ModelError("The model's card is larger than a megabyte; it is not read.")
        try:
            raw = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise ModelError(
                "The model's card is not valid JSON: {reason}.", reason=error
            ) from error
        if not isinstance(raw, dict):
            raise ModelError("The model's card is not a JSON object.")
        raw = cast("dict[str, object]", raw)
        if raw.get("schema") != SCHEMA:
            raise ModelError(
                "The model's card has schema {found!r}; this program reads {schema}.",
                found=raw.get("schema"),
                schema=SCHEMA,
            )
        values: dict[str, object] = {}
        for name, kind in _FIELDS.items():
            if name in raw:
                values[name] = _checked(name, raw[name], kind)
        missing = [name for name in ("name", "labels") if name not in values]
        if missing:
            raise ModelError("The model's card lacks {missing}.", missing=", ".join(missing))
        return cls(**values)  # pyright: ignore[reportArgumentType]  # checked field by field


_FIELDS: Final[Mapping[str, str]] = {
    "name": "text",
    "labels": "texts",
    "title": "text",
    "description": "text",
    "crop_margin": "number",
    "interpolation": "text",
    "architecture": "text",
    "parameters": "count",
    "precision": "text",
    "recipe": "text",
    "data": "text",
    "figures": "figures",
    "private_test_looks": "count",
    "date": "text",
    "licence": "text",
    "not_for": "text",
    "weaknesses": "text",
    "fer2013_labels": "texts",
    "temperatures": "numbers by name",
    "prior_power": "number",
    "prior": "numbers by name",
    "notes": "texts by name",
}
_FIGURE_FIELDS: Final[Mapping[str, str]] = {
    "metric": "text",
    "value": "number",
    "part": "text",
    "labels": "text",
    "n": "count",
    "low": "number or null",
    "high": "number or null",
    "conditions": "text",
    "command": "text",
}
_KINDS: Final[Mapping[str, Phrase]] = {
    "text": Phrase("text"),
    "texts": Phrase("texts"),
    "number": Phrase("number"),
    "number or null": Phrase("number or null"),
    "count": Phrase("count"),
    "numbers by name": Phrase("numbers by name"),
    "texts by name": Phrase("texts by name"),
    "figures": Phrase("figures"),
}
"""What a field has to be, for people."""


def _checked(name: str, value: object, kind: str) -> object:
    """Return ``value`` as its field's type, or raise a `ModelError` that names the field."""
    match kind, value:
        case "text", str() if _is_plain(value):
            return value
        case "texts", list():
            return tuple(_checked(name, item, "text") for item in cast("list[object]", value))
        case "number" | "number or null", bool():
            pass
        case "number" | "number or null", int() | float():
            try:
                number = float(value)
            except OverflowError:  # a whole number of hundreds of digits
                number = math.inf
            if math.isfinite(number):
                return number
        case "number or null", None:
            return None
        case "count", int() if not isinstance(value, bool) and 0 <= value < 2**53:
            return value
        case "texts by name", dict():
            return _checked_items(name, cast("dict[str, object]", value), "text")
        case "numbers by name", dict():
            return _checked_items(name, cast("dict[str, object]", value), "number")
        case "figures", list():
            return tuple(_figure(name, item) for item in cast("list[object]", value))
        case _:
            pass
    raise ModelError(
        "The model's card has a field {name!r} that is not {kind}.", name=name, kind=_KINDS[kind]
    )


def _checked_items(name: str, items: dict[str, object], kind: str) -> dict[str, object]:
    for key in items:
        _checked(name, key, "text")
    return {key: _checked(f"{name}.{key}", value, kind) for key, value in items.items()}


def _is_plain(text: str) -> bool:
    """Whether a text can be written as UTF-8 and holds nothing that commands a terminal."""
    # Cc: control characters; Cs: halves of a surrogate pair.
    return all(
        character in "\t\n\r" or unicodedata.category(character) not in ("Cc", "Cs")
        for character in text
    )


def _figure(name: str, item: object) -> Figure:
    if not isinstance(item, dict):
        raise ModelError("The model's card has a field {name!r} that is not figures.", name=name)
    raw = cast("dict[str, object]", item)
    values = {
        key: _checked(f"{name}.{key}", raw[key], kind)
        for key, kind in _FIGURE_FIELDS.items()
        if key in raw
    }
    try:
        return Figure(**values)  # pyright: ignore[reportArgumentType]  # checked field by field
    except TypeError as error:
        raise ModelError(
            "The model's card has an incomplete figure in {name!r}.", name=name
        ) from error
