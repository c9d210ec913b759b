from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QTabWidget, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from app.settings import Theme
from app.style.theme import Appearance
from tests.support.contrast import contrast


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    palette, sheet = qapp.palette(), qapp.styleSheet()
    made = Appearance(qapp)
    yield made
    made.deleteLater()
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


def luminance(colour: QColor) -> float:
    """Relative luminance of sRGB, 0 to 1 (WCAG 2)."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_tool_tips_are_readable(appearance: Appearance, qtbot: QtBot, theme: Theme) -> None:
    appearance.use(theme)
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    QToolTip.showText(QPoint(10, 10), "How sure the model is of each emotion", widget)
    QApplication.processEvents()
    (tip,) = (w for w in QApplication.topLevelWidgets() if w.inherits("QTipLabel"))
    image = tip.grab().toImage()
    counted = Counter(
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    )
    background = luminance(QColor(counted.most_common(1)[0][0]))
    furthest = max(counted, key=lambda name: abs(luminance(QColor(name)) - background))
    assert contrast(background, luminance(QColor(furthest))) > 7
    tip.close()
    tip.deleteLater()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_hints_are_readable_on_every_ground(
    appearance: Appearance, qapp: QApplication, qtbot: QtBot, theme: Theme
) -> None:
    appearance.use(theme)
    tabs = QTabWidget()
    qtbot.addWidget(tabs)
    tabs.addTab(QWidget(), "Program")
    tabs.resize(300, 200)
    tabs.show()
    palette = qapp.palette()
    page = tabs.grab().toImage().pixelColor(200, 150)  # Fusion draws it in a colour of its own
    for ground in (
        page,
        palette.color(QPalette.ColorRole.Window),
        palette.color(QPalette.ColorRole.Base),
    ):
        hint = palette.color(QPalette.ColorRole.PlaceholderText)
        # WCAG 2.2, criterion 1.4.3.
        assert contrast(luminance(hint), luminance(ground)) >= 4.5
