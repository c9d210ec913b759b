"""The card of an exported file: what a run knows of itself, and the figures measured since."""

import dataclasses
import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from fer_core.emotion.model_card import EMOTIONS, METADATA_KEY, Figure, ModelCard
from training.data.faces import PRIVATE_TEST
from training.export.graph import ExportError, save
from training.export.weaknesses import weaknesses
from training.heads import FER2013, FERPLUS
from training.recipe import Recipe
from training.runs.folder import LOOKS, read_json
from training.runs.load import Run

if TYPE_CHECKING:
    import onnx

CROP_MARGIN = 0.0
"""What a card starts with, since FER-2013's own crops began as boxes of OpenCV's face detection
(Goodfellow et al., 2013); ``fer-train margin --write-card`` puts the measured one in its place."""

_LICENCE = (
    "Weights: as the project (MIT){origin}. FER-2013's images come from a web search for a "
    "research challenge (Goodfellow et al., 2013), without licences of their own; FER+ labels: MIT."
)
_NOT_FOR = (
    "Not for judging people: no decisions on jobs, school, credit, health, guilt or truth. The EU "
    "forbids emotion recognition at work and in schools, but for medical and safety reasons."
)


def card_of(run: Run, proto: "onnx.ModelProto", name: str, *, precision: str) -> ModelCard:
    """Return the card of a run's export, as yet without figures.

    Args:
        run: What is exported.
        proto: The graph.
        name: In the card, also the file's stem.
        precision: "float32" or "int8".
    """
    recipe = run.recipe
    both = {FERPLUS, FER2013} <= set(run.temperatures)
    data = recipe.data
    left_out = [
        text
        for is_left_out, text in (
            (data.drop_leaks, "training images that also stand in a test part"),
            (data.drop_blank, "blank training images"),
        )
        if is_left_out
    ]
    without = f", without {' and '.join(left_out)}" if left_out else ""
    card = ModelCard(
        name=name,
        labels=EMOTIONS,
        title=recipe.title or recipe.name,
        description=recipe.description or f"Trained by the recipe {recipe.name}.",
        crop_margin=CROP_MARGIN,
        architecture=recipe.model.architecture,
        parameters=int(run.model.count_params()),
        precision=precision,
        recipe=_shareable(recipe).to_toml(),
        data=(
            f"FER-2013, part Training{without}; labels {data.labels}; epoch and temperature "
            f"chosen on {data.validation}."
            + (f" Begun with {recipe.origin}." if recipe.origin else "")
        ),
        private_test_looks=int(read_json(run.folder / LOOKS, {}).get(PRIVATE_TEST, 0)),
        date=datetime.datetime.now(tz=datetime.UTC).date().isoformat(),
        licence=_LICENCE.format(origin=f"; begun with {recipe.origin}" if recipe.origin else ""),
        not_for=_NOT_FOR,
        fer2013_labels=EMOTIONS if both else (),
        temperatures=_by_output(run.temperatures),
        notes={"opset": str(proto.opset_import[0].version), "answers to": recipe.stands_for},
    )
    return dataclasses.replace(card, weaknesses=weaknesses(card))


def _shareable(recipe: Recipe) -> Recipe:
    """Return the recipe with runs and weights by name: folders are of one machine alone."""

    def names(paths: str) -> str:
        return ",".join(Path(path.strip()).name for path in paths.split(","))

    model = dataclasses.replace(
        recipe.model, weights=names(recipe.model.weights), members=names(recipe.model.members)
    )
    loss = dataclasses.replace(recipe.loss, teachers=names(recipe.loss.teachers))
    return dataclasses.replace(recipe, model=model, loss=loss)


def _by_output(temperatures: Mapping[str, float]) -> dict[str, float]:
    from training.export.graph import output_names

    names = output_names(dict(temperatures))
    return {names[head]: value for head, value in temperatures.items()}


def put_card(proto: "onnx.ModelProto", card: ModelCard) -> None:
    """Write a card into a graph's metadata, in place of the one there."""
    for i in reversed(range(len(proto.metadata_props))):
        if proto.metadata_props[i].key == METADATA_KEY:
            del proto.metadata_props[i]
    entry = proto.metadata_props.add()
    entry.key, entry.value = METADATA_KEY, card.to_json()


def add_figures(
    path: Path, figures: list[Figure], *, looked: bool, crop_margin: float | None = None
) -> ModelCard:
    """Put measured figures into a file's card; they replace those of the same description.

    Args:
        path: An ONNX file with a card.
        figures: As measured.
        looked: They were measured on PrivateTest, which is counted.
        crop_margin: The margin that they speak for; None leaves the card's.

    Returns:
        The new card.

    Raises:
        ExportError: The file cannot be read or written.
    """
    proto = load_graph(path)
    card = card_in(proto, path)

    def key(figure: Figure) -> tuple[str, str, str, str]:
        return figure.metric, figure.part, figure.labels, figure.conditions

    new = {key(figure) for figure in figures}
    kept = tuple(figure for figure in card.figures if key(figure) not in new)
    card = dataclasses.replace(
        card,
        figures=(*kept, *figures),
        crop_margin=card.crop_margin if crop_margin is None else crop_margin,
        private_test_looks=card.private_test_looks + int(looked),
    )
    return write_card(proto, card, path)


def write_card(proto: "onnx.ModelProto", card: ModelCard, path: Path) -> ModelCard:
    """Write a graph as a file with a card, whose weaknesses are told anew from its figures.

    Returns:
        The card as it stands in the file.

    Raises:
        ExportError: The file cannot be written.
    """
    card = dataclasses.replace(card, weaknesses=weaknesses(card))
    put_card(proto, card)
    save(proto, path)
    return card


def load_graph(path: Path) -> "onnx.ModelProto":
    """Read a model file.

    Raises:
        ExportError: It cannot be read.
    """
    import onnx

    try:
        return onnx.load(str(path))
    except (OSError, ValueError) as error:
        raise ExportError(f"{path} cannot be read: {error}.") from error


def card_in(proto: "onnx.ModelProto", path: Path) -> ModelCard:
    """Return the card in a graph.

    Raises:
        ExportError: It carries none.
        ModelError: It does not fit.
    """
    for entry in proto.metadata_props:
        if entry.key == METADATA_KEY:
            return ModelCard.from_json(entry.value)
    raise ExportError(f"{path} carries no card; export it with fer-train.")
