"""An evaluation as one self-contained HTML page, PNG plots and ``metrics.json``."""

import base64
import html
from pathlib import Path

from fer_core.emotion.model_card import EMOTIONS
from fer_core.system.files import write_bytes, write_json, write_text
from training.evaluate import pictures
from training.evaluate.evaluation import COMMAND, Evaluation
from training.evaluate.robustness import Robustness

_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem;
       color: #222; background: #fff; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { border-bottom: 1px solid #ccc; padding: .25rem .8rem; text-align: right; }
th:first-child, td:first-child { text-align: left; }
img { max-width: 100%; }
figure { display: inline-block; margin: 0 1rem 1rem 0; vertical-align: top; }
@media (prefers-color-scheme: dark) {
  body { background: #1b1b1b; color: #e6e6e6; } th, td { border-color: #555; }
  img { background: #fff; }
}
"""


def write_report(evaluation: Evaluation, folder: Path) -> Path:
    """Write ``report.html``, its plots and ``metrics.json``.

    The contact sheet of mistakes shows images of the data set: the folder is the person's own.

    Returns:
        The page.
    """
    folder.mkdir(parents=True, exist_ok=True)
    body = [
        f"<h1>{html.escape(evaluation.model)} on {html.escape(evaluation.part)}</h1>",
        f"<p>{len(evaluation.faces)} images; averaging: {evaluation.tta}; "
        f"{evaluation.parameters:,} parameters; "
        f"{1000 * evaluation.seconds_per_face:.2f} ms a face on this machine; measured by "
        f"{COMMAND}. {evaluation.leaked} of the images also stand in Training.</p>",
        _summary(evaluation),
    ]
    for name, result in evaluation.results.items():
        body.append(f"<h2>Labels: {html.escape(name)}</h2>")
        body.append(_per_class(result))
        if name in evaluation.robustness:
            body.append(_robustness(evaluation.robustness[name]))
        if "without" in name:
            continue
        for title, content in (
            (f"{name}-confusion", pictures.confusion(result, normalised=False)),
            (f"{name}-confusion-normalised", pictures.confusion(result, normalised=True)),
            (f"{name}-reliability", pictures.reliability(result)),
            (f"{name}-roc", pictures.roc(evaluation, name)),
            (f"{name}-mistakes", pictures.mistakes(evaluation, name)),
        ):
            write_bytes(folder / f"{title}.png", content)
            body.append(picture_tag(title, content))
    page = (
        "<!doctype html><html lang=en><meta charset=utf-8>"
        f"<title>{html.escape(evaluation.model)}</title><style>{_STYLE}</style>"
        + "\n".join(body)
        + "</html>\n"
    )
    write_json(folder / "metrics.json", evaluation.to_json())
    write_text(folder / "report.html", page)
    return folder / "report.html"


def picture_tag(title: str, content: bytes) -> str:
    """Return a PNG as an HTML figure that needs no file beside the page."""
    text = base64.b64encode(content).decode()
    return f'<figure><img alt="{html.escape(title)}" src="data:image/png;base64,{text}"></figure>'


def _summary(evaluation: Evaluation) -> str:
    head = (
        "<tr><th>labels<th>images<th>accuracy<th>95 % interval<th>macro F1<th>mean recall"
        "<th>mean precision"
        "<th>log loss<th>calibration error<th>ROC area</tr>"
    )
    rows = [
        f"<tr><td>{html.escape(name)}<td>{r['n']}<td>{100 * r['accuracy']:.2f} %"
        f"<td>{100 * r['accuracy_low']:.2f} to {100 * r['accuracy_high']:.2f}"
        f"<td>{100 * r['macro_f1']:.2f} %<td>{100 * r['balanced_accuracy']:.2f} %"
        f"<td>{100 * r['macro_precision']:.2f} %"
        f"<td>{r['log_loss']:.4f}<td>{100 * r['ece']:.2f} %"
        f"<td>{r['roc_auc'].get('macro', float('nan')):.3f}</tr>"
        for name, r in evaluation.results.items()
    ]
    return f"<table>{head}{''.join(rows)}</table>"


def _per_class(result: dict) -> str:
    rows = [
        f"<tr><td>{emotion}<td>{row['precision']:.3f}<td>{row['recall']:.3f}<td>{row['f1']:.3f}"
        f"<td>{row['support']}</tr>"
        for emotion, row in ((e, result["per_class"][e]) for e in EMOTIONS)
    ]
    head = "<tr><th>emotion<th>precision<th>recall<th>F1<th>images</tr>"
    return f"<table>{head}{''.join(rows)}</table>"


def _robustness(found: Robustness) -> str:
    clean = found.clean
    rows = [("clean", clean, "", "")]
    rows += [
        (name, interval, f"{100 * found.loss(name):.2f}", f"{100 * found.errors[name]:.2f} %")
        for name, interval in found.disturbed.items()
    ]
    body = "".join(
        f"<tr><td>{html.escape(name)}<td>{100 * i.value:.2f} %"
        f"<td>{100 * i.low:.2f} to {100 * i.high:.2f}<td>{loss}<td>{error}</tr>"
        for name, i, loss, error in rows
    )
    head = "<tr><th>disturbance<th>accuracy<th>95 % interval<th>points lost"
    head += "<th>calibration error</tr>"
    mean = (
        f"<tr><td>mean of the disturbances<td><td><td>{100 * found.mean_loss:.2f}"
        f"<td>{100 * found.mean_error:.2f} %</tr>"
    )
    return f"<table>{head}{body}{mean}</table>"
