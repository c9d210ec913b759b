"""What ``session.json`` says, without a recorder."""

import json
from pathlib import Path

import pytest

from fer_core.emotion.classifier import EmotionClassifier
from fer_core.pipeline import PipelineSettings
from fer_core.sessions import description, folder
from fer_core.sessions.description import SessionCounts, SessionDescription
from fer_core.sessions.picture_clock import Stretch
from fer_core.sources.source import SourceInfo
from tests.support.models import make_model

WEBCAM = SourceInfo("webcam", "camera", (64, 48), 30.0, None, True, False)


@pytest.fixture
def described() -> SessionDescription:
    return SessionDescription(1_700_000_000.0, "hide", 0.4, Path("/clips/a.mp4"))


def test_what_is_known_at_the_beginning_is_json(described: SessionDescription) -> None:
    content = json.loads(json.dumps(described.content(folder.RECORDING, None, SessionCounts())))
    assert content["state"] == "recording"
    assert content["start"].startswith("2023-11-1")
    assert content["end"] is None
    assert content["faces"] == "hide"
    assert content["conditions"] == []
    assert content["sound"] is None
    assert content["stretches"] == []
    assert content["problem"] == ""


def test_source_counts_and_clock(described: SessionDescription) -> None:
    described.note_source(WEBCAM)
    content = described.content(
        folder.FINISHED,
        1_700_000_060.0,
        SessionCounts(frames=9, rows=10, pictures=8, pictures_dropped=1),
        stretches=[Stretch(frame=0, loop=1, time_s=0.0, pictures_s=0.0)],
        problem="The disk is full.",
    )
    assert content["source"]["name"] == "webcam"
    assert content["source"]["path"] == "/clips/a.mp4"
    assert content["end"] > content["start"]
    assert content["counts"]["pictures_dropped"] == 1
    assert len(content["stretches"]) == 1
    assert content["problem"] == "The disk is full."


def test_conditions_are_kept_where_they_change_and_a_model_is_read_once(
    described: SessionDescription, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[EmotionClassifier] = []
    describe = folder.describe_model
    monkeypatch.setattr(
        description.names, "describe_model", lambda one: read.append(one) or describe(one)
    )
    classifier = EmotionClassifier.load(make_model(tmp_path / "tiny.onnx"))
    plain = PipelineSettings()
    described.note_conditions(0, None, plain)
    described.note_conditions(4, None, plain)  # the same
    described.note_conditions(7, classifier, plain)
    described.note_conditions(9, classifier, None)
    for _ in range(3):
        conditions = described.content(folder.RECORDING, None, SessionCounts())["conditions"]
    assert [condition["since_frame"] for condition in conditions] == [0, 7, 9]
    assert [condition["model"] is None for condition in conditions] == [True, False, False]
    assert conditions[2]["settings"] is None
    assert len(conditions[1]["model"]["sha256"]) == 64
    assert read == [classifier]
