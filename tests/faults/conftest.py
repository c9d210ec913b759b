"""Which faults are tried, and where their outcome is written."""

import json
import re
from pathlib import Path

import pytest

from tests.faults.campaign import FAULTS, draw
from tests.faults.report import Outcomes, write_page

_CASE = re.compile(r"::test_fault\[(.+)\]$")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Make one test of every fault that is tried in this run."""
    if "fault" not in metafunc.fixturenames:
        return
    chosen = metafunc.config.getoption("--faults")
    named = any("test_fault[" in argument for argument in metafunc.config.args)
    if chosen == "all" or named:
        faults = list(FAULTS)
    else:
        faults = draw(FAULTS, float(chosen), metafunc.config.getoption("--faults-seed"))
    metafunc.parametrize("fault", [pytest.param(fault, id=fault.name) for fault in faults])


class _Recorder:
    """Collects how cases ended, also those that other processes of pytest-xdist have run."""

    def __init__(self, file: Path | None, *, page: bool) -> None:
        self._file = file
        self._page = page
        known = {fault.name for fault in FAULTS}
        found = json.loads(file.read_text("utf-8")) if file is not None and file.exists() else {}
        self._found: Outcomes = {name: word for name, word in found.items() if name in known}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        case = _CASE.search(report.nodeid)
        if case is None or (report.when != "call" and report.passed):
            return
        self._found[case[1]] = report.outcome
        if self._file is not None:
            # At once: what was tried counts, also where the run is cut off.
            self._file.write_text(json.dumps(self._found, indent=1), "utf-8")

    def pytest_sessionfinish(self) -> None:
        if self._page:
            write_page(self._found)


def pytest_configure(config: pytest.Config) -> None:
    """Collect outcomes in the process that hears of all of them."""
    file = config.getoption("--faults-outcomes")
    if not hasattr(config, "workerinput") and (file or config.getoption("--faults-page")):
        recorder = _Recorder(Path(file) if file else None, page=config.getoption("--faults-page"))
        config.pluginmanager.register(recorder)
