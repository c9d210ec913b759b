from pathlib import Path

import av
import pytest

from fer_core.annotation.batches.inputs import Input
from fer_core.annotation.batches.workload import (
    Workload,
    jobs_for,
    order_of,
    processes_beside_window,
    usable_cores,
    workload_of,
)
from tests.support.clips import constant, write_clip

GIGABYTE = 1 << 30


def test_a_video_says_how_long_it_is(tmp_path: Path) -> None:
    clip = write_clip(tmp_path / "a.mp4", constant(30, sound=None))
    work = workload_of(Input(clip))
    assert work.readable
    assert work.seconds == pytest.approx(1.2, abs=0.3)
    assert work.memory > Workload().memory
    assert work.rate == pytest.approx(25)
    with av.open(str(clip)) as container:
        size = container.streams.video[0]
        assert work.pixels == size.width * size.height


@pytest.mark.parametrize("name", ["gone.mp4", "gone.png", "broken.mp4"])
def test_what_cannot_be_opened_is_no_error_here(tmp_path: Path, name: str) -> None:
    (tmp_path / "broken.mp4").write_bytes(b"no video")
    assert workload_of(Input(tmp_path / name)) == Workload(readable=False)


def test_failures_come_first_then_the_longest_and_pictures_last() -> None:
    works = {
        "short": (Workload(10.0), False),
        "picture": (Workload(), True),
        "long": (Workload(99.0), False),
        "gone": (Workload(readable=False), False),
    }
    begun = sorted(works, key=lambda name: order_of(works[name][0], is_picture=works[name][1]))
    assert begun == ["gone", "long", "short", "picture"]


def test_what_takes_longest_comes_first_not_what_lasts_longest() -> None:
    works = {
        "small": Workload(70.0, rate=30, pixels=640 * 360),
        "large": Workload(60.0, rate=30, pixels=1920 * 1080),
        "fast": Workload(50.0, rate=60, pixels=1280 * 720),
        "usual": Workload(60.0, rate=30, pixels=1280 * 720),
    }
    begun = sorted(works, key=lambda name: order_of(works[name], is_picture=False))
    assert begun == ["fast", "large", "usual", "small"]
    # As measured: 0.27 s a second of the small one, 0.54 of the large one.
    assert Workload(1.0, pixels=1920 * 1080).cost == pytest.approx(
        2 * Workload(1.0, pixels=640 * 360).cost, rel=0.01
    )


@pytest.mark.parametrize(
    ("files", "cores", "free", "jobs"),
    [(9, 4, 100, 4), (2, 4, 100, 2), (9, 8, 3, 2), (9, 8, 1, 1), (0, 8, 100, 1), (9, 1, 100, 1)],
)
def test_as_many_as_files_cores_and_memory_allow(
    files: int, cores: int, free: int, jobs: int
) -> None:
    works = [Workload(60.0, GIGABYTE)] * files
    assert jobs_for(works, cores, free * GIGABYTE) == jobs


def test_unreadable_files_need_no_job_and_this_machine_has_cores() -> None:
    assert jobs_for([Workload(readable=False)] * 9, 8, 100 * GIGABYTE) == 1
    assert 1 <= jobs_for([Workload(60.0)] * 500) <= usable_cores()


@pytest.mark.parametrize(
    ("cores", "gigabytes", "expected"), [(1, 64, 1), (2, 64, 1), (8, 64, 7), (8, 4, 2), (8, 0, 1)]
)
def test_one_core_is_left_to_the_window(cores: int, gigabytes: int, expected: int) -> None:
    assert processes_beside_window(cores, gigabytes << 30) == expected


def test_a_long_file_is_several_pieces_of_work() -> None:
    work = Workload(600.0)
    assert work.pieces(None) == [work]
    assert [piece.seconds for piece in work.pieces(120.0)] == [120.0] * 5
    assert len(Workload(20.0).pieces(120.0)) == 1
    assert jobs_for(work.pieces(120.0), cores=4, free=64 << 30) == 4
