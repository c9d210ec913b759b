import errno
import os
from pathlib import Path

import keras
import numpy as np
import pytest

from training.runs.folder import MODEL, RunError, save_model

pytestmark = pytest.mark.slow


def small_model() -> keras.Model:
    inputs = keras.Input((2,))
    return keras.Model(inputs, keras.layers.Dense(1)(inputs))


def test_a_model_is_saved_and_loads_again(tmp_path: Path) -> None:
    model = small_model()
    save_model(model, tmp_path)
    assert os.listdir(tmp_path) == [MODEL]
    loaded = keras.saving.load_model(tmp_path / MODEL)
    for ours, stored in zip(model.get_weights(), loaded.get_weights(), strict=True):
        np.testing.assert_array_equal(ours, stored)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), "No space"),
        # What h5py raises where a large model does not fit on the disk.
        (RuntimeError("Unable to decrement id ref count"), "Unable to"),
    ],
)
def test_a_model_that_cannot_be_saved_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, reason: str
) -> None:
    (tmp_path / MODEL).write_bytes(b"old")

    def half(_: keras.Model, path: str) -> None:
        Path(path).write_bytes(b"half")
        raise error

    model = small_model()
    monkeypatch.setattr(keras.Model, "save", half)
    with pytest.raises(RunError, match=rf"model\.keras cannot be written: {reason}"):
        save_model(model, tmp_path)
    assert (tmp_path / MODEL).read_bytes() == b"old"
    assert os.listdir(tmp_path) == [MODEL]
