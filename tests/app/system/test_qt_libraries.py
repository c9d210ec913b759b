import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.system import qt_libraries
from app.system.qt_libraries import PACKAGES, XCB_PACKAGES, DisplayError, check_display, import_qt

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux's own libraries")


@pytest.fixture
def x11(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A display is named, and Qt would use X11."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    return monkeypatch


@pytest.fixture(autouse=True)
def fonts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The file that says where fonts are."""
    file = tmp_path / "fonts.conf"
    file.touch()
    monkeypatch.setattr(qt_libraries, "FONTS_FILE", file)
    return file


def test_missing_fonts_are_told_with_missing_libraries(
    monkeypatch: pytest.MonkeyPatch, fonts: Path
) -> None:
    fonts.unlink()
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setitem(sys.modules, "PySide6.QtWidgets", None)
    monkeypatch.setattr(qt_libraries, "_loads", lambda name: name != "libEGL.so.1")
    with pytest.raises(DisplayError, match="apt install libegl1 fontconfig-config' brings"):
        import_qt()


def test_a_missing_library_is_told_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setitem(sys.modules, "PySide6.QtWidgets", None)  # its import fails
    monkeypatch.setattr(qt_libraries, "_loads", lambda name: name != "libEGL.so.1")
    with pytest.raises(DisplayError, match="sudo apt install libegl1' brings"):
        import_qt()


def test_a_failed_import_with_nothing_missing_is_told_as_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtWidgets", None)
    monkeypatch.setattr(qt_libraries, "_loads", lambda _: True)
    with pytest.raises(DisplayError, match=r"cannot be loaded: .*PySide6"):
        import_qt()


def test_a_plugin_that_does_not_load_is_told_before_qt_aborts(x11: pytest.MonkeyPatch) -> None:
    absent = ("libqxcb.so", "libxcb-cursor.so.0", "libxcb-icccm.so.4")
    x11.setattr(qt_libraries, "_loads", lambda name: not name.endswith(absent))
    with pytest.raises(DisplayError, match="apt install libxcb-cursor0 libxcb-icccm4'"):
        check_display()


def test_no_display_is_told(x11: pytest.MonkeyPatch) -> None:
    x11.delenv("DISPLAY")
    with pytest.raises(DisplayError, match="no display"):
        check_display()


def test_a_display_that_does_not_answer_is_told(x11: pytest.MonkeyPatch) -> None:
    x11.setattr(qt_libraries, "_loads", lambda _: True)
    x11.setattr(qt_libraries, "_x11_answers", lambda: False)
    with pytest.raises(DisplayError, match="display :0 does not answer"):
        check_display()


@pytest.mark.parametrize("platform", ["offscreen", "wayland", "vnc:port=5900", "minimal"])
def test_other_platforms_are_left_to_qt(x11: pytest.MonkeyPatch, platform: str) -> None:
    x11.delenv("DISPLAY")
    x11.setenv("QT_QPA_PLATFORM", platform)
    check_display()


@LINUX
def test_a_real_display_that_is_not_there_ends_with_a_sentence() -> None:
    run = subprocess.run(
        [sys.executable, "-c", "from app.system.qt_libraries import *; check_display()"],
        env={"DISPLAY": ":987", "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "DisplayError" in run.stderr
    assert run.returncode == 1  # not killed by an abort of Qt's


@LINUX
def test_every_library_that_qt_links_has_its_package() -> None:
    """What the loader resolves outside the wheel is either known here or part of any Linux."""
    import PySide6

    qt = Path(PySide6.__file__).parent / "Qt"
    anywhere = ("libc.", "libm.", "libgcc_s.", "libstdc++.", "libz.", "ld-linux", "libpthread.")
    anywhere += ("libdl.", "librt.")
    known = {**PACKAGES, **XCB_PACKAGES}
    for binary in ("lib/libQt6Gui.so.6", "lib/libQt6Widgets.so.6", "plugins/platforms/libqxcb.so"):
        for library in _needed(qt / binary):
            if not library.startswith(("libQt6", "libicu", *anywhere)):
                assert library in known, f"{binary} needs {library}"


def _needed(path: Path) -> list[str]:
    """Names of the shared libraries that an ELF file links, from its dynamic string table."""
    names = re.findall(rb"\x00(lib[A-Za-z0-9_+.-]+\.so(?:\.[0-9]+)+)(?=\x00)", path.read_bytes())
    return [name.decode() for name in names]
