"""``fer-train evaluate``: measure a run or a model file on a part."""

from pathlib import Path
from typing import TYPE_CHECKING

from fer_core.errors import FerError
from fer_core.system.files import write_json
from training.commands.common import Tell, require_training
from training.data.errors import DataError
from training.data.faces import PRIVATE_TEST, FaceSet
from training.data.open import open_data
from training.runs.folder import LOOKS, is_run, read_json

if TYPE_CHECKING:
    from fer_core.emotion.model_card import Figure
    from training.evaluate.evaluation import Evaluation


def run_evaluate(
    model: Path,
    data: Path,
    tell: Tell,
    *,
    part: str = "PublicTest",
    tta: str = "none",
    robust: bool = False,
    out: Path | None = None,
    write_card: bool = False,
) -> Path:
    """Measure, print the figures, write the report, and return its folder.

    Args:
        model: Run folder or ONNX file.
        data: Path of the data set.
        tell: Takes lines.
        part: A part of the set, or "test" for all that is not Training.
        tta: "none", "flip", "ten-crop", or "all" of these at one look, the report of each in a
            folder of its own.
        robust: Measure it on shifted, blurred, noisy, dim, ... faces as well.
        out: Folder of the report; None for ``evaluation/PART[-TTA]`` in the run, or
            ``runs/evaluation/NAME/PART[-TTA]`` for a file.
        write_card: Write the figures into the file's card.

    Raises:
        FerError: Model or data cannot be opened, or the part is empty.
    """
    require_training()
    from training.evaluate.evaluation import evaluate
    from training.evaluate.predictors import open_predictor
    from training.evaluate.report import write_report

    if write_card and model.suffix != ".onnx":
        raise FerError("--write-card writes into a model file; export the run first.")
    predictor = open_predictor(model)
    faces = open_data(data)
    require_part(faces, part)
    ways = ("none", "flip", "ten-crop") if tta == "all" else (tta,)
    figures: list[Figure] = []
    folders: list[Path] = []
    for way in ways:
        evaluation = evaluate(predictor, faces, part, way, robust=robust and way == ways[0])
        place = f"{part}-{way}" if way != "none" else part
        folder = default_folder(model) / place
        if out is not None:
            folder = out if way == ways[0] else out / way
        write_report(evaluation, folder)
        _tell(evaluation, tell)
        tell(f"{1000 * evaluation.seconds_per_face:.2f} ms a face; {folder / 'report.html'}")
        figures += evaluation.figures()
        folders.append(folder)
    if part == PRIVATE_TEST and is_run(model):
        count_look(model)
    if write_card:
        from training.export.card import add_figures

        add_figures(model, figures, looked=part == PRIVATE_TEST)
        tell(f"the figures stand in the card of {model}")
    return folders[0]


def _tell(evaluation: "Evaluation", tell: Tell) -> None:
    place = f"{evaluation.model}  {evaluation.part}"
    if evaluation.tta != "none":
        place += f"  {evaluation.tta}"
    for name, result in evaluation.results.items():
        tell(
            f"{place}  {name}: {100 * result['accuracy']:.2f} % "
            f"({100 * result['accuracy_low']:.2f} to {100 * result['accuracy_high']:.2f}), "
            f"macro F1 {100 * result['macro_f1']:.2f} %, log loss {result['log_loss']:.4f}, "
            f"ECE {100 * result['ece']:.2f} %, {result['n']} images"
        )
    for name, found in evaluation.robustness.items():
        tell(f"{place}  {name}, points lost when disturbed:")
        for disturbance, interval in found.disturbed.items():
            tell(
                f"  {disturbance:17} {100 * interval.value:6.2f} %  "
                f"{100 * found.loss(disturbance):6.2f}"
            )
        tell(f"  {'mean':17} {'':8}  {100 * found.mean_loss:6.2f}")


def require_part(faces: FaceSet, part: str) -> None:
    """Check that a part has faces.

    Raises:
        DataError: It has none.
    """
    if not len(faces.part(part)):
        raise DataError(
            f"The data set has no part {part!r}; it has {', '.join(faces.part_names())}."
        )


def default_folder(model: Path) -> Path:
    """Return where the reports of a run or file go.

    Never beside a model file: reports show faces of the data set, which must not travel with it.
    """
    return model / "evaluation" if is_run(model) else Path("runs") / "evaluation" / model.stem


def count_look(run: Path) -> int:
    """Count one more look at PrivateTest in a run's folder, and return how many there were."""
    looks = int(read_json(run / LOOKS, {}).get(PRIVATE_TEST, 0)) + 1
    write_json(run / LOOKS, {PRIVATE_TEST: looks})
    return looks
