"""``fer-train compare`` and ``fer-train study``."""

from pathlib import Path
from typing import TYPE_CHECKING

from fer_core.errors import FerError
from training.commands.common import Tell, require_training
from training.commands.evaluate import count_look, default_folder, require_part
from training.commands.fit import FitOptions, run_fit
from training.data.faces import PRIVATE_TEST, FaceSet
from training.data.open import open_data
from training.recipe import load_recipe
from training.runs.folder import MODEL, is_run, read_recipe

if TYPE_CHECKING:
    from training.evaluate.comparison import Entry


def run_compare(models: list[Path], tell: Tell, *, data: Path | None, part: str, out: Path) -> Path:
    """Measure several models on one part, print the table, write the page and return it.

    Without ``data`` only what the runs themselves hold is compared: their histories.

    Raises:
        FerError: A model cannot be opened, or the part is empty.
    """
    require_training()
    from training.evaluate.comparison import markdown, tests, write_comparison

    faces = open_data(data) if data else None
    if faces is not None:
        require_part(faces, part)
    entries = [_entry(model, faces, part) for model in models]
    page = write_comparison(entries, part, out)
    tell(markdown(entries).rstrip())
    for a, b, test in tests(entries):
        tell(
            f"{a} / {b}: only the first right {test.only_first}, only the second "
            f"{test.only_second}, McNemar p = {test.p:.4f}"
        )
    tell(str(page))
    return page


def _entry(model: Path, faces: FaceSet | None, part: str) -> "Entry":
    from training.evaluate.comparison import Entry, read_history
    from training.evaluate.evaluation import evaluate
    from training.evaluate.predictors import open_predictor
    from training.evaluate.report import write_report

    history = read_history(model) if is_run(model) else []
    stands_for = read_recipe(model).stands_for if is_run(model) else ""
    name = model.resolve().name if is_run(model) else model.stem
    if faces is None:
        return Entry(name, stands_for, history, None, "no data set was named (--data)")
    if model.is_dir() and is_run(model) and not (model / MODEL).is_file():
        return Entry(name, stands_for, history, None, "its training is not finished")
    evaluation = evaluate(open_predictor(model), faces, part)
    write_report(evaluation, default_folder(model) / part)
    if part == PRIVATE_TEST and is_run(model):
        count_look(model)
    return Entry(name, stands_for, history, evaluation)


def run_study(
    recipes: list[str],
    data: Path,
    tell: Tell,
    show: Tell,
    *,
    out: Path,
    changes: list[str],
    minutes: float | None,
    part: str,
) -> Path:
    """Fit each recipe that is not finished yet, then compare them all.

    A recipe that cannot be trained here (its weights cannot be downloaded) is told and stands in
    the table as "not measured" with the reason.

    Raises:
        FerError: A recipe does not exist, or the data set cannot be read.
    """
    require_training()
    from training.architectures.weights import WeightsError
    from training.evaluate.comparison import Entry, markdown, write_comparison
    from training.runs import checkpoint

    names = [load_recipe(recipe).name for recipe in recipes]
    faces = open_data(data)
    require_part(faces, part)
    entries = []
    for recipe, name in zip(recipes, names, strict=True):
        folder = out / name
        tell(f"== {name}")
        resume = (folder / checkpoint.FILE).is_file()
        try:
            if not (folder / MODEL).is_file():
                run_fit(
                    FitOptions(
                        recipe=recipe,
                        data=data,
                        out=folder,
                        changes=[] if resume else changes,
                        minutes=minutes,
                        resume=resume,
                    ),
                    tell,
                    show,
                )
            entries.append(_entry(folder, faces, part))
        except WeightsError as error:
            tell(f"{name}: {error}")
            entries.append(Entry(name, load_recipe(recipe).stands_for, [], None, str(error)))
    if not any(entry.evaluation for entry in entries):
        reasons = "; ".join(f"{entry.name}: {entry.reason}" for entry in entries)
        raise FerError(f"Nothing could be trained: {reasons}")
    page = write_comparison(entries, part, out / "comparison")
    tell(markdown(entries).rstrip())
    tell(str(page))
    return page
