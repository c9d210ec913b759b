"""A model file that was exported from a run, and what a command has printed."""

import pytest

from training.cli import main


def output_of(capsys):
    """Return what was printed since the last call, on stdout and stderr; never a traceback."""
    captured = capsys.readouterr()
    assert "Traceback" not in captured.err
    return captured.out + captured.err


@pytest.fixture(scope="session")
def exported(finished_run, tmp_path_factory):
    """The model file of the finished run; tests that change it work on a copy."""
    run, _ = finished_run
    path = tmp_path_factory.mktemp("exported") / "small.onnx"
    assert main(["export", str(run), "-o", str(path)]) == 0
    return path
