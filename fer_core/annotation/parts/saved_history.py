"""Convert observations to plain arrays and back, to continue an analysis after a frame."""

from dataclasses import fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fer_core.state import State
from fer_core.types import FaceQuality, Faces, Observation


def pack(history: tuple[Observation, ...]) -> dict[str, NDArray[Any]]:
    """Return observations as arrays, without loss."""
    faces = [observation.faces for observation in history]
    return {
        "history.index": np.array([o.index for o in history], np.int64),
        "history.time": np.array([o.time for o in history], np.float64),
        "history.analysed": np.array([o.analysed for o in history], np.bool_),
        "history.faces": np.array([len(f) for f in faces], np.int64),
        "history.boxes": np.concatenate([f.boxes for f in faces]),
        "history.track_ids": np.concatenate([f.track_ids for f in faces]),
        "history.status": np.concatenate([f.status for f in faces]),
        "history.probabilities": np.concatenate([f.probabilities for f in faces]),
        "history.smoothed": np.concatenate([f.smoothed for f in faces]),
        "history.rolls": np.concatenate([f.rolls for f in faces]),
        **{
            f"history.quality.{field.name}": np.concatenate(
                [getattr(f.quality, field.name) for f in faces]
            )
            for field in fields(FaceQuality)
        },
    }


def unpack(state: State) -> tuple[Observation, ...]:
    """Return the observations that were packed."""
    ends = np.cumsum(state["history.faces"])[:-1]
    columns = [
        np.split(state[f"history.{name}"], ends)
        for name in ("boxes", "track_ids", "status", "probabilities", "smoothed", "rolls")
    ]
    measures = [
        np.split(state[f"history.quality.{field.name}"], ends) for field in fields(FaceQuality)
    ]
    qualities = [FaceQuality(*arrays) for arrays in zip(*measures, strict=True)]
    return tuple(
        Observation(int(index), float(time), Faces(*arrays, quality=quality), bool(analysed))
        for index, time, analysed, quality, *arrays in zip(
            state["history.index"],
            state["history.time"],
            state["history.analysed"],
            qualities,
            *columns,
            strict=True,
        )
    )
