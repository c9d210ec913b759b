"""``fer-train export``: write a model file that the app runs."""

from pathlib import Path

from fer_core.errors import FerError
from training.commands.common import Tell, require_training
from training.data.open import open_data
from training.export.finish import ExportOptions, finish
from training.runs.folder import CALIBRATION, is_run
from training.runs.load import load_run


def run_export(options: ExportOptions, tell: Tell) -> Path:
    """Write the file, and return its path.

    Raises:
        FerError: The model cannot be brought under the contract, differs from Keras, or loses
            too much as int8; nothing is written then.
    """
    require_training()
    if options.out.suffix != ".onnx":
        raise FerError(f"{options.out}: the name of a model file ends in .onnx.")
    if options.int8 and options.data is None:
        raise FerError(
            "--int8 measures its ranges on training faces; name the data set with --data."
        )
    if is_run(options.source):
        _export_run(options, tell)
    elif options.source.suffix in (".keras", ".h5", ".hdf5"):
        from training.export.foreign import export_foreign

        export_foreign(options, tell)
    else:
        raise FerError(f"{options.source} is neither a run folder nor a .keras or .h5 file.")
    return options.out


def _export_run(options: ExportOptions, tell: Tell) -> None:
    from training.evaluate.predictors import KerasPredictor
    from training.export.card import card_of
    from training.export.graph import to_onnx

    run = load_run(options.source)
    faces = open_data(options.data) if options.data else None
    if not (run.folder / CALIBRATION).is_file():
        tell("the run is not finished: its best epoch so far is exported, not calibrated")
    proto = to_onnx(run.model, run.temperatures)
    name = options.name or options.out.stem
    card = card_of(run, proto, name, precision="float32")
    reference = KerasPredictor(run)
    finish(options, proto, card, reference, run, faces, tell)
