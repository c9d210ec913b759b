"""A recipe: everything that decides how a model is trained, one TOML file each.

The files stand in ``training/recipes/``; `training.recipe_files` reads them. The types of the
fields state what is allowed: pydantic checks values that come from a file or the command line.
"""

import dataclasses
from dataclasses import dataclass, field
from typing import Annotated, Final, Literal, get_type_hints

import tomli_w
from pydantic import AfterValidator, ConfigDict, Field, TypeAdapter, ValidationError

from fer_core.errors import FerError
from training.heads import FER2013, FERPLUS


class RecipeError(FerError):
    """A recipe does not exist, or a value in it does not fit."""


def require_plain_name(name: str) -> str:
    """Return a name that files and folders can be called by.

    Raises:
        ValueError: It is empty or names another folder.
    """
    if not name.strip() or name.startswith(".") or any(sign in name for sign in "/\\\0\n\r"):
        raise ValueError("it should be the name of a file or folder, without / or a leading dot")
    return name


_CONFIG: Final = ConfigDict(extra="forbid")

Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
SmallShare = Annotated[float, Field(ge=0, lt=1, allow_inf_nan=False)]
"""A share that must leave something over."""

Amount = Annotated[float, Field(ge=0, le=1000, allow_inf_nan=False)]
Factor = Annotated[float, Field(gt=0, le=1000, allow_inf_nan=False)]
Count = Annotated[int, Field(ge=1, le=100_000)]
CountOrNone = Annotated[int, Field(ge=0, le=100_000)]
"""0 stands for none."""


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

    __pydantic_config__ = _CONFIG

    architecture: str = "cnn-wide"
    dropout: SmallShare = 0.25
    width: Annotated[float, Field(gt=0, le=16, allow_inf_nan=False)] = 1.0
    input_size: Annotated[int, Field(ge=0, le=512)] = 0
    attentive: bool = False
    weights: str = "none"
    freeze: Literal["none", "backbone", "first"] = "none"
    unfreeze: str = ""
    unfreeze_at: Share = 0.5
    unfreeze_rate: Amount = 0.1
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

    __pydantic_config__ = _CONFIG

    labels: Literal["fer2013", "ferplus-majority", "ferplus-probability", "both"] = "fer2013"
    validation: str = "PublicTest"
    drop_leaks: bool = True
    drop_blank: bool = True
    sampling: Literal["shuffle", "balanced"] = "shuffle"


@dataclass(frozen=True, slots=True)
class Augment:
    """Random changes to training faces; see `training.layers.augment`. Mixup is on batches.

    Attributes:
        settle: The last epochs, in which faces are neither mixed nor erased.
    """

    __pydantic_config__ = _CONFIG

    flip: bool = False
    rotate: Annotated[float, Field(ge=0, le=180, allow_inf_nan=False)] = 0.0
    shift: Share = 0.0
    zoom: SmallShare = 0.0
    brightness: Share = 0.0
    contrast: Share = 0.0
    tone: Annotated[float, Field(ge=0, le=3, allow_inf_nan=False)] = 0.0
    blur: Annotated[float, Field(ge=0, le=10, allow_inf_nan=False)] = 0.0
    noise: Share = 0.0
    erase: Share = 0.0
    erase_area: Annotated[float, Field(ge=0.02, le=1, allow_inf_nan=False)] = 0.2
    jpeg: Share = 0.0
    fill: Literal["nearest", "reflect", "constant"] = "nearest"
    mixup: Amount = 0.0
    settle: CountOrNone = 0


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

    __pydantic_config__ = _CONFIG

    optimizer: Literal["sgd", "adam", "adamw"] = "sgd"
    learning_rate: Amount = 0.05
    momentum: SmallShare = 0.9
    weight_decay: Amount = 0.0
    clip_norm: Amount = 0.0


@dataclass(frozen=True, slots=True)
class Schedule:
    """How the learning rate changes.

    Attributes:
        schedule: "cosine" (to zero), "plateau" or "constant".
        warmup: Epochs of linear rise; with "cosine".
        factor: Of "plateau": what the rate is multiplied with.
        patience: Of "plateau": epochs without a better validation loss before that.
    """

    __pydantic_config__ = _CONFIG

    schedule: Literal["cosine", "plateau", "constant"] = "cosine"
    warmup: Amount = 0.0
    factor: Factor = 0.5
    patience: Count = 5


@dataclass(frozen=True, slots=True)
class Loss:
    """What is minimised.

    Attributes:
        loss: "crossentropy" or "focal".
        gamma: Of "focal".
        label_smoothing: Share of the target that goes to all classes alike.
        class_weights: "none" or "balanced" (each emotion weighs the same in sum).
        prior_power: In training alone, the logits of a head are raised by the logarithm of each
            emotion's share among its labels times this (Menon et al., 2021), so that rare
            emotions are named more readily afterwards; 0 for not at all.
        fer2013_weight: With labels "both": weight of the FER-2013 head.
        ferplus_weight: With labels "both": weight of the FER+ head.
        teachers: Run folders, .onnx files or names of models, comma separated, whose answers on
            the training faces are learnt too.
        teacher_share: Weight of their answers beside the labels, above 0 and at most 1.
        teacher_temperature: On top of the calibrated one; above 1 it softens their answers.
        teachers_see: "clean" faces and their mirror images, asked once before the training, or
            the same "changed" ones that the student sees, asked at every step (Beyer et al.,
            2022).
    """

    __pydantic_config__ = _CONFIG

    loss: Literal["crossentropy", "focal"] = "crossentropy"
    gamma: Amount = 2.0
    label_smoothing: SmallShare = 0.0
    class_weights: Literal["none", "balanced"] = "none"
    prior_power: Amount = 0.0
    fer2013_weight: Amount = 1.0
    ferplus_weight: Amount = 1.0
    teachers: str = ""
    teacher_share: Annotated[float, Field(gt=0, le=1, allow_inf_nan=False)] = 0.5
    teacher_temperature: Factor = 1.0
    teachers_see: Literal["clean", "changed"] = "clean"


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

    __pydantic_config__ = _CONFIG

    epochs: Count = 30
    batch_size: Count = 64
    precision: Literal["auto", "float32", "mixed_bfloat16"] = "auto"
    average: SmallShare = 0.0
    patience: CountOrNone = 0
    seed: Annotated[int, Field(ge=0, lt=2**32)] = 0


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

    __pydantic_config__ = _CONFIG

    name: Annotated[str, AfterValidator(require_plain_name)]
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
        """Return the recipe as TOML text, with every value."""
        return tomli_w.dumps(dataclasses.asdict(self))

    def with_values(self, assignments: list[str]) -> "Recipe":
        """Return the recipe with ``key=value`` or ``table.key=value`` put in.

        Raises:
            RecipeError: A key is unknown or a value does not fit.
        """
        recipe = self
        for assignment in assignments:
            key, equals, text = assignment.partition("=")
            if not equals:
                raise RecipeError(f"--set {assignment}: write it as key=value.")
            table, name = _find(key.strip())
            values = getattr(recipe, table)
            kind = get_type_hints(type(values), include_extras=True)[name]
            try:
                value = TypeAdapter(kind).validate_strings(text.strip())
            except ValidationError as error:
                raise RecipeError(f"--set {assignment}: {reason(error)}.") from error
            recipe = dataclasses.replace(
                recipe, **{table: dataclasses.replace(values, **{name: value})}
            )
        return recipe


TABLES: Final[dict[str, type]] = {
    "model": Model,
    "data": Data,
    "augment": Augment,
    "optimizer": Optimizer,
    "schedule": Schedule,
    "loss": Loss,
    "training": Training,
}


def changes_beforehand(recipe: Recipe) -> bool:
    """Return whether training faces are changed before they enter the network.

    So it is where teachers are to see the changed faces too; else the network changes them.
    """
    return bool(recipe.loss.teachers) and recipe.loss.teachers_see == "changed"


def heads_of(recipe: Recipe) -> tuple[str, ...]:
    """Return the heads that a recipe's labels ask for, the app's own first."""
    heads = {
        "fer2013": (FER2013,),
        "ferplus-majority": (FERPLUS,),
        "ferplus-probability": (FERPLUS,),
        "both": (FERPLUS, FER2013),
    }
    return heads[recipe.data.labels]


def reason(error: ValidationError) -> str:
    """Return why the first value that was refused does not fit."""
    message = error.errors()[0]["msg"].removeprefix("Value error, ")
    return message[:1].lower() + message[1:].replace("nput should", "t should", 1)


def _find(key: str) -> tuple[str, str]:
    """Return the table and the name that a key of ``--set`` stands for."""
    table, dot, name = key.rpartition(".")
    hits = [
        t for t, kind in TABLES.items() if name in get_type_hints(kind) and (not dot or t == table)
    ]
    if len(hits) == 1:
        return hits[0], name
    if hits:
        raise RecipeError(f"--set {key}: write {' or '.join(f'{t}.{name}' for t in hits)}.")
    known = sorted({n for kind in TABLES.values() for n in get_type_hints(kind)})
    raise RecipeError(f"--set {key}: there is no such value; there are {', '.join(known)}.")
