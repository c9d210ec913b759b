"""Annotation that ends early: by a signal, a full disk, an output that nobody reads."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.cli import main
from fer_core.annotation.parts import production
from fer_core.annotation.parts.journal import journal_folder
from tests.support.clips import constant, frame_times, write_clip

pytestmark = pytest.mark.slow

posix = pytest.mark.skipif(os.name != "posix", reason="signals and limits of POSIX")


@pytest.fixture(scope="module")
def long_clip(tmp_path_factory) -> Path:
    clip = constant(310, size=(144, 128), without_face=frozenset(range(100, 150)))
    return write_clip(tmp_path_factory.mktemp("clip") / "long.mp4", clip)


@pytest.fixture(scope="module")
def uninterrupted(long_clip, model_file, tmp_path_factory) -> Path:
    """The folder of the results of a run that was not interrupted."""
    folder = tmp_path_factory.mktemp("uninterrupted")
    assert main(["annotate", str(long_clip), "-o", str(folder), "--model", str(model_file)]) == 0
    return folder


@pytest.fixture
def short_parts(monkeypatch) -> int:
    """Frames of a part, so that a small clip has several."""
    monkeypatch.setattr(production, "PART_FRAMES", 50)
    return 50


def in_parts(frames: int, *arguments) -> list[str]:
    """A program that runs the command with parts of so many frames."""
    return _program(
        f"from fer_core.annotation.parts import production\nproduction.PART_FRAMES = {frames}\n",
        *arguments,
    )


def slow_after_a_part(frames: int, *arguments) -> list[str]:
    """Such a program that has not ended long after its first part, however busy the machine is."""
    return _program(
        "import time\n"
        "from fer_core.annotation.parts import production\n"
        "from fer_core.pipeline import Pipeline\n"
        f"production.PART_FRAMES = {frames}\n"
        "analyse = Pipeline.analyse_in_order\n"
        "def slowly(pipeline, frames):\n"
        f"    time.sleep(sum(0.1 for frame in frames if frame.index > {frames + 10}))\n"
        "    return analyse(pipeline, frames)\n"
        "Pipeline.analyse_in_order = slowly\n",
        *arguments,
    )


def _program(before: str, *arguments) -> list[str]:
    command = ["annotate", *map(str, arguments)]
    code = f"{before}import sys; from app.cli import main; sys.exit(main({command!r}))"
    return [sys.executable, "-c", code]


def wait_for(path: Path, process: subprocess.Popen) -> None:
    deadline = time.monotonic() + 300
    while not path.exists():
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < deadline
        time.sleep(0.01)


@posix
@pytest.mark.parametrize("name", ["SIGKILL", "SIGTERM", "SIGINT", "SIGHUP"])
def test_a_run_that_was_ended_goes_on(
    name, long_clip, uninterrupted, tmp_path, model_file, annotate, short_parts
):
    target = tmp_path / "cut" / "long.emotions.mp4"
    process = subprocess.Popen(
        slow_after_a_part(short_parts, long_clip, "-o", tmp_path / "cut", "--model", model_file),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    wait_for(journal_folder(target) / "part-00000.json", process)
    process.send_signal(signal.Signals[name])
    _, said = process.communicate(timeout=300)
    if name != "SIGKILL":
        assert process.returncode == 130
        assert "--resume" in said
    assert [path.name for path in target.parent.iterdir()] == [journal_folder(target).name]
    code, (outcome,), _ = annotate(long_clip, "-o", tmp_path / "cut", "--resume")
    assert code == 0
    table, video = Path(outcome["table"]), Path(outcome["video"])
    assert table.read_text() == (uninterrupted / table.name).read_text()
    assert frame_times(video) == frame_times(uninterrupted / video.name)
    assert not journal_folder(target).exists()


@posix
def test_no_room_on_the_disk(long_clip, tmp_path, model_file):
    """A limit on the size of files stands for a full disk; it works for every user."""
    arguments = [
        "annotate",
        str(long_clip),
        "-o",
        str(tmp_path / "out"),
        "--model",
        str(model_file),
    ]
    code = (
        "import resource, sys; from app.cli import main; "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)); "
        f"sys.exit(main({arguments!r}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "larger than a file may be" in done.stderr
    assert "Traceback" not in done.stderr
    assert "--resume" not in done.stderr  # no part is kept
    assert not (tmp_path / "out").exists()


@posix
@pytest.mark.parametrize("options", [[], ["--json"]])
def test_a_terminal_that_was_closed_stops_the_run(
    options, long_clip, tmp_path, model_file, annotate, short_parts
):
    """The system sends SIGHUP, and whatever is printed from then on fails."""
    import fcntl  # these two are not on Windows
    import termios

    target = tmp_path / "cut" / "long.emotions.mp4"
    ours, theirs = os.openpty()
    arguments = (long_clip, "-o", tmp_path / "cut", *options, "--model", model_file)
    process = subprocess.Popen(
        slow_after_a_part(short_parts, *arguments),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
    )
    os.close(theirs)
    os.set_blocking(ours, False)
    deadline = time.monotonic() + 300
    while not (journal_folder(target) / "part-00000.json").exists():
        assert process.poll() is None
        assert time.monotonic() < deadline
        with contextlib.suppress(BlockingIOError):
            os.read(ours, 65536)  # else the program would wait for room
        time.sleep(0.01)
    os.close(ours)
    assert process.wait(timeout=300) == 130
    code, (outcome,), _ = annotate(long_clip, "-o", tmp_path / "cut", "--resume")
    assert (code, outcome["frames"]) == (0, 310)


@posix
def test_json_that_cannot_be_printed_is_a_failure(folder, tmp_path, model_file):
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            in_parts(250, folder, "-o", tmp_path / "out", "--json", "--model", model_file),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == (
        "fer-desktop: The output could not be written: No space left on device.\n"
    )
    assert len(list((tmp_path / "out").rglob("*.emotions.mp4"))) == 2  # all the work is done


@posix
def test_nohup_outlives_the_terminal(long_clip, tmp_path, model_file, short_parts):
    target = tmp_path / "out" / "long.emotions.mp4"
    process = subprocess.Popen(
        in_parts(short_parts, long_clip, "-o", tmp_path / "out", "--model", model_file),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN),
    )
    wait_for(journal_folder(target) / "part-00000.json", process)
    process.send_signal(signal.SIGHUP)
    process.communicate(timeout=300)
    assert process.returncode == 0
    assert target.is_file()
