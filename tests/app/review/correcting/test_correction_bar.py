import pytest
from PySide6.QtWidgets import QWidget

from app.review.correcting.correction_bar import CorrectionBar
from app.review.correcting.corrections import Corrections
from app.review.people.control import PeopleControl
from tests.support.drawn_source import until
from tests.support.results import make_result


@pytest.fixture
def bar(qtbot, tmp_path):
    control = PeopleControl()
    page = QWidget()
    made = CorrectionBar(Corrections(control, page), control, page)
    control.open(make_result(tmp_path).table)
    until(qtbot, lambda: control.state is not None)
    yield made
    control.close()
    page.deleteLater()
    control.deleteLater()


def test_it_says_what_is_marked_and_whose_it_is(bar):
    assert bar.text == "Mark a stretch: I begins it, O ends it."
    bar._corrections.mark(0.3, 0.5)
    assert bar.text == "0.30 to 0.60 s, 3 frames: nobody is chosen"
    assert not bar._baseline.isEnabled()
    bar._corrections.choose("P1")
    bar.show_again()
    assert bar.text == "0.30 to 0.60 s, 3 frames: P1"
    assert bar._baseline.isEnabled()
    assert not bar._faces.isEnabled()


def test_faces_are_there_to_be_exported_when_something_is_coded(bar, qtbot):
    bar._corrections.choose("P1")
    bar._corrections.mark(0.3, 0.5)
    bar._corrections.label("sad")
    until(qtbot, bar._faces.isEnabled)
    with qtbot.waitSignal(bar.faces_requested):
        bar._faces.trigger()
    with qtbot.waitSignal(bar.baseline_requested):
        bar._baseline.trigger()
