"""Write what the campaign found into ``docs/reliability.md``."""

from collections import Counter

from fer_core.system.files import write_text
from tests.faults.campaign import FAULTS
from tests.faults.supply import ROOT

PAGE = ROOT / "docs" / "reliability.md"
BEGIN, END = "<!-- campaign: written by tests/faults/report.py -->", "<!-- end of campaign -->"

Outcomes = dict[str, str]
"""How each fault ended, by its name: passed, skipped, failed, or failed as expected."""

_NOT_TRIED = "not tried"


def table(outcomes: Outcomes) -> str:
    """Return the table, and the cases that did not hold."""
    words = ("passed", "failed", "skipped", _NOT_TRIED)
    areas = dict.fromkeys(fault.area for fault in FAULTS)
    lines = [
        "| area | cases | held | failed | skipped | not tried |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for area in areas:
        names = [fault.name for fault in FAULTS if fault.area == area]
        counts = Counter(outcomes.get(name, _NOT_TRIED) for name in names)
        lines.append(_row(area, len(names), [counts[word] for word in words]))
    total = Counter(outcomes.get(fault.name, _NOT_TRIED) for fault in FAULTS)
    lines.append(_row("all", len(FAULTS), [total[word] for word in words]))
    failed = [fault for fault in FAULTS if outcomes.get(fault.name) == "failed"]
    if failed:
        lines += ["", "Did not hold when they were last tried:", ""]
        lines += [f"- `{fault.name}`: {fault.broken}" for fault in failed]
    return "\n".join(lines)


def _row(name: str, cases: int, counts: list[int]) -> str:
    return f"| {name} | {cases} | " + " | ".join(map(str, counts)) + " |"


def write_page(outcomes: Outcomes) -> None:
    """Put the table into the page."""
    text = PAGE.read_text("utf-8")
    head, _, rest = text.partition(BEGIN)
    _, _, tail = rest.partition(END)
    write_text(PAGE, f"{head}{BEGIN}\n\n{table(outcomes)}\n\n{END}{tail}")
