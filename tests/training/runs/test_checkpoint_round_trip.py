import numpy as np
import pytest

from training.runs import checkpoint


def test_a_checkpoint_comes_back_as_it_was(tmp_path):
    arrays = [np.arange(3.0), np.array(7, np.int64)]
    state = checkpoint.State(2, arrays, arrays[:1], [], arrays, {"waited": 1}, [{"epoch": 1.0}])
    checkpoint.save(tmp_path, state)
    again = checkpoint.load(tmp_path)
    assert (again.epoch, again.memory, again.history) == (2, {"waited": 1}, [{"epoch": 1.0}])
    assert [len(again.weights), len(again.optimizer), len(again.average)] == [2, 1, 0]
    assert np.array_equal(again.best[0], arrays[0])
    assert [p.name for p in tmp_path.iterdir()] == [checkpoint.FILE]


def test_damaged_and_missing_checkpoints(tmp_path):
    with pytest.raises(checkpoint.CheckpointError, match="without --resume"):
        checkpoint.load(tmp_path)
    (tmp_path / checkpoint.FILE).write_bytes(b"PK\x03\x04 half of it")
    with pytest.raises(checkpoint.CheckpointError, match="damaged"):
        checkpoint.load(tmp_path)
