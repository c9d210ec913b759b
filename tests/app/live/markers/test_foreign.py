from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.fer_core.streams.test_lsl_markers import outlet
from tests.support.drawn_source import until
from tests.support.lsl import only_this_machine
from tests.support.windows import shows

__all__ = ["only_this_machine"]


@pytest.mark.slow
def test_markers_of_another_program_come_into_the_list(
    make_window, opened, only_this_machine, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window()
    window.start("demo")
    until(qtbot, lambda: shows(window))
    with outlet("paradigm", "film"):
        window.foreign_markers.listen("paradigm", None)
        until(qtbot, lambda: len(window.markers.list.markers) == 1, timeout=60_000)
        window.foreign_markers.close()
    (marker,) = window.markers.list.markers
    assert (marker.name, marker.note) == ("film", "LSL stream paradigm")
    window.markers.list.clear()
