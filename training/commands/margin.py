"""``fer-train margin``: measure which margin around a box suits a model file."""

from pathlib import Path

from fer_core.errors import FerError
from fer_core.system.files import write_bytes, write_json
from training.commands.common import Tell, require_installed
from training.commands.evaluate import default_folder, require_part
from training.data.errors import DataError
from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, TEST, TRAINING
from training.data.open import open_data


def run_margin(
    model: Path,
    data: Path,
    tell: Tell,
    *,
    part: str = PUBLIC_TEST,
    out: Path | None = None,
    write_card: bool = False,
) -> float:
    """Measure, print the table, write ``margin.json`` and ``margin.png``.

    Args:
        model: ONNX file.
        data: Path of the data set.
        tell: Takes lines.
        part: Neither a part that is reported nor the one that was learnt.
        out: Folder of the results; None for ``runs/evaluation/NAME/margin``.
        write_card: Write the margin and the table into the file's card.

    Returns:
        The margin to take.

    Raises:
        FerError: Model or data cannot be opened, the part is none to choose on, or no face of it
            is found again.
    """
    require_installed()
    from training.evaluate.labelled import shown_labels
    from training.evaluate.margin import COMMAND, find_again, measure_margins
    from training.evaluate.margin_plot import plot
    from training.evaluate.predictors import open_onnx
    from training.export.card import CROP_MARGIN, add_figures

    if part in (PRIVATE_TEST, TEST, TRAINING):
        raise FerError(
            f"The margin is chosen by what is measured, and nothing is chosen on {part}; "
            f"take --part {PUBLIC_TEST}."
        )
    predictor = open_onnx(model)
    whole = open_data(data)
    require_part(whole, part)
    faces = whole.part(part)
    found = find_again(faces.images, interpolation=predictor.classifier.card.interpolation)
    tell(
        f"{len(found.rows)} of {len(faces)} faces were found again; left out: {found.missed} "
        f"without a box, {found.several} with several"
    )
    if not len(found.rows):
        raise DataError(
            f"The cascade finds no face of {part} again; no margin can be measured on it."
        )
    measured = measure_margins(predictor, faces, found)
    labels = shown_labels(measured, predictor.predict(faces.images[:1]))
    best = measured[labels].best(CROP_MARGIN)
    for name, margins in measured.items():
        tell(f"{predictor.name}  {part}  {name}, {margins.n} faces:")
        for margin in margins.right:
            tell(f"  margin {margin:5.2f}  {margins.accuracy(margin).percent()}")
        tell(f"  own crop      {margins.own.percent()}")
    tell(f"to take: {best:.2f} (chosen on {labels}, which the app shows)")
    folder = out or default_folder(model) / "margin"
    write_json(
        folder / "margin.json",
        {
            "command": COMMAND,
            "model": predictor.name,
            "part": part,
            "images": len(faces),
            "found_again": len(found.rows),
            "missed": found.missed,
            "several": found.several,
            "chosen": best,
            "chosen_on": labels,
            "labels": {name: margins.to_json() for name, margins in measured.items()},
        },
    )
    write_bytes(folder / "margin.png", plot(measured, best))
    tell(str(folder / "margin.png"))
    if write_card:
        figures = [f for name, margins in measured.items() for f in margins.figures(part, name)]
        add_figures(model, figures, looked=False, crop_margin=best)
        tell(f"margin and table stand in the card of {model}")
    return best
