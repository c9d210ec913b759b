"""Write what a whole campaign found into ``docs/reliability.md``."""

from collections import Counter

from fer_core.system.files import write_text
from tests.faults.campaign import FAULTS
from tests.faults.supply import ROOT

PAGE = ROOT / "docs" / "reliability.md"
BEGIN, END = "<!-- campaign: written by tests/faults/report.py -->", "<!-- end of campaign -->"

Outcomes = dict[str, str]
"""How each fault ended, by its name: passed, skipped, failed, or failed as expected."""


def table(outcomes: Outcomes) -> str:
    """The table, and the cases that did not hold."""
    words = ("passed", "failed as expected", "failed", "skipped")
    areas = dict.fromkeys(fault.area for fault in FAULTS)
    lines = [
        "| area | cases | held | known not to hold | failed | skipped |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for area in areas:
        names = [fault.name for fault in FAULTS if fault.area == area]
        counts = Counter(outcomes[name] for name in names)
        lines.append(_row(area, len(names), [counts[word] for word in words]))
    total = Counter(outcomes.values())
    lines.append(_row("all", len(FAULTS), [total[word] for word in words]))
    known = Counter(fault.unmended for fault in FAULTS if fault.unmended)
    if known:
        lines += ["", "Known not to hold:", ""]
        lines += [f"- {reason} ({count} cases)" for reason, count in known.items()]
    return "\n".join(lines)


def _row(name: str, cases: int, counts: list[int]) -> str:
    return f"| {name} | {cases} | " + " | ".join(map(str, counts)) + " |"


def write_page(outcomes: Outcomes) -> None:
    """Put the table of a whole campaign into the page."""
    text = PAGE.read_text("utf-8")
    head, _, rest = text.partition(BEGIN)
    _, _, tail = rest.partition(END)
    write_text(PAGE, f"{head}{BEGIN}\n\n{table(outcomes)}\n\n{END}{tail}")
