from app.widgets.charts.chosen_face import ChosenFace
from tests.support.analyses import make_analysis


def faces(**sides):
    """Faces by track: t1=40 is a square of 40 pixels with the number 1."""
    boxes = [(0, 0, side, side) for side in sides.values()]
    return make_analysis(boxes, tracks=[int(name[1:]) for name in sides]).faces


def test_the_largest_without_a_click():
    assert ChosenFace().choose(faces(t1=40, t2=60), None) == 1


def test_the_clicked_one():
    chosen = ChosenFace()
    assert chosen.choose(faces(t1=40, t2=60), 1) == 0
    assert chosen.track == 1


def test_equals_do_not_take_turns():
    chosen = ChosenFace()
    chosen.choose(faces(t1=60, t2=58), None)
    assert chosen.choose(faces(t1=58, t2=61), None) == 0
    assert chosen.choose(faces(t1=58, t2=90), None) == 1


def test_when_the_clicked_one_is_gone_the_largest_is_followed():
    chosen = ChosenFace()
    chosen.choose(faces(t1=40, t2=60, t3=50), 1)
    assert chosen.choose(faces(t2=60, t3=50), 1) == 0
    assert chosen.track == 2


def test_nobody():
    chosen = ChosenFace()
    chosen.choose(faces(t1=40), None)
    assert chosen.choose(faces(), None) is None
    assert chosen.track is None
