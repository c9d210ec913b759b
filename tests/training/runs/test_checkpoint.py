import os
from pathlib import Path

import numpy as np
import pytest

from tests.support.full_disk import fill_disk
from training.runs import checkpoint
from training.runs.checkpoint import CheckpointError, State


def state(epoch: int) -> State:
    return State(epoch, [np.full((64, 64), epoch, np.float32)], [np.zeros(3, np.float32)])


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


def test_a_checkpoint_comes_back_as_it_was(tmp_path: Path) -> None:
    arrays = [np.arange(3.0), np.array(7, np.int64)]
    before = State(2, arrays, arrays[:1], [], arrays, {"waited": 1}, [{"epoch": 1.0}])
    checkpoint.save(tmp_path, before)
    again = checkpoint.load(tmp_path)
    assert (again.epoch, again.memory, again.history) == (2, {"waited": 1}, [{"epoch": 1.0}])
    assert [len(again.weights), len(again.optimizer), len(again.average)] == [2, 1, 0]
    assert np.array_equal(again.best[0], arrays[0])
    assert [p.name for p in tmp_path.iterdir()] == [checkpoint.FILE]


def test_damaged_and_missing_checkpoints(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="without --resume"):
        checkpoint.load(tmp_path)
    (tmp_path / checkpoint.FILE).write_bytes(b"PK\x03\x04 half of it")
    with pytest.raises(CheckpointError, match="damaged"):
        checkpoint.load(tmp_path)
