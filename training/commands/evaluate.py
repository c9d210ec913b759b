"""``fer-train evaluate``: measure a run or a model file on a part of a data set."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fer_core.detection.settings import DetectorName
from fer_core.system.files import write_json
from training.commands import UsageError
from training.commands.inputs import (
    MODEL_HELP,
    add_data,
    add_detector,
    find_model,
    find_model_file,
    require_data,
    require_default_detector,
    require_part,
)
from training.commands.requirements import require_training
from training.commands.screen import Screen
from training.data.faces import PRIVATE_TEST
from training.data.open import open_data
from training.runs.folder import LOOKS, is_run, read_json

if TYPE_CHECKING:
    from fer_core.emotion.model_card import Figure
    from training.evaluate.evaluation import Evaluation


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``evaluate`` to the parser of ``fer-train``."""
    parser = subparsers.add_parser(
        "evaluate",
        help="measure a run or a model on a part of a data set",
        description="Measure a run or a model on a part of a data set; write a report.",
    )
    add = parser.add_argument
    add("model", metavar="RUN|MODEL", help=MODEL_HELP)
    add_data(parser, required=False)
    add(
        "--photographs",
        type=Path,
        metavar="DIR",
        help="photographs in a folder for each emotion; the app's finder looks for the faces",
    )
    add_detector(parser)
    add("--part", default="PublicTest", help="PublicTest (default), PrivateTest or test")
    add(
        "--tta",
        default="none",
        choices=["none", "flip", "ten-crop", "all"],
        help="average over changed copies of each face; 'all' measures each way at one look",
    )
    add("--robust", action="store_true", help="also on shifted, blurred, noisy, dim, ... faces")
    add("--out", type=Path, metavar="FOLDER", help="folder of the report")
    add("--write-card", action="store_true", help="write the figures into the .onnx file's card")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Measure, print the figures and write the report.

    Raises:
        UsageError: Model, data set, photographs or part do not exist, or neither data set nor
            photographs are named.
        FerError: Model or data cannot be opened, or the report cannot be written.
    """
    screen = Screen()
    model = find_model(arguments.model)
    require_data(arguments.data)
    if arguments.write_card and model.suffix != ".onnx":
        raise UsageError("--write-card writes into a model file; export the run first.")
    if arguments.photographs is not None:
        require_default_detector(arguments)
        if not arguments.photographs.is_dir():
            raise UsageError(f"There is no folder {arguments.photographs}.")
        _measure_photographs(
            find_model_file(arguments.model),
            arguments.photographs,
            screen,
            arguments.detector,
            write_card=arguments.write_card,
        )
    elif arguments.data is None:
        raise UsageError("Name the data set with --data, or photographs with --photographs.")
    if arguments.data is not None:
        _measure_part(model, arguments, screen)
    return 0


def _measure_part(model: Path, arguments: argparse.Namespace, screen: Screen) -> None:
    """Measure a model on a part of the data set that the arguments name."""
    part, tta = arguments.part, arguments.tta
    require_training()
    from training.evaluate.evaluation import evaluate
    from training.evaluate.predictors import open_predictor
    from training.evaluate.report import write_report

    with screen.status(f"reading {arguments.data}"):
        predictor = open_predictor(model)
        faces = open_data(arguments.data)
    require_part(faces, part)
    ways = ("none", "flip", "ten-crop") if tta == "all" else (tta,)
    figures: list[Figure] = []
    for way in ways:
        robust = arguments.robust and way == ways[0]
        with screen.status(f"measuring {predictor.name} on {part}"):
            evaluation = evaluate(predictor, faces, part, way, robust=robust)
        place = f"{part}-{way}" if way != "none" else part
        folder = default_folder(model) / place
        if arguments.out is not None:
            folder = arguments.out if way == ways[0] else arguments.out / way
        write_report(evaluation, folder)
        _print(evaluation, screen)
        screen.tell(f"{1000 * evaluation.seconds_per_face:.2f} ms a face; {folder / 'report.html'}")
        figures += evaluation.figures()
    if part == PRIVATE_TEST and is_run(model):
        count_look(model)
    if arguments.write_card:
        from training.export.card import add_figures

        add_figures(model, figures, looked=part == PRIVATE_TEST)
        screen.tell(f"the figures stand in the card of {model}")


def _measure_photographs(
    model: Path, folder: Path, screen: Screen, detector: DetectorName, *, write_card: bool
) -> None:
    """Measure a model file on photographs, with the faces that the app finds in them.

    Args:
        model: ONNX file.
        folder: Holds a folder of JPEG or PNG files for each emotion, named for it.
        screen: Takes lines.
        detector: What finds faces.
        write_card: Write the figures into the file's card; no picture goes there.

    Raises:
        FerError: The model or a photograph cannot be opened, or no face is found.
    """
    from training.evaluate.evaluation import COMMAND
    from training.evaluate.photographs import (
        FIVE,
        measure_photographs,
        open_photographs,
        photograph_figures,
    )
    from training.evaluate.predictors import open_onnx

    predictor = open_onnx(model)
    card = predictor.classifier.card
    photographs = open_photographs(folder, card.crop_margin, card.interpolation, detector)
    result = measure_photographs(photographs, predictor.predict(photographs.images))
    screen.tell(
        f"{predictor.name}  {photographs.name}, a face found in {result['n']}: mean of "
        f"{', '.join(FIVE)}: recall {100 * result['recall_of_five']:.1f} %, precision "
        f"{100 * result['precision_of_five']:.1f} %; ECE {100 * result['ece']:.1f} %"
    )
    for emotion, row in result["per_class"].items():
        screen.tell(
            f"  {emotion:9} {row['support']:4} faces  recall {100 * row['recall']:5.1f} %  "
            f"precision {100 * row['precision']:5.1f} %"
        )
    if write_card:
        from training.export.card import add_figures

        figures = photograph_figures(photographs.name, result, COMMAND)
        add_figures(model, figures, looked=False)
        screen.tell(f"the figures stand in the card of {model}")


def _print(evaluation: "Evaluation", screen: Screen) -> None:
    place = f"{evaluation.model}  {evaluation.part}"
    if evaluation.tta != "none":
        place += f"  {evaluation.tta}"
    for name, result in evaluation.results.items():
        screen.tell(
            f"{place}  {name}: {100 * result['accuracy']:.2f} % "
            f"({100 * result['accuracy_low']:.2f} to {100 * result['accuracy_high']:.2f}), "
            f"mean recall {100 * result['balanced_accuracy']:.2f} %, "
            f"mean precision {100 * result['macro_precision']:.2f} %, "
            f"macro F1 {100 * result['macro_f1']:.2f} %, log loss {result['log_loss']:.4f}, "
            f"ECE {100 * result['ece']:.2f} %, {result['n']} images"
        )
    for name, found in evaluation.robustness.items():
        screen.tell(f"{place}  {name}, points lost and calibration error when disturbed:")
        for disturbance, interval in found.disturbed.items():
            screen.tell(
                f"  {disturbance:17} {100 * interval.value:6.2f} %  "
                f"{100 * found.loss(disturbance):6.2f}  {100 * found.errors[disturbance]:6.2f} %"
            )
        screen.tell(
            f"  {'mean':17} {'':8}  {100 * found.mean_loss:6.2f}  {100 * found.mean_error:6.2f} %"
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
