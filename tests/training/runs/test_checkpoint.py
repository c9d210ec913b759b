import dataclasses
import io
import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.support.full_disk import fill_disk
from training.runs import checkpoint
from training.runs.checkpoint import CheckpointError, State


def state(epoch: int) -> State:
    """Return a small state after so many epochs."""
    weights = [np.full((64, 64), epoch, np.float32)]
    return State(
        epoch,
        weights,
        [np.zeros(3, np.float32)],
        best=weights,
        memory={"best_accuracy": 0.5, "best_epoch": 1},
        history=[{"seconds": 1.0}] * epoch,
    )


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
    memory = {"waited": 1, "best_accuracy": 0.5, "best_epoch": 1}
    history = [{"epoch": 1.0, "seconds": 2.0}]
    before = State(1, arrays, arrays[:1], [], arrays, memory, history)
    checkpoint.save(tmp_path, before)
    again = checkpoint.load(tmp_path)
    assert (again.epoch, again.memory, again.history) == (1, memory, history)
    assert [len(again.weights), len(again.optimizer), len(again.average)] == [2, 1, 0]
    assert np.array_equal(again.best[0], arrays[0])
    assert [p.name for p in tmp_path.iterdir()] == [checkpoint.FILE]


def test_damaged_and_missing_checkpoints(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="without --resume"):
        checkpoint.load(tmp_path)
    (tmp_path / checkpoint.FILE).write_bytes(b"PK\x03\x04 half of it")
    with pytest.raises(CheckpointError, match="damaged"):
        checkpoint.load(tmp_path)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"epoch": "one"}, "states 'one' epochs"),
        ({"epoch": -1}, "states -1 epochs"),
        ({"epoch": 3}, "a row for each of 3 epochs"),
        ({"history": None}, "history is missing"),
        ({"history": [{"epoch": 1.0}]}, "a row for each of 1 epochs"),
        ({"memory": []}, "history is missing"),
        ({"memory": {}}, "does not state its best epoch"),
        (
            {"memory": {"best_accuracy": 0.5, "best_epoch": 1, "precision": "float8"}},
            "precision 'float8'",
        ),
        ({"best": []}, "weights are missing"),
        ({"weights": []}, "weights are missing"),
        ({"weights": [np.array("text")]}, "holds no numbers"),
    ],
)
def test_a_checkpoint_with_other_content_is_damaged(
    changes: dict[str, Any], reason: str, tmp_path: Path
) -> None:
    checkpoint.save(tmp_path, dataclasses.replace(state(1), **changes))
    with pytest.raises(CheckpointError, match=reason):
        checkpoint.load(tmp_path)


@pytest.mark.parametrize("small", [b"[]", b"1", b"{", b"\xff", b"{}"])
def test_a_small_state_that_is_none_is_damage(small: bytes, tmp_path: Path) -> None:
    with (tmp_path / checkpoint.FILE).open("wb") as file:
        np.savez(file, small=np.frombuffer(small, np.uint8))
    with pytest.raises(CheckpointError, match="damaged"):
        checkpoint.load(tmp_path)


def test_any_bytes_instead_of_a_checkpoint_are_damage(tmp_path: Path) -> None:
    checkpoint.save(tmp_path, state(1))
    whole = (tmp_path / checkpoint.FILE).read_bytes()
    plain = io.BytesIO()
    np.save(plain, np.zeros(3))
    rng = np.random.default_rng(0)
    broken = [b"", plain.getvalue(), whole[: len(whole) // 2], whole[len(whole) // 2 :]]
    for _ in range(20):
        content = np.frombuffer(whole, np.uint8).copy()
        content[rng.integers(0, len(content), 200)] = rng.integers(0, 256, 200)
        broken.append(content.tobytes())
    for content in broken:
        (tmp_path / checkpoint.FILE).write_bytes(content)
        with pytest.raises(CheckpointError, match="damaged"):
            checkpoint.load(tmp_path)
