from app.markers.marker_list import MarkerList
from fer_core.sessions.markers import Marker

A, B, C = Marker(1.0, None, "a"), Marker(2.0, 9.0, "b"), Marker(3.0, None, "c")


def test_markers_are_sorted_and_changes_are_announced(qtbot):
    markers = MarkerList()
    heard = []
    markers.changed.connect(lambda: heard.append(markers.markers))
    markers.add([C, A])
    markers.add([B])
    markers.replace(0, Marker(5.0, None, "a"))
    assert [m.name for m in markers.markers] == ["b", "c", "a"]
    markers.remove({0, 2})
    assert markers.markers == (C,)
    markers.clear()
    assert len(heard) == 5


def test_what_changes_nothing_is_not_announced(qtbot):
    markers = MarkerList()
    heard = []
    markers.changed.connect(lambda: heard.append(1))
    markers.clear()
    markers.add([])
    markers.remove([])
    assert not heard
