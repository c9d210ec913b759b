"""The examples in the docstrings of fer_core run and say what they show."""

import doctest
import importlib

import pytest

pytestmark = pytest.mark.slow

MODULES = (
    "fer_core.analyses",
    "fer_core.annotation.job",
    "fer_core.detection.cascades.haar",
    "fer_core.detection.tracker",
    "fer_core.emotion.classifier",
    "fer_core.errors",
    "fer_core.live.runner",
    "fer_core.people.stretches",
    "fer_core.pipeline",
    "fer_core.sessions.markers",
    "fer_core.sources.spec",
    "fer_core.streams.address",
    "fer_core.streams.slots",
    "fer_core.system.files",
    "fer_core.tables.live_table",
    "fer_core.types",
)


@pytest.mark.parametrize("name", MODULES)
def test_examples_run(name: str) -> None:
    found = doctest.testmod(importlib.import_module(name))
    assert found.attempted > 0
    assert found.failed == 0
