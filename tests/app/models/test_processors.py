"""Processors have names for people; those that need a network are not offered."""

from app.models.processors import offered_processors, processor_text


def test_the_processor_of_every_machine_is_offered() -> None:
    assert ("Processor", "CPUExecutionProvider") in offered_processors()
    assert "AzureExecutionProvider" not in [name for _, name in offered_processors()]


def test_a_processor_of_a_later_version_has_its_own_name() -> None:
    assert processor_text("CUDAExecutionProvider") == "NVIDIA graphics card (CUDA)"
    assert processor_text("NewExecutionProvider") == "NewExecutionProvider"
