import numpy as np
import pytest

from fer_core.labels import LOW_PROBABILITY, UNCERTAIN, decide, uncertain_reasons


def test_the_most_probable_emotion_or_uncertain() -> None:
    labels = ("angry", "happy", "sad")
    probabilities = np.float32([0.2, 0.5, 0.3])
    assert decide(probabilities, labels, 0.4) == ("happy", 0.5)
    assert decide(probabilities, labels, 0.5) == ("happy", 0.5)
    assert decide(probabilities, labels, 0.6) == (UNCERTAIN, 0.5)


@pytest.mark.parametrize(
    ("confidence", "flags", "reasons"),
    [
        (0.7, (), ()),
        (0.5, (), ()),
        (0.3, (), (LOW_PROBABILITY,)),
        (0.7, ("dark",), ()),
        (0.5, ("dark", "turned"), ("dark", "turned")),
        (0.3, ("dark",), (LOW_PROBABILITY, "dark")),
    ],
)
def test_uncertain_has_a_reason_and_nothing_else_has(confidence, flags, reasons) -> None:
    probabilities = np.float32([confidence, 1 - confidence - 0.01, 0.01])
    probabilities[1] = min(probabilities[1], confidence - 0.01)
    label, shown = decide(probabilities, ("angry", "happy", "sad"), 0.4, flags)
    assert uncertain_reasons(shown, 0.4, flags) == reasons
    assert (label == UNCERTAIN) == bool(reasons)


def test_who_wants_no_uncertain_label_gets_none() -> None:
    label, _ = decide(np.float32([0.3, 0.2]), ("angry", "happy"), 0.0, ("dark", "small"))
    assert label == "angry"
