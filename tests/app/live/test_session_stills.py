"""A picture that is shown live has the faces and figures of the command."""

import csv
from functools import partial
from pathlib import Path

import cv2
import numpy as np
import pytest
from pytestqt.qtbot import QtBot
from skimage import data

from app.live.session import LiveSession
from app.settings import Settings
from fer_core.annotation.picture import annotate_picture
from fer_core.annotation.results.targets import Targets
from fer_core.annotation.settings import AnnotationSettings
from fer_core.detection.settings import DetectorName, ScheduleName
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.sources import open_source
from fer_core.tables.rows import read_rows, rows_of
from fer_core.tables.schema import TABLE_COLUMNS
from fer_core.tables.writers import open_table
from fer_core.types import Analysis, Observation
from tests.support.drawn_source import until


@pytest.fixture
def photograph(tmp_path: Path) -> Path:
    """Three faces: one upright, one tilted, one small."""
    gray = np.full((400, 700, 3), 120, np.uint8)
    face = data.astronaut()[:220, 110:330, ::-1]
    turn = cv2.getRotationMatrix2D((110, 110), 25, 1.0)
    gray[60:280, 20:240] = face
    gray[60:280, 260:480] = cv2.warpAffine(face, turn, (220, 220), borderValue=(120, 120, 120))
    gray[90:210, 540:660] = cv2.resize(face, (120, 120), interpolation=cv2.INTER_AREA)
    path = tmp_path / "three.png"
    assert cv2.imwrite(str(path), gray)
    return path


def figures(table: Path) -> list[dict[str, str]]:
    """Every cell as it is printed, but for the person, whom only a finished table names."""
    with table.open(newline="", encoding="utf-8") as file:
        return [{**row, "person": ""} for row in csv.DictReader(file)]


@pytest.mark.slow
@pytest.mark.parametrize(("detector", "found"), [("hybrid", 3), ("haar", 2)])
@pytest.mark.parametrize("schedule", ["balanced", "light"])
def test_a_picture_has_the_faces_and_figures_that_annotate_gives_it(
    detector: DetectorName,
    found: int,
    schedule: ScheduleName,
    qtbot: QtBot,
    model_file: Path,
    photograph: Path,
    tmp_path: Path,
) -> None:
    table = tmp_path / "three.csv"
    targets = Targets(None, table, "csv", None, tmp_path / "three.json")
    settings = AnnotationSettings(quality=schedule, detector=detector)
    classifier = EmotionClassifier.load(model_file)
    annotate_picture(photograph, targets, classifier, settings)
    expected = list(read_rows(table))
    assert len(expected) == found

    seen: list[Analysis] = []
    session = LiveSession(Settings(detector=detector, schedule=schedule))
    session.analysed.connect(seen.append)
    with qtbot.waitSignal(session.model_loaded):
        session.load_model(str(model_file))
    session.open(partial(open_source, str(photograph)))
    until(qtbot, lambda: len(seen) == 1)
    # Another analysis of the picture, as after a change of the settings, changes nothing.
    session.apply(Settings(detector=detector, schedule=schedule, smoothing_seconds=1.0))
    until(qtbot, lambda: len(seen) == 2)
    session.close()
    for analysis in seen:
        live = tmp_path / f"live {id(analysis)}.csv"
        writer = open_table(live, "csv", TABLE_COLUMNS)
        writer.write(rows_of(Observation(0, 0.0, analysis.faces), analysis.labels, 0.4))
        writer.close()
        assert figures(live) == figures(table)
