from app.live.markers.marker_list import MarkerList
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


def test_what_was_deleted_or_changed_comes_back_and_what_was_added_meanwhile_stays(qtbot):
    markers = MarkerList()
    markers.add([A, B, C])
    markers.remove({0, 1})
    late = Marker(4.0, None, "late")
    markers.add([late])
    renamed = Marker(3.0, None, "renamed")
    markers.replace(0, renamed)
    assert markers.markers == (renamed, late)
    markers.undo()
    assert markers.markers == (C, late)
    markers.undo()
    assert markers.markers == (A, B, C, late)
    assert not markers.can_undo
    markers.undo()
    assert markers.markers == (A, B, C, late)


def test_another_source_begins_without_anything_to_undo(qtbot):
    markers = MarkerList()
    markers.add([A])
    markers.remove({0})
    markers.clear()
    assert not markers.can_undo
    markers.add([B])
    markers.replace(0, B)  # changes nothing
    assert not markers.can_undo
