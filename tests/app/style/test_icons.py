from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.style.icons import icon, refresh_icons, set_icon
from fer_core.errors import AssetError
from fer_core.system.resources import asset

NAMES = sorted(path.stem for path in Path(asset("icons")).glob("*.svg"))


@pytest.fixture
def colours(qapp):
    before = QPalette(qapp.palette())

    def use(colour):
        palette = QPalette(before)
        palette.setColor(QPalette.ColorRole.ButtonText, QColor(colour))
        QApplication.setPalette(palette)

    yield use
    QApplication.setPalette(before)


def ink(drawn: QIcon, mode=QIcon.Mode.Normal):
    """Lightness of the opaque pixels at 32 pixels."""
    image = drawn.pixmap(32, 32, mode).toImage()
    pixels = [image.pixelColor(x, y) for x in range(32) for y in range(32)]
    return [pixel.lightness() for pixel in pixels if pixel.alpha() == 255]


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_every_icon_shows_on_dark_and_on_light(colours, name):
    colours("#101010")
    dark = ink(icon(name))
    colours("#f0f0f0")
    light = ink(icon(name))
    assert len(dark) > 20
    if name == "app":
        assert dark == light
    else:
        assert min(dark) < 40
        assert max(light) > 200


def test_icons_follow_the_palette(colours, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    action = QAction("Play", window)
    colours("#101010")
    set_icon(action, "play")
    assert max(ink(action.icon())) < 60
    colours("#f0f0f0")
    refresh_icons(window)
    assert min(ink(action.icon())) > 200


def test_an_unknown_icon_is_refused(qapp):
    with pytest.raises(AssetError, match=r"icons/nonsense\.svg"):
        icon("nonsense")
