import pandas as pd
import pytest

from app.live.table_recorder import TableRecorder
from fer_core.errors import AnnotationError
from fer_core.tables.live_table import LiveTable
from tests.support.analyses import make_analysis

BOX = (10.0, 20.0, 110.0, 120.0)


@pytest.mark.parametrize(
    ("suffix", "read"),
    [
        (".csv", pd.read_csv),
        (".jsonl", lambda path: pd.read_json(path, lines=True)),
        (".parquet", pd.read_parquet),
    ],
)
def test_what_is_shown_becomes_a_table(suffix, read, tmp_path):
    path = tmp_path / f"live{suffix}"
    table = LiveTable(path)
    table.add(make_analysis([BOX, BOX], ["happy", None], time=100.0))
    table.add(make_analysis([], time=100.5))
    assert not path.exists()
    table.close()
    frame = read(path)
    assert frame["frame"].tolist() == [0, 0, 1]
    assert frame["time_s"].tolist() == [0.0, 0.0, 0.5]
    assert frame["status"].tolist() == ["detected", "detected", "none"]
    assert frame["emotion_smoothed"].tolist()[:2] == ["happy", "uncertain"]
    assert [path.name for path in tmp_path.iterdir()] == [path.name]


def test_times_rise_where_the_sources_clock_jumps(tmp_path):
    table = LiveTable(tmp_path / "live.csv")
    for time in (5.0, 5.1, 0.0, 0.1, 900.0):
        table.add(make_analysis(time=time))
    table.close()
    times = pd.read_csv(tmp_path / "live.csv")["time_s"]
    assert times.is_monotonic_increasing
    assert times.tolist() == pytest.approx([0, 0.1, 0.1333, 0.2333, 0.2667], abs=1e-3)


def test_a_name_of_no_known_format(tmp_path):
    with pytest.raises(AnnotationError, match=r"\.parquet"):
        LiveTable(tmp_path / "live.xls")
    (tmp_path / "file").touch()
    with pytest.raises(AnnotationError, match="could not be written"):
        LiveTable(tmp_path / "file" / "live.csv")


def test_the_recorder_tells_what_it_does(qtbot, tmp_path):
    recorder = TableRecorder()
    told = []
    recorder.changed.connect(told.append)
    recorder.saved.connect(lambda path, frames: told.append((path, frames)))
    recorder.failed.connect(told.append)
    recorder.take(make_analysis())  # nothing is recorded yet
    recorder.start(tmp_path / "a.csv", 0.4)
    recorder.follow_source("clip.mp4")  # has no frames and waits for the source to come
    assert recorder.recording
    recorder.take(make_analysis([BOX]))
    recorder.follow_source("clip.mp4")  # the same one, whose name has become known
    assert recorder.recording
    recorder.follow_source("other.mp4")
    assert told == [True, (str(tmp_path / "a.csv"), 1), False]
    recorder.start(tmp_path / "b.txt", 0.4)
    assert not recorder.recording
    assert "b.txt" in told[3]
    recorder.stop()
    recorder.deleteLater()
