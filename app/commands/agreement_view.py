"""Print figures of agreement for people."""

from typing import Final

from rich.console import Console, RenderableType
from rich.table import Table

from fer_core.agreement.agreement import Agreement, GroupFigures, PairFigures
from fer_core.agreement.bootstrap import Estimate
from fer_core.agreement.ratings import Ratings
from fer_core.agreement.two_results import ResultAgreement
from fer_core.system.printable import printable
from fer_core.tables.rows import LABELS

_WIDTH: Final = 116
"""Columns that the tables need; a narrower terminal breaks their lines."""

_LONG: Final = 30
"""Characters of a heading whose column may be broken into lines."""

_HEADS: Final = {
    "missing": "Uncertain labels count as missing",
    "label": "Uncertain labels count as a label of their own",
}


def print_agreement(ratings: Ratings, agreements: list[Agreement]) -> None:
    """Print all figures, each with the number of frames that it rests on."""
    console = Console(highlight=False, markup=False)
    console.width = max(console.width, _WIDTH)
    total = ratings.labels.shape[1]
    console.print(
        f"Coded: {total:,} frames of a person. On {ratings.unseen:,} of them the program has no "
        "row that counts; they are left out of its figures."
    )
    for note in ratings.notes:
        console.print(printable(note))
    for agreement in agreements:
        console.print()
        console.print(_HEADS[agreement.uncertain], style="bold")
        for table in _tables(agreement):
            console.print(table)
            console.print()
    console.print(
        "In brackets: 95 % intervals, from drawing stretches of constant codes; none where there "
        "are fewer than five."
    )


def print_two_results(names: tuple[str, str], found: ResultAgreement) -> None:
    """Print how far two results of one recording agree.

    Args:
        names: What they are called.
        found: The figures.
    """
    console = Console(highlight=False, markup=False)
    console.width = max(console.width, _WIDTH)
    if found.share is None:
        console.print("No face of one result is one of the other, so nothing can be compared.")
    else:
        kappa = "" if found.kappa is None else f" (Cohen's kappa {found.kappa:.3f})"
        console.print(
            f"The label is the same on {found.share:.1%} of {found.n:,} faces that both have"
            f"{kappa}."
        )
    console.print(
        f"Faces that only one has, on frames of both: {found.only_first:,} {printable(names[0])}, "
        f"{found.only_second:,} {printable(names[1])}."
    )
    if found.n:
        used = [
            place
            for place in range(len(LABELS))
            if found.confusion[place].any() or found.confusion[:, place].any()
        ]
        table = _table(f"rows: {names[0]}; columns: {names[1]}", *(LABELS[place] for place in used))
        for place in used:
            counts = (f"{int(count):,}" for count in found.confusion[place, used])
            table.add_row(LABELS[place], *counts)
        console.print()
        console.print(table)


def _tables(agreement: Agreement) -> list[RenderableType]:
    found: list[RenderableType] = [_pairs(agreement.pairs), _groups(agreement.groups)]
    for pair in agreement.pairs:
        if pair.labels:
            found += [_labels(pair), _confusion(pair)]
    return found


def _table(*names: str) -> Table:
    table = Table(*map(printable, names), box=None, padding=(0, 2, 0, 0))
    for place, column in enumerate(table.columns):
        column.no_wrap = place > 0 or len(names[0]) < _LONG
    for column in table.columns[1:]:
        column.justify = "right"
    return table


def _pairs(pairs: tuple[PairFigures, ...]) -> Table:
    table = _table("two raters", "frames", "stretches", "agreement", "Cohen's kappa", "mean F1")
    for pair in pairs:
        table.add_row(
            printable(" / ".join(pair.raters)),
            f"{pair.n:,}",
            f"{pair.stretches:,}",
            text_of(pair.agreement),
            text_of(pair.kappa),
            "" if pair.macro_f1 is None else text_of(pair.macro_f1),
        )
    return table


def _groups(groups: tuple[GroupFigures, ...]) -> Table:
    table = _table(
        "several raters", "frames of all", "Fleiss' kappa", "frames of two", "stretches",
        "Krippendorff's alpha",
    )  # fmt: skip
    for group in groups:
        table.add_row(
            printable(", ".join(group.raters)),
            f"{group.fleiss_n:,}",
            text_of(group.fleiss_kappa),
            f"{group.alpha_n:,}",
            f"{group.stretches:,}",
            text_of(group.alpha),
        )
    return table


def _labels(pair: PairFigures) -> Table:
    table = _table(
        f"by {pair.raters[0]}", "frames", "prevalence", "program", "precision", "recall", "F1"
    )
    for label in pair.labels:
        table.add_row(
            label.label,
            f"{label.n:,}",
            f"{label.prevalence:.3f}",
            f"{label.given:,}",
            text_of(label.precision),
            text_of(label.recall),
            text_of(label.f1),
        )
    return table


def _confusion(pair: PairFigures) -> Table:
    table = _table(f"rows: {pair.raters[0]}; columns: {pair.raters[1]}", *pair.names)
    for name, row in zip(pair.names, pair.confusion, strict=True):
        table.add_row(name, *(f"{count:,}" for count in row))
    return table


def text_of(estimate: Estimate) -> str:
    """Return a figure with its interval; a dash for one that is not defined."""
    if estimate.value is None:
        return "-"
    if estimate.low is None or estimate.high is None:
        return f"{estimate.value:.3f}"
    return f"{estimate.value:.3f} ({estimate.low:.3f} to {estimate.high:.3f})"
