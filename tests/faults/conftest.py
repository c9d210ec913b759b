"""Which faults are tried, and where their outcome is written."""

from collections.abc import Iterator

import pytest

from tests.faults.campaign import FAULTS, draw
from tests.faults.report import Outcomes, write_page


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
    metafunc.parametrize(
        "fault",
        [
            pytest.param(
                fault,
                id=fault.name,
                marks=[pytest.mark.xfail(strict=True, reason=fault.unmended)]
                if fault.unmended
                else [],
            )
            for fault in faults
        ],
    )


@pytest.fixture(scope="session")
def outcomes(request: pytest.FixtureRequest) -> Iterator[Outcomes]:
    """Collect how cases ended; a whole campaign with ``--faults-page`` writes the page."""
    found: Outcomes = {}
    yield found
    if request.config.getoption("--faults-page") and len(found) == len(FAULTS):
        write_page(found)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]):
    report = yield
    found = getattr(item, "funcargs", {}).get("outcomes")
    if report.when == "call" and found is not None:
        word = "failed as expected" if hasattr(report, "wasxfail") else report.outcome
        found[item.callspec.params["fault"].name] = word  # type: ignore[attr-defined]
    return report
