"""What the window says of a face on each painted picture, against the table of the same run."""

import re
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from pytestqt.qtbot import QtBot

from app.widgets.charts.emotion_bars import EmotionBars
from app.window.main_window import MainWindow
from fer_core.system.resources import models_folder
from tests.support.drawn_source import until

pytestmark = pytest.mark.slow

PICTURES = 10
"""How many pictures with two faces are compared, and those before them."""

SAID = re.compile(r"(\d+) · (\w+)(?: (\d+) %)?")


class Seen:
    """What stood on one painted picture."""

    def __init__(self, window: MainWindow) -> None:
        panel, video = window.live.side_panel, window.live.video
        assert video.analysis is not None
        self.frame = video.analysis.frame
        overlay = video._laid_out(video.analysis, video.picture_rect())
        self.labels = [mark.plate.text for mark in overlay.marks if mark.plate is not None]
        self.number = panel._number.text()
        self.headline = panel._emotion.text()
        bars = next(chart for chart in panel.charts if isinstance(chart, EmotionBars))
        self.bars = bars.per_cent


def is_per_cent(number: int, share: float) -> bool:
    """Whether a whole number of per cent is a share that the table rounds to six digits."""
    return abs(number - 100 * share) <= 0.5 + 1e-3


def test_headline_label_bars_and_table_agree_on_every_painted_picture(
    make_window: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window(model=str(models_folder() / "cnn.onnx"))
    window.table.record(str(tmp_path / "live.csv"))
    seen: list[Seen] = []
    window.live.painted.connect(lambda: seen.append(Seen(window)))
    window.show_source("demo")
    until(qtbot, lambda: bool(seen))
    window.live.session.seek(5.0)  # to where one face comes beside another
    until(qtbot, lambda: sum(len(one.labels) > 1 for one in seen) >= PICTURES)
    with qtbot.waitSignal(window.table.recorder.saved):
        window.live.stop("Stopped", "")
        window.table.recorder.stop()
    table = pd.read_csv(tmp_path / "live.csv")
    # Numbers that change: otherwise little was compared.
    said = {text.split(" · ")[1] for one in seen for text in one.labels}
    assert len({text for text in said if "%" in text}) > 1
    for one in seen:
        rows = table[
            ((table["time_s"] - one.frame.time).abs() < 1e-6) & (table["loop"] == one.frame.loop)
        ]
        faces = rows[rows["face_id"].notna()].set_index("face_id")
        assert len(rows) > 0
        assert len(one.labels) == len(faces)
        for text in one.labels:
            said = SAID.fullmatch(text)
            assert said is not None, text
            row = faces.loc[int(said[1])]
            assert said[2] == row["emotion_smoothed"]
            assert said[3] is None or is_per_cent(int(said[3]), row["confidence_smoothed"])
        check_panel(one, faces)


def check_panel(seen: Seen, faces: pd.DataFrame) -> None:
    if faces.empty:
        assert (seen.headline, seen.bars) == ("No face", {})
        return
    row = faces.loc[int(seen.number.removeprefix("Face "))]
    emotion, confidence = row["emotion_smoothed"], row["confidence_smoothed"]
    strongest = max(seen.bars.values())
    assert is_per_cent(strongest, confidence)
    if emotion == "uncertain":
        assert seen.headline == "Uncertain"
    else:
        assert seen.headline == f"{emotion.capitalize()}, {strongest} % sure"
        assert seen.bars[emotion] == strongest
    text = next(text for text in seen.labels if text.startswith(f"{int(row.name)} · "))
    assert text == f"{int(row.name)} · {emotion}" + (
        "" if emotion == "uncertain" else f" {strongest} %"
    )
