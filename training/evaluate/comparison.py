"""The comparison of several models: one table, plots, one HTML page."""

import csv
import html
import itertools
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from fer_core.system.files import write_bytes, write_json, write_text
from training.evaluate.evaluation import Evaluation
from training.evaluate.labelled import labelled
from training.evaluate.mcnemar import McNemar, mcnemar
from training.evaluate.pictures import COLOURS
from training.evaluate.report import picture_tag
from training.heads import FER2013
from training.plots import figure, name_epochs, png

NOT_MEASURED = "not measured"


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One model of a comparison.

    Attributes:
        name: Short name.
        stands_for: The system that it answers to.
        history: One dict an epoch; empty for a file.
        evaluation: What was measured, or None.
        reason: Why nothing was measured, else "".
    """

    name: str
    stands_for: str
    history: list[dict[str, float]]
    evaluation: Evaluation | None
    reason: str = ""

    def row(self) -> dict[str, Any]:
        """Return the entry's line of the table."""
        best = max((h.get("val_accuracy", 0.0) for h in self.history), default=None)
        row: dict[str, Any] = {
            "model": self.name,
            "epochs": len(self.history) or None,
            "validation accuracy": best,
        }
        if self.evaluation is None:
            return row | {"note": f"{NOT_MEASURED}: {self.reason}"}
        e = self.evaluation
        for name, result in e.results.items():
            row[name] = result["accuracy"]
            if name == FER2013:
                row["low"], row["high"] = result["accuracy_low"], result["accuracy_high"]
                row["macro F1"] = result["macro_f1"]
        row["parameters"] = e.parameters
        row["ms a face"] = 1000 * e.seconds_per_face
        return row


def read_history(folder: Path) -> list[dict[str, float]]:
    """Return a run's ``history.csv``; empty where there is none."""
    path = folder / "history.csv"
    if not path.is_file():
        return []
    with path.open(newline="", encoding="utf-8") as handle:
        return [
            {key: float(value) for key, value in row.items() if value}
            for row in csv.DictReader(handle)
        ]


def tests(entries: list[Entry]) -> list[tuple[str, str, McNemar]]:
    """Return McNemar's test of every two measured models, against FER-2013's labels."""
    found = []
    measured = [entry for entry in entries if entry.evaluation is not None]
    for a, b in itertools.combinations(measured, 2):
        found.append((a.name, b.name, mcnemar(_right(a), _right(b))))
    return found


@dataclass(frozen=True, slots=True)
class Pair:
    """What two models say of the same faces, measured against FER-2013's labels.

    Whether it pays to average them, or to let both teach a third: it does where they err on
    other faces.

    Attributes:
        first: Name of the one.
        second: Name of the other.
        differ: Share of the faces that they name differently.
        better: Share of right answers of the better one.
        mean: Share of right answers of the mean of their probabilities.
    """

    first: str
    second: str
    differ: float
    better: float
    mean: float

    def __str__(self) -> str:
        """Return the figures as a sentence."""
        return (
            f"{self.first} / {self.second}: another emotion on {100 * self.differ:.1f} % of the "
            f"faces; their mean is right on {100 * self.mean:.2f} %, the better one on "
            f"{100 * self.better:.2f} %, {100 * (self.mean - self.better):+.2f} points"
        )


def pairs(entries: list[Entry]) -> list[Pair]:
    """Return what every two measured models say of the same faces."""
    found = []
    measured = [entry for entry in entries if entry.evaluation is not None]
    for a, b in itertools.combinations(measured, 2):
        (one, codes), (other, _) = _shown(a), _shown(b)
        right = [(p.argmax(axis=1) == codes).mean() for p in (one, other, (one + other) / 2)]
        found.append(
            Pair(
                first=a.name,
                second=b.name,
                differ=float((one.argmax(axis=1) != other.argmax(axis=1)).mean()),
                better=float(max(right[:2])),
                mean=float(right[2]),
            )
        )
    return found


def _shown(entry: Entry) -> tuple[np.ndarray, np.ndarray]:
    """Return the probabilities (m, 7) that answer to FER-2013's labels, and these (m,)."""
    evaluation = entry.evaluation
    if evaluation is None:
        raise ValueError(entry.reason)
    labels = labelled(evaluation.faces)[0]
    head = labels.head(evaluation.probabilities)
    return evaluation.probabilities[head][labels.rows], labels.codes


def _right(entry: Entry) -> np.ndarray:
    probabilities, codes = _shown(entry)
    return probabilities.argmax(axis=1) == codes


def markdown(entries: list[Entry]) -> str:
    """Return the table as Markdown, columns that any row has."""
    rows = [entry.row() for entry in entries]
    columns = list(dict.fromkeys(key for row in rows for key in row))
    lines = ["| " + " | ".join(columns) + " |", "|" + " --- |" * len(columns)]
    lines += ["| " + " | ".join(_cell(c, row.get(c)) for c in columns) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def _cell(column: str, value: Any) -> str:  # noqa: ANN401 (a cell)
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return f"{value:,}"
    return f"{value:.2f}" if column == "ms a face" else f"{100 * value:.2f} %"


def write_comparison(entries: list[Entry], part: str, folder: Path) -> Path:
    """Write ``comparison.html``, ``.md``, ``.json`` and the plots.

    Returns:
        The page.
    """
    folder.mkdir(parents=True, exist_ok=True)
    found = tests(entries)
    plots = {
        "validation-accuracy": _over_epochs(entries, "val_accuracy", "validation accuracy"),
        "validation-loss": _over_epochs(entries, "val_loss", "validation loss"),
    }
    if any(entry.evaluation for entry in entries):
        plots["accuracy-parameters"] = _against(entries, "parameters")
        plots["accuracy-time"] = _against(entries, "ms a face")
    for name, content in plots.items():
        write_bytes(folder / f"{name}.png", content)
    write_text(folder / "comparison.md", markdown(entries))
    write_json(
        folder / "comparison.json",
        {
            "part": part,
            "models": [entry.row() for entry in entries],
            "mcnemar": [
                {"first": a, "second": b, "only_first": t.only_first,
                 "only_second": t.only_second, "p": t.p}
                for a, b, t in found
            ],
        },
    )  # fmt: skip
    page = folder / "comparison.html"
    write_text(page, _page(entries, part, found, plots))
    return page


def _page(
    entries: list[Entry],
    part: str,
    found: list[tuple[str, str, McNemar]],
    plots: dict[str, bytes],
) -> str:
    rows = [entry.row() for entry in entries]
    columns = list(dict.fromkeys(key for row in rows for key in row))
    head = "".join(f"<th>{html.escape(c)}" for c in columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{html.escape(_cell(c, row.get(c)))}" for c in columns) + "</tr>"
        for row in rows
    )
    each = "".join(
        f"<tr><td>{html.escape(a)}<td>{html.escape(b)}<td>{t.only_first}<td>{t.only_second}"
        f"<td>{t.p:.4f}</tr>"
        for a, b, t in found
    )
    return (
        "<!doctype html><html lang=en><meta charset=utf-8><title>Comparison</title>"
        "<style>body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto}"
        "td,th{padding:.2rem .7rem;border-bottom:1px solid #ccc;text-align:left}"
        "table{border-collapse:collapse}img{max-width:100%}</style>"
        f"<h1>Comparison on {html.escape(part)}</h1><table><tr>{head}</tr>{body}</table>"
        "<h2>McNemar's test</h2><table><tr><th>first<th>second<th>only the first right"
        f"<th>only the second right<th>p</tr>{each}</table>"
        + "".join(picture_tag(name, content) for name, content in plots.items())
        + "</html>\n"
    )


def _over_epochs(entries: list[Entry], key: str, title: str) -> bytes:
    fig, axes = figure(7.0, 4.2)
    for entry, colour in zip(entries, itertools.cycle(COLOURS)):
        points = [(h["epoch"], h[key]) for h in entry.history if key in h]
        if points:
            axes.plot(*zip(*points, strict=True), color=colour, label=entry.name, marker=".")
    name_epochs(axes)
    axes.set_ylabel(title)
    axes.grid(visible=True, alpha=0.3)
    if axes.has_data():
        axes.legend(fontsize=8)
    return png(fig)


def _against(entries: list[Entry], column: str) -> bytes:
    fig, axes = figure(6.4, 4.2)
    shown = [
        (entry.name, row, colour)
        for entry, colour in zip(entries, itertools.cycle(COLOURS))
        if entry.evaluation is not None and FER2013 in (row := entry.row())
    ]
    middle = np.exp(np.mean(np.log([row[column] for _, row, _ in shown])))
    for name, row, colour in shown:
        value = 100 * row[FER2013]
        error = [[value - 100 * row["low"]], [100 * row["high"] - value]]
        axes.errorbar(row[column], value, yerr=error, color=colour, marker="o", capsize=3)
        # Names run towards the middle, so that none leaves the axes.
        left = row[column] <= middle
        axes.annotate(
            name,
            (row[column], value),
            xytext=(6 if left else -6, 4),
            textcoords="offset points",
            ha="left" if left else "right",
            fontsize=8,
        )
    axes.set_xscale("log")
    axes.set_xlabel(column)
    axes.set_ylabel("accuracy, % (FER-2013 labels)")
    axes.grid(visible=True, alpha=0.3)
    return png(fig)
