import os
from pathlib import Path

import numpy as np
import pytest

from tests.support.full_disk import fill_disk
from training.runs import checkpoint
from training.runs.checkpoint import CheckpointError, State


def state(epoch: int) -> State:
    return State(epoch, [np.full((64, 64), epoch, np.float32)], [np.zeros(3, np.float32)])


def test_a_state_comes_back_as_it_was(tmp_path: Path) -> None:
    checkpoint.save(tmp_path, state(3))
    found = checkpoint.load(tmp_path)
    assert found.epoch == 3
    np.testing.assert_array_equal(found.weights[0], state(3).weights[0])
    assert os.listdir(tmp_path) == [checkpoint.FILE]


@pytest.mark.parametrize("close_fails", [False, True])
@pytest.mark.parametrize("room", [0, 5000])
def test_a_full_disk_leaves_the_checkpoint_of_before(
    room: int, close_fails: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkpoint.save(tmp_path, state(1))
    fill_disk(monkeypatch, room, close_fails=close_fails)
    with pytest.raises(CheckpointError, match=r"checkpoint\.npz cannot be written: No space"):
        checkpoint.save(tmp_path, state(2))
    assert checkpoint.load(tmp_path).epoch == 1
    assert os.listdir(tmp_path) == [checkpoint.FILE]
