from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.settings import Theme
from app.style.theme import Appearance


@pytest.fixture(params=["light", "dark"])
def theme(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Theme]:
    """The program's appearance in each theme, taken back afterwards."""
    palette, sheet = qapp.palette(), qapp.styleSheet()
    made = Appearance(qapp)
    made.use(request.param)
    yield request.param
    made.deleteLater()
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
