"""What holds for all tests."""

import random

import pytest
from hypothesis import settings

# For `.ci/full`: pytest --hypothesis-profile=many
settings.register_profile("many", max_examples=2000, deadline=None)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Say how many faults of ``tests/faults`` are tried."""
    group = parser.getgroup("faults")
    group.addoption(
        "--faults",
        default="0",
        metavar="all|SECONDS",
        help="try all faults, or a drawn part that takes about so many seconds (0: none)",
    )
    group.addoption(
        "--faults-seed",
        type=int,
        default=random.SystemRandom().randrange(10_000),
        metavar="N",
        help="draw the same faults as the run that printed this seed",
    )
    group.addoption(
        "--faults-page",
        action="store_true",
        help="after all faults, write the table of docs/reliability.md",
    )


def pytest_report_header(config: pytest.Config) -> str:
    """Print what is needed to draw the same faults again."""
    chosen, seed = config.getoption("--faults"), config.getoption("--faults-seed")
    return f"faults: --faults={chosen} --faults-seed={seed}"
