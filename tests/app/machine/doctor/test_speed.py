import pytest

from app.machine.doctor import speed
from app.machine.doctor.speed import measure_frames


@pytest.mark.slow
def test_a_frame_takes_processor_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speed, "_FRAMES", 3)
    frame = measure_frames()
    assert frame.clock > 0
    assert frame.processor > 0
