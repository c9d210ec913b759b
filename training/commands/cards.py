"""``fer-train cards``: write the page of a folder of model files."""

from pathlib import Path

from fer_core.system.files import write_text
from training.commands.common import Tell, require_installed
from training.data.faces import PUBLIC_TEST
from training.data.open import open_data


def run_cards(folder: Path, tell: Tell, *, out: Path, data: Path | None = None) -> None:
    """Write the page from the cards, the files and the time that a face takes on this machine.

    Args:
        folder: Holds the model files.
        tell: Takes lines.
        out: The Markdown file.
        data: Path of the data set, for McNemar's test on PublicTest; None leaves it out.

    Raises:
        FerError: There is no model file, one cannot be used, the data set cannot be read, or the
            page cannot be written.
    """
    require_installed()
    from training.cards.page import write_page
    from training.cards.shipped import open_folder
    from training.cards.speed import measure_speed, processor_name
    from training.commands.evaluate import require_part

    models = open_folder(folder)
    faces = None
    if data is not None:
        whole = open_data(data)
        require_part(whole, PUBLIC_TEST)
        faces = whole.part(PUBLIC_TEST)
    speeds = {}
    for model in models:
        speed = speeds[model.name] = measure_speed(model.predictor.classifier)
        tell(f"{model.name}: {speed.single:.2f} ms a face, {speed.batched:.2f} in a batch")
    page = write_page(models, speeds, processor_name(), faces)
    write_text(out, page)
    tell(str(out))
