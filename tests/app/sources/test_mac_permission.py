import os
import sys
from pathlib import Path

import cv2
import pytest

from app.sources.mac_permission import SKIP_VARIABLE, ask_for_camera
from fer_core.sources import spec as source_spec
from fer_core.sources.picture import PictureSource


class Capture:
    """Stands for a camera that the system asks about."""

    opened: list[tuple[int, int]] = []  # noqa: RUF012

    def __init__(self, index: int, backend: int) -> None:
        self.opened.append((index, backend))

    def release(self) -> None:
        self.opened.append((-1, -1))


@pytest.fixture(autouse=True)
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    monkeypatch.setattr(cv2, "VideoCapture", Capture)
    monkeypatch.setattr(Capture, "opened", [])
    monkeypatch.setattr(source_spec, "list_cameras", lambda: ())
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setenv(SKIP_VARIABLE, "0")
    return Capture.opened


@pytest.mark.parametrize("spec", ["0", "FaceTime HD Camera"])
def test_the_system_asks_once_and_opencv_not_again(
    opened: list[tuple[int, int]], spec: str
) -> None:
    ask_for_camera(spec)
    ask_for_camera(spec)
    assert opened == [(0, cv2.CAP_AVFOUNDATION), (-1, -1)]
    assert os.environ[SKIP_VARIABLE] == "1"


def test_nothing_is_asked_where_no_camera_is_opened(
    opened: list[tuple[int, int]], tmp_path: Path
) -> None:
    for spec in ("demo", "rtsp://camera/1", str(tmp_path)):
        ask_for_camera(spec)
    assert opened == []
    assert os.environ[SKIP_VARIABLE] == "0"


def test_nothing_is_asked_for_a_listed_source_that_is_no_camera(
    opened: list[tuple[int, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def open_card(text: str, settings: object) -> PictureSource | None:
        return PictureSource(Path("card.png")) if text == "card" else None

    monkeypatch.setattr(source_spec, "OPENERS", (open_card, *source_spec.OPENERS))
    ask_for_camera("card")
    assert opened == []


def test_other_systems_need_no_asking(
    opened: list[tuple[int, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    ask_for_camera("0")
    assert opened == []
