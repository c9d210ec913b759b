from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fer_core.errors import SourceError
from fer_core.sources import CameraName, CameraSettings, open_source, spec
from fer_core.sources.camera import CameraSource
from fer_core.sources.demo import DemoSource
from fer_core.sources.picture import PictureSource
from fer_core.sources.stream import StreamSource
from fer_core.sources.video_file import VideoFileSource
from tests.support.pipes import filled_pipe, needs_pipes


@pytest.fixture(autouse=True)
def one_camera(monkeypatch):
    monkeypatch.setattr(spec, "list_cameras", lambda: (CameraName(0, "USB Camera: HD"),))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("demo", DemoSource),
        ("0", CameraSource),
        (" 12 ", CameraSource),
        ("USB Camera: HD", CameraSource),
        ("http://127.0.0.1:8080/video", StreamSource),
        ("HTTPS://example.org/a.m3u8", StreamSource),
        ("rtsp://user:word@192.168.0.2/live", StreamSource),
    ],
)
def test_what_a_text_names(text, kind):
    assert isinstance(open_source(text, CameraSettings()), kind)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.mp4", VideoFileSource),
        ("a.gif", VideoFileSource),
        ("no suffix", VideoFileSource),
        ("a.PNG", PictureSource),
        ("a.jpeg", PictureSource),
        ("USB Camera: HD", VideoFileSource),
    ],
)
def test_files_by_their_names(tmp_path, monkeypatch, name, kind):
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_text("something")
    assert isinstance(open_source(name), kind)
    assert isinstance(open_source(str(tmp_path / name)), kind)


def test_the_home_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / "a.mp4").write_text("something")
    assert isinstance(open_source("~/a.mp4"), VideoFileSource)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "No source was named"),
        ("  ", "No source was named"),
        ("nowhere.mp4", "There is no file nowhere.mp4"),
        ("file:///etc/hosts", "file:// are not opened"),
        ("ftp://example.org/a.mp4", "ftp:// are not opened"),
        ("concat:a|b", "There is no file"),
        ("lavfi://testsrc", "lavfi:// are not opened"),
        ("movie=a.mp4:loop=0", "There is no file"),
        ("http://", "names no host"),
        ("http://[half", "not a complete address"),
        ("-1", "There is no file -1"),
        ("~nobody/a.mp4", "There is no file"),
        ("x" * 5000, "cannot be read"),
        ("~\0", "cannot be read"),
    ],
)
def test_what_cannot_be_opened_is_told_in_a_sentence(tmp_path, monkeypatch, text, words):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SourceError, match=words):
        open_source(text)


@needs_pipes
@pytest.mark.parametrize("name", ["pipe", "a.mp4", "a.png"])
def test_a_pipe_is_refused_and_not_opened(tmp_path, name):
    with filled_pipe(tmp_path / name) as path, pytest.raises(SourceError, match="is a pipe"):
        open_source(str(path))


def test_a_folder(tmp_path):
    with pytest.raises(SourceError, match="is a folder"):
        open_source(str(tmp_path))


@pytest.mark.slow
@given(st.text())
def test_any_text_names_a_source_or_is_told_in_a_sentence(text):
    try:
        source = open_source(text)
    except SourceError as error:
        sentence = str(error)
    else:
        sentence = source.name
    assert sentence


def test_a_listed_opener_takes_the_texts_of_its_kind(monkeypatch):
    made = PictureSource(Path("slide.png"))
    seen = []

    def open_slides(text, settings):
        seen.append((text, settings))
        return made if text.startswith("slides://") else None

    monkeypatch.setattr(spec, "OPENERS", (open_slides, *spec.OPENERS))
    settings = CameraSettings()
    assert open_source(" slides://holidays ", settings) is made
    assert seen == [("slides://holidays", settings)]
    assert isinstance(open_source("demo"), DemoSource)
