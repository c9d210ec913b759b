from pathlib import Path

import pytest

from fer_core.errors import ResultError
from fer_core.sessions.markers import Marker, write_markers
from fer_core.trials.events import read_events


def test_markers_of_a_session_are_events(tmp_path: Path) -> None:
    write_markers(tmp_path / "markers.csv", [Marker(1.5, 2.0, "film"), Marker(4.0, None, "bell")])
    events = read_events(tmp_path / "markers.csv")
    assert [(event.onset_s, event.name) for event in events] == [(1.5, "film"), (4.0, "bell")]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("name\na\n", "no column onset_s"),
        ("onset_s\n", "has no event"),
        ("onset_s\nx\n", "no number"),
    ],
)
def test_other_tables_are_refused(tmp_path: Path, text: str, sentence: str) -> None:
    (tmp_path / "e.csv").write_text(text)
    with pytest.raises(ResultError, match=sentence):
        read_events(tmp_path / "e.csv")
