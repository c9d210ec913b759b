"""What holds for all tests."""

import random
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

import fer_core  # noqa: F401  # before onnxruntime, which it keeps from sending reports

# No test fails because the machine was busy: neither an example nor drawing one has a time limit.
settings.register_profile(
    "any speed", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any speed")
# For `.ci/full`: pytest --hypothesis-profile=many
settings.register_profile("many", settings(), max_examples=2000)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Say how many faults of ``tests/faults`` are tried."""
    group = parser.getgroup("faults")
    group.addoption(
        "--faults",
        default="40",
        metavar="all|SECONDS",
        help="try all faults, or a drawn part that takes about so many seconds (40)",
    )
    group.addoption(
        "--faults-seed",
        type=int,
        default=random.SystemRandom().randrange(10_000),
        metavar="N",
        help="draw the same faults as the run that printed this seed",
    )
    group.addoption(
        "--faults-cold",
        action="store_true",
        help="start each program anew, not forked from one that has imported its libraries",
    )
    group.addoption(
        "--faults-outcomes",
        metavar="FILE",
        help="add how cases ended to this file, so that all can be tried part after part",
    )
    group.addoption(
        "--faults-page",
        action="store_true",
        help="write the table of docs/reliability.md from what was tried",
    )


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out a file that is marked as a whole and not wanted: importing it may take seconds.

    Each process of pytest-xdist imports all files that are collected; Keras alone takes eight
    seconds there.
    """
    expression = config.getoption("markexpr")
    unwanted = [mark for mark in ("slow", "long") if f"not {mark}" in expression]
    if not unwanted or " or " in expression or not collection_path.match("test_*.py"):
        return None
    marked = re.search(
        r"^pytestmark = pytest\.mark\.(\w+)$", collection_path.read_text("utf-8"), re.M
    )
    return True if marked and marked[1] in unwanted else None


def pytest_configure(config: pytest.Config) -> None:
    """Let a process of pytest-xdist draw with the seed of the first one."""
    given = getattr(config, "workerinput", None)
    if given is not None:
        config.option.faults_seed = given["faults_seed"]


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:  # of pytest-xdist
    """Give a process of pytest-xdist the seed."""
    node.workerinput["faults_seed"] = node.config.getoption("--faults-seed")


def pytest_report_header(config: pytest.Config) -> str:
    """Print what is needed to draw the same faults again."""
    chosen, seed = config.getoption("--faults"), config.getoption("--faults-seed")
    return f"faults: --faults={chosen} --faults-seed={seed}"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Repeat it beside failures, where nobody scrolls up to the head."""
    failed = terminalreporter.getreports("failed")
    if any("test_fault[" in report.nodeid for report in failed):
        terminalreporter.write_line(pytest_report_header(terminalreporter.config))
