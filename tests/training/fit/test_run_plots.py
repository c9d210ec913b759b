"""The drawings of a run: whole epochs, and the blocks of a network within the network."""

import keras
import pytest
from keras import layers

from training.fit.run_plots import Row, draw_architecture, draw_history, rows_of

pytestmark = pytest.mark.slow


def nested():
    inner = keras.Input((8, 8, 3))
    x = layers.Conv2D(4, 3, padding="same", name="stem_conv")(inner)
    x = layers.ReLU(name="stem_relu")(x)
    for name in ("conv2_block1", "conv2_block2"):
        x = layers.Conv2D(4, 3, strides=2, padding="same", name=f"{name}_1_conv")(x)
        x = layers.ReLU(name=f"{name}_out")(x)
    backbone = keras.Model(inner, x, name="backbone")
    faces = keras.Input((8, 8, 3), name="faces")
    x = layers.GlobalAveragePooling2D(name="mean")(backbone(faces))
    x = layers.Dropout(0.5, name="drop")(x)
    return keras.Model(faces, layers.Dense(7, name="fer2013")(x), name="small")


def test_a_network_within_the_network_is_listed_by_blocks():
    assert rows_of(nested()) == [
        Row("faces", "InputLayer", "8 x 8 x 3", 0),
        Row("backbone", "network", "2 x 2 x 4", 112 + 148 + 148),
        Row("stem", "2 layers", "8 x 8 x 4", 112, inner=True),
        Row("conv2_block1", "2 layers", "4 x 4 x 4", 148, inner=True),
        Row("conv2_block2", "2 layers", "2 x 2 x 4", 148, inner=True),
        Row("mean", "GlobalAveragePooling2D", "4", 0),
        Row("fer2013", "Dense", "7", 35),
    ]


def test_the_drawings_are_written(tmp_path):
    draw_architecture(tmp_path, nested())
    draw_history(tmp_path, [{"epoch": 1.0, "loss": 2.0, "val_loss": 2.1, "val_accuracy": 0.2}])
    for name in ("architecture.png", "accuracy.png", "loss.png"):
        assert (tmp_path / name).read_bytes().startswith(b"\x89PNG")
