"""``fer-train restore``: a run folder from a model file."""

from pathlib import Path

from fer_core.errors import FerError
from fer_core.system.files import write_json, write_text
from training.commands.common import Tell, require_training
from training.data.faces import PRIVATE_TEST
from training.data.open import open_data
from training.data.split import split
from training.runs.folder import CALIBRATION, LOOKS, MODEL, RECIPE, RunError, is_run

_LEAST_AGREEMENT = 0.97
"""Share of faces on which the network must name the same emotion as the file. int8 rounds what
flows between the layers too, which the network does not: 0.99 where this was measured."""


def run_restore(path: Path, data: Path, out: Path, tell: Tell) -> Path:
    """Write a run folder whose network computes what a model file does, and return it.

    Args:
        path: A model file of ours.
        data: The data set: faces to measure the norms on and to compare both with.
        out: The run folder.
        tell: Takes lines.

    Raises:
        FerError: The file carries no recipe, fits none of our networks, or the network says
            something else; nothing is written then.
    """
    require_training()
    from training.evaluate.predictors import KerasPredictor, open_onnx
    from training.export.finish import parity_faces
    from training.export.graph import output_names
    from training.export.parity import compare
    from training.export.quantize import calibration_faces
    from training.export.restore import restore_network
    from training.runs.folder import save_model
    from training.runs.load import Run

    if is_run(out):
        raise RunError(f"{out} already holds a run; name another --out.")
    file = open_onnx(path)
    recipe = file.recipe
    if recipe is None:
        raise FerError(
            f"{path} carries no recipe, so its network is not known: it was not trained here."
        )
    faces = open_data(data)
    training, _ = split(recipe.data, faces, recipe.training.seed)
    model = restore_network(path, recipe, calibration_faces(training.images))
    outputs = output_names(list(model.output_names))
    stored = file.classifier.card.temperatures
    temperatures = {head: stored.get(output, 1.0) for head, output in outputs.items()}
    found = compare(
        KerasPredictor(Run(out, recipe, model, temperatures)), file, parity_faces(faces)
    )
    if found.agreement < _LEAST_AGREEMENT:
        raise FerError(
            f"{path} cannot be restored: its network names the same emotion on only "
            f"{100 * found.agreement:.0f} % of the faces. Nothing was written."
        )
    out.mkdir(parents=True, exist_ok=True)
    save_model(model, out)
    write_json(out / CALIBRATION, temperatures)
    write_json(out / LOOKS, {PRIVATE_TEST: file.classifier.card.private_test_looks})
    write_text(out / RECIPE, recipe.to_toml())
    tell(
        f"{out / MODEL}: names the same emotion as {path.name} on "
        f"{100 * found.agreement:.1f} % of the faces"
    )
    return out
