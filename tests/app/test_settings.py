from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QSettings

from app.settings import CHOICES, LIMITS, Settings, SettingsStore
from tests.support.pipes import filled_pipe, needs_pipes

OTHER = Settings(
    source="/videos/a, b & c.mp4",
    model="mine",
    provider="CUDAExecutionProvider",
    mirror_live=False,
    mirror_files=True,
    loop=False,
    smoothing=False,
    smoothing_seconds=0.5,
    threshold=0.25,
    detector="haar",
    cascade="alt2",
    schedule="light",
    smallest_face=0.2,
    scale_factor=1.2,
    min_neighbours=3,
    camera_width=640,
    camera_height=480,
    camera_rate=15.0,
    theme="dark",
    motion="reduced",
    language="fr",
    side_panel=False,
    chart_style="lines",
    chart_seconds=600.0,
    chart_average=3.0,
    marker_keys='["a, b", "c"]',
    record_faces="show",
    record_sound="USB, the blue one",
    pixelate_live=True,
    presenter_notice=False,
    notice_seen=True,
)


def test_a_first_start_has_the_defaults(tmp_path: Path) -> None:
    assert SettingsStore(tmp_path / "s.ini").load() == Settings()


def test_everything_is_remembered(tmp_path: Path) -> None:
    assert not [f.name for f in fields(Settings) if getattr(OTHER, f.name) == f.default]
    store = SettingsStore(tmp_path / "s.ini")
    store.save(OTHER)
    store.flush()
    assert SettingsStore(tmp_path / "s.ini").load() == OTHER


def test_a_state_of_qts_is_remembered(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "s.ini")
    assert store.load_bytes("geometry").isEmpty()
    store.save_bytes("geometry", QByteArray(b"\0\1, place"))
    store.flush()
    assert SettingsStore(tmp_path / "s.ini").load_bytes("geometry") == QByteArray(b"\0\1, place")


@pytest.mark.slow
@pytest.mark.parametrize("name", [field.name for field in fields(Settings)])
@pytest.mark.parametrize("value", ["", "nonsense", "nan", "-1e9", "1, 2", "[]"])
def test_a_spoilt_value_has_its_default_and_spoils_nothing_else(
    tmp_path: Path, name: str, value: str
) -> None:
    file = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    file.setValue(f"settings/{name}", value)
    file.sync()
    loaded = SettingsStore(tmp_path / "s.ini").load()
    field = next(field for field in fields(Settings) if field.name == name)
    free_text = isinstance(field.default, str) and name not in CHOICES
    assert getattr(loaded, name) == (value if free_text else field.default)
    assert replace(loaded, **{name: field.default}) == Settings()


@pytest.mark.slow
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_any_source_is_remembered_as_it_is(tmp_path: Path, text: str) -> None:
    store = SettingsStore(tmp_path / "s.ini")
    store.save(Settings(source=text))
    store.flush()
    assert SettingsStore(tmp_path / "s.ini").load().source == text


def test_the_pipeline_accepts_the_limits_of_every_number() -> None:
    for name, limits in LIMITS.items():
        for limit in limits:
            kind = type(getattr(Settings(), name))
            changed = replace(Settings(), **{name: kind(limit)})
            assert changed.pipeline
            assert changed.camera


def test_smoothing_can_be_switched_off() -> None:
    assert Settings().pipeline.smoothing_seconds > 0
    assert Settings(smoothing=False).pipeline.smoothing_seconds == 0


@needs_pipes
def test_a_pipe_is_not_waited_for_and_settings_are_remembered_beside_it(tmp_path: Path) -> None:
    with filled_pipe(tmp_path / "a.ini") as pipe:
        store = SettingsStore(pipe)
        assert store.load() == Settings()
        store.save(Settings(source="demo"))
        store.flush()
        assert SettingsStore(pipe).load().source == "demo"
