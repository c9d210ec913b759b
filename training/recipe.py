"""A recipe: everything that decides how a model is trained, one TOML file each.

The files stand in ``training/recipes/``. A value can be changed on the command line by its name
(``epochs=1``) or, to be exact, by table and name (``training.epochs=1``).
"""

import dataclasses
import tomllib
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import Any, get_type_hints

from fer_core.errors import FerError
from training.heads import FER2013, FERPLUS


class RecipeError(FerError):
    """A recipe does not exist, or a value in it does not fit."""


@dataclass(frozen=True, slots=True)
class Model:
    """What is built.

    Attributes:
        architecture: A name from `training.architectures`.
        dropout: Share of units that dropout drops; architectures say where.
        width: Factor on the channels of architectures that scale.
        input_size: Side, in pixels, that the network sees (faces are resized in the graph);
            0 for the faces' own.
        attentive: Of residual: squeeze-excitation, and two convolutions at full size.
        weights: What it begins with: "none", the path of a weights file or run, or (backbones)
            "imagenet".
        freeze: "none", "backbone" (never trained), or "first" (trained from ``unfreeze_at`` on).
        unfreeze: Name prefixes of the backbone's layers that the second stage trains.
        unfreeze_at: Share of the epochs after which the second stage begins.
        unfreeze_rate: Factor on the learning rate in the second stage.
        members: Of "ensemble": run folders, comma separated.
    """

    architecture: str = "cnn-wide"
    dropout: float = 0.25
    width: float = 1.0
    input_size: int = 0
    attentive: bool = False
    weights: str = "none"
    freeze: str = "none"
    unfreeze: str = ""
    unfreeze_at: float = 0.5
    unfreeze_rate: float = 0.1
    members: str = ""


@dataclass(frozen=True, slots=True)
class Data:
    """What it learns from.

    Attributes:
        labels: "fer2013", "ferplus-majority", "ferplus-probability" or "both".
        validation: A part's name ("PublicTest"), or a share of Training ("0.3").
        drop_leaks: Leave out training images that also stand in a test part.
        drop_blank: Leave out training images that are one single gray.
        sampling: "shuffle" or "balanced" (every emotion equally often).
    """

    labels: str = "fer2013"
    validation: str = "PublicTest"
    drop_leaks: bool = True
    drop_blank: bool = True
    sampling: str = "shuffle"


@dataclass(frozen=True, slots=True)
class Augment:
    """Random changes to training faces; see `training.layers.augment`. Mixup is on batches."""

    flip: bool = False
    rotate: float = 0.0
    shift: float = 0.0
    zoom: float = 0.0
    brightness: float = 0.0
    contrast: float = 0.0
    tone: float = 0.0
    blur: float = 0.0
    noise: float = 0.0
    erase: float = 0.0
    erase_area: float = 0.2
    jpeg: float = 0.0
    fill: str = "nearest"
    mixup: float = 0.0


@dataclass(frozen=True, slots=True)
class Optimizer:
    """How weights move.

    Attributes:
        optimizer: "sgd" (Nesterov), "adam" or "adamw".
        learning_rate: The peak.
        momentum: Of sgd.
        weight_decay: Decoupled: a step takes learning rate x this off the weights, biases and
            norms left out. For sgd with momentum m it is 1 / (1 - m) times the L2 penalty that
            papers state.
        clip_norm: Largest norm of the whole gradient; 0 for none.
    """

    optimizer: str = "sgd"
    learning_rate: float = 0.05
    momentum: float = 0.9
    weight_decay: float = 0.0
    clip_norm: float = 0.0


@dataclass(frozen=True, slots=True)
class Schedule:
    """How the learning rate changes.

    Attributes:
        schedule: "cosine" (to zero), "plateau" or "constant".
        warmup: Epochs of linear rise; with "cosine".
        factor: Of "plateau": what the rate is multiplied with.
        patience: Of "plateau": epochs without a better validation loss before that.
    """

    schedule: str = "cosine"
    warmup: float = 0.0
    factor: float = 0.5
    patience: int = 5


@dataclass(frozen=True, slots=True)
class Loss:
    """What is minimised.

    Attributes:
        loss: "crossentropy" or "focal".
        gamma: Of "focal".
        label_smoothing: Share of the target that goes to all classes alike.
        class_weights: "none" or "balanced" (each emotion weighs the same in sum).
        fer2013_weight: With labels "both": weight of the FER-2013 head.
        ferplus_weight: With labels "both": weight of the FER+ head.
        teachers: Run folders or .onnx files, comma separated, whose word on the training faces is
            learnt too.
        teacher_share: What their word counts beside the labels, above 0 and at most 1.
        teacher_temperature: On top of the calibrated one; above 1 it softens their word.
    """

    loss: str = "crossentropy"
    gamma: float = 2.0
    label_smoothing: float = 0.0
    class_weights: str = "none"
    fer2013_weight: float = 1.0
    ferplus_weight: float = 1.0
    teachers: str = ""
    teacher_share: float = 0.5
    teacher_temperature: float = 1.0


@dataclass(frozen=True, slots=True)
class Training:
    """How long, how much at a time.

    Attributes:
        epochs: Passes over the training part; a cosine ends with the last.
        batch_size: Faces a step.
        precision: "float32", "mixed_bfloat16", or "auto" (the faster one, measured).
        average: Decay of the averaged weights per step, 0 for none; they are what is validated
            and kept.
        patience: Epochs without a better validation accuracy before it stops; 0 for never.
        seed: Of weights, order, augmentation and dropout.
    """

    epochs: int = 30
    batch_size: int = 64
    precision: str = "auto"
    average: float = 0.0
    patience: int = 0
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Recipe:
    """One way to train one model.

    Attributes:
        name: Of the recipe.
        stands_for: The system that it answers to.
        title: A line for people who choose a model.
        description: What the model is good for, in words for them.
        origin: What of the weights comes from elsewhere, and its licence; stands in the card.
    """

    name: str
    stands_for: str = ""
    title: str = ""
    description: str = ""
    origin: str = ""
    model: Model = field(default_factory=Model)
    data: Data = field(default_factory=Data)
    augment: Augment = field(default_factory=Augment)
    optimizer: Optimizer = field(default_factory=Optimizer)
    schedule: Schedule = field(default_factory=Schedule)
    loss: Loss = field(default_factory=Loss)
    training: Training = field(default_factory=Training)

    def to_toml(self) -> str:
        """Return the recipe as TOML text, every value spelt out."""
        lines = [f"{key} = {_toml(getattr(self, key))}" for key in _TEXTS]
        for table in _TABLES:
            lines += ["", f"[{table}]"]
            values = getattr(self, table)
            lines += [f"{f.name} = {_toml(getattr(values, f.name))}" for f in _fields(values)]
        return "\n".join(lines) + "\n"

    def with_values(self, assignments: list[str]) -> "Recipe":
        """Return the recipe with ``key=value`` or ``table.key=value`` put in.

        Raises:
            RecipeError: A key is unknown or a value has the wrong type.
        """
        recipe = self
        for assignment in assignments:
            key, equals, text = assignment.partition("=")
            if not equals:
                raise RecipeError(f"--set {assignment}: write it as key=value.")
            table, name = _find(key.strip())
            values = getattr(recipe, table)
            kind = get_type_hints(type(values))[name]
            value = _parse(text.strip(), kind, f"--set {assignment}")
            recipe = dataclasses.replace(
                recipe, **{table: dataclasses.replace(values, **{name: value})}
            )
        return recipe


_TEXTS = ("name", "stands_for", "title", "description", "origin")
_TABLES: dict[str, type] = {
    "model": Model,
    "data": Data,
    "augment": Augment,
    "optimizer": Optimizer,
    "schedule": Schedule,
    "loss": Loss,
    "training": Training,
}
_RETIRED = ((Model, "coarse", False),)
"""Values that stand in the cards of older files and say nothing any more."""


def heads_of(recipe: Recipe) -> tuple[str, ...]:
    """Return the heads that a recipe's labels ask for, the app's own first."""
    labels = recipe.data.labels
    heads = {
        "fer2013": (FER2013,),
        "ferplus-majority": (FERPLUS,),
        "ferplus-probability": (FERPLUS,),
        "both": (FERPLUS, FER2013),
    }
    if labels not in heads:
        raise RecipeError(
            f"Recipe {recipe.name}: labels must be one of {', '.join(heads)}, not {labels!r}."
        )
    return heads[labels]


def recipe_names() -> list[str]:
    """Return the names of the recipes that come with the package."""
    folder = resources.files("training") / "recipes"
    return sorted(f.name[:-5] for f in folder.iterdir() if f.name.endswith(".toml"))


def load_recipe(name_or_path: str) -> Recipe:
    """Read a recipe by its name, or from a TOML file of one's own.

    Raises:
        RecipeError: There is no such recipe, or a value in it does not fit.
    """
    if name_or_path in recipe_names():
        text = (resources.files("training") / "recipes" / f"{name_or_path}.toml").read_text("utf-8")
        return parse_recipe(text, name_or_path)
    path = Path(name_or_path)
    if path.suffix == ".toml":
        try:
            return parse_recipe(path.read_text("utf-8"), path.stem)
        except OSError as error:
            raise RecipeError(
                f"The recipe {path} cannot be read: {error.strerror or error}."
            ) from error
    raise RecipeError(
        f"There is no recipe {name_or_path!r}; there are {', '.join(recipe_names())}."
    )


def parse_recipe(text: str, name: str) -> Recipe:
    """Return the recipe of a TOML text; what it leaves out has the default.

    Raises:
        RecipeError: The text is no TOML, has an unknown key, or a value of the wrong type.
    """
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RecipeError(f"The recipe {name} is not valid TOML: {error}.") from error
    values: dict[str, Any] = {"name": name}
    for key, value in tables.items():
        if key in _TABLES and isinstance(value, dict):
            values[key] = _table(_TABLES[key], value, f"{name}, [{key}]")
        elif key in _TEXTS and isinstance(value, str):
            values[key] = value
        else:
            raise RecipeError(f"The recipe {name} has an unknown key {key!r}.")
    return Recipe(**values)


def _table(kind: type, values: dict[str, Any], place: str) -> Any:  # noqa: ANN401 (one of ours)
    hints = get_type_hints(kind)
    values = {key: value for key, value in values.items() if (kind, key, value) not in _RETIRED}
    for key, value in values.items():
        if key not in hints:
            raise RecipeError(f"Recipe {place}: unknown key {key!r}; there are {', '.join(hints)}.")
        fits = isinstance(value, hints[key]) or (hints[key] is float and type(value) is int)
        if not fits or (type(value) is bool and hints[key] is not bool):
            raise RecipeError(
                f"Recipe {place}: {key} must be a {hints[key].__name__}, not {value!r}."
            )
    return kind(**{k: float(v) if hints[k] is float else v for k, v in values.items()})


def _fields(values: Any) -> tuple[dataclasses.Field[Any], ...]:  # noqa: ANN401 (a dataclass)
    return dataclasses.fields(values)


def _find(key: str) -> tuple[str, str]:
    table, dot, name = key.rpartition(".")
    hits = [
        t for t, kind in _TABLES.items() if name in get_type_hints(kind) and (not dot or t == table)
    ]
    if len(hits) == 1:
        return hits[0], name
    if hits:
        choices = " or ".join(f"{t}.{name}" for t in hits)
        raise RecipeError(f"--set {key}: write {choices}.")
    known = sorted({n for kind in _TABLES.values() for n in get_type_hints(kind)})
    raise RecipeError(f"--set {key}: there is no such value; there are {', '.join(known)}.")


def _parse(text: str, kind: type, place: str) -> Any:  # noqa: ANN401 (of that kind)
    if kind is bool:
        if text.lower() in ("true", "false"):
            return text.lower() == "true"
    elif kind is str:
        return text
    else:
        try:
            return kind(text)
        except ValueError:
            pass
    raise RecipeError(f"{place}: {text!r} is no {kind.__name__}.")


def _toml(value: Any) -> str:  # noqa: ANN401 (bool, int, float or str)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'"{escaped}"'
    return repr(value)
