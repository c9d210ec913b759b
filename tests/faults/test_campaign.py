"""The program meets faults in a process of its own; one oracle judges each case.

By default a part is drawn, whose seed stands in the head of the output.
``pytest tests/faults --faults=all`` tries all, ``-k NAME --faults=all`` one.
"""

import contextlib
import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults import oracle
from tests.faults.campaign import FAULTS, draw
from tests.faults.fault import Fault, Place
from tests.faults.process import Starter, run
from tests.faults.server import serve
from tests.faults.supply import Supply, make_supply

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="signals, pipes and limits of POSIX"),
    pytest.mark.slow,
]


@pytest.fixture(scope="session")
def supply(tmp_path_factory: pytest.TempPathFactory) -> Supply:
    return make_supply(tmp_path_factory.mktemp("supply"))


@pytest.fixture(scope="session")
def starter(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Starter]:
    cold = request.config.getoption("--faults-cold")
    made = Starter(tmp_path_factory.mktemp("starter"), cold=cold)
    yield made
    made.close()


def test_the_campaign_is_large_and_every_case_has_its_name() -> None:
    assert len(FAULTS) >= 250
    names = Counter(fault.name for fault in FAULTS)
    assert [name for name, count in names.items() if count > 1] == []


def test_a_draw_takes_every_area_in_turn_and_can_be_repeated() -> None:
    drawn = draw(FAULTS, 150, seed=3)
    assert drawn == draw(FAULTS, 150, seed=3)
    assert sum(fault.seconds for fault in drawn) <= 150
    assert {fault.area for fault in drawn} == {fault.area for fault in FAULTS}


def test_fault(fault: Fault, supply: Supply, starter: Starter, tmp_path: Path) -> None:
    place = Place(tmp_path / "work", tmp_path / "home", supply)
    place.folder.mkdir()
    supply.lend_memory(place.home)
    with contextlib.ExitStack() as stack:
        if fault.tmpfs:
            stack.enter_context(_small_disk(place.folder / "disk", fault.tmpfs))
        fault.prepare(place)
        before = oracle.snapshot(place.folder)
        address = ""
        if fault.answer:
            clip = supply.path("clip.mp4").read_bytes()
            address = stack.enter_context(serve(fault.answer, clip))
        said = ""
        for step in fault.steps:
            ended = run(step, place, address, fault.seconds, starter)
            oracle.check_step(step, ended)
            said += ended.text
        after = oracle.snapshot(place.folder)
        oracle.check_inputs(fault, before, after)
        oracle.check_results(fault, place, before, after, ended.code, said)
        for check in fault.holds:
            check(place)


@contextlib.contextmanager
def _small_disk(folder: Path, size: int) -> Iterator[None]:
    mount = shutil.which("mount")
    if mount is None or os.geteuid() != 0:
        pytest.skip("mounting a small disk is not allowed here")
    folder.mkdir()
    options = ["-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    if subprocess.run([mount, *options], check=False, capture_output=True).returncode:
        pytest.skip("mounting a small disk is not allowed here")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)
