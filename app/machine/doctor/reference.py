"""What the README says of the speed of two machines, to compare this one with."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class ReferenceMachine:
    """A machine on which the program was measured.

    Attributes:
        name: What tells it from others.
        face_ms: Milliseconds of processor time that a face takes each bundled model.
        frame_ms: The same for the analysis of a frame of the demo clip with the default model;
            None where it was not measured.
    """

    name: str
    face_ms: Mapping[str, float]
    frame_ms: float | None


REFERENCES: Final = (
    ReferenceMachine("AVX2", {"cnn": 6.42, "cnn-wide": 4.62, "resnet50": 11.56}, 9.8),
    ReferenceMachine("VNNI", {"cnn": 1.51, "cnn-wide": 0.91, "resnet50": 3.40}, None),
)
"""Medians, one thread. The second machine is that of ``models/README.md``; VNNI are the processor's
instructions for the whole numbers that these models compute with."""


def face_reference(model: str) -> dict[str, float]:
    """Return the milliseconds that a face takes a model, by reference machine, where known."""
    return _known({machine.name: machine.face_ms.get(model) for machine in REFERENCES})


def frame_reference() -> dict[str, float]:
    """Return the milliseconds that a frame of the demo clip takes, by reference machine."""
    return _known({machine.name: machine.frame_ms for machine in REFERENCES})


def compared(milliseconds: Mapping[str, float]) -> str:
    """Return figures of reference machines in words."""
    return "README: " + ", ".join(f"{ms:.1f} with {name}" for name, ms in milliseconds.items())


def _known(milliseconds: Mapping[str, float | None]) -> dict[str, float]:
    return {name: ms for name, ms in milliseconds.items() if ms is not None}
