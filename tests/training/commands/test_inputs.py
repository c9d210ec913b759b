import argparse
import os

import pytest

from training.commands import UsageError
from training.commands.inputs import find_model_file, minutes, require_data, require_file


@pytest.mark.parametrize("text", ["0", "-1", "nan", "inf", "soon", ""])
def test_minutes_are_a_finite_number_above_zero(text):
    assert minutes("0.5") == 0.5
    with pytest.raises(argparse.ArgumentTypeError, match="minutes"):
        minutes(text)


def test_data_and_files_must_be_there(tmp_path):
    require_data(None)
    require_data(tmp_path)
    with pytest.raises(UsageError, match="There is no data set"):
        require_data(tmp_path / "none")
    with pytest.raises(UsageError, match="there is no such file"):
        require_file(tmp_path / "none")
    with pytest.raises(UsageError, match="no regular file"):
        require_file(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_before_it_is_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UsageError, match="neither a regular file nor a folder"):
        require_data(tmp_path / "pipe")
    with pytest.raises(UsageError, match="no regular file"):
        require_file(tmp_path / "pipe")


def test_a_model_file_is_found_by_name_and_a_run_is_none(tmp_path):
    assert find_model_file("cnn").suffix == ".onnx"
    (tmp_path / "recipe.toml").write_text("")
    with pytest.raises(UsageError, match="export the run first"):
        find_model_file(str(tmp_path))
