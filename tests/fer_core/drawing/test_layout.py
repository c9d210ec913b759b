import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fer_core.drawing.layout import HALO, Decided, layout_overlay
from fer_core.drawing.palette import style_of
from fer_core.drawing.text import text_width
from fer_core.emotion.model_card import EMOTIONS
from fer_core.types import FaceStatus
from tests.support.analyses import make_analysis

coordinates = st.floats(-500, 1500, width=32)
boxes = st.tuples(coordinates, coordinates, coordinates, coordinates).map(
    lambda c: (min(c[0], c[2]), min(c[1], c[3]), max(c[0], c[2]), max(c[1], c[3]))
)
sizes = st.tuples(st.integers(1, 2500), st.integers(1, 2500))


def inside(rect, size):
    return 0 <= rect.left < rect.right <= size[0] and 0 <= rect.top < rect.bottom <= size[1]


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(boxes, st.sampled_from([*EMOTIONS, None])), max_size=5),
    sizes,
    st.booleans(),
    st.sampled_from([1.0, 1.25, 2.0]),
    st.sampled_from([None, 1, 99]),
)
# A chosen face too small for arms beside its corners.
@example([((0.0, 0.0, 4.0, 2.0), "angry")], (56, 109), False, 1.0, 1)
def test_nothing_leaves_the_picture(faces, size, mirror, pixel_ratio, selected):
    analysis = make_analysis([f[0] for f in faces], [f[1] for f in faces], size=(64, 48))
    overlay = layout_overlay(
        analysis, size, mirror=mirror, pixel_ratio=pixel_ratio, selected=selected
    )
    assert len(overlay.marks) == len(faces)
    for mark in overlay.marks:
        assert inside(mark.rect, size)
        for stroke in mark.strokes:
            assert all(inside(bar, size) for bar in stroke.bars)
            assert all(
                0 <= c.left <= size[0] - c.radius and 0 <= c.top <= size[1] - c.radius
                for c in stroke.corners
            )
        if mark.plate is not None:
            plate = mark.plate
            assert inside(plate.rect, size)
            width = text_width(plate.text, plate.text_pixels)
            assert plate.text_left + width <= plate.rect.width
            assert 0.7 * plate.text_pixels <= plate.baseline <= plate.rect.height


def test_a_box_is_scaled_with_the_picture():
    analysis = make_analysis([(40, 60, 120, 140)], size=(320, 240))
    (mark,) = layout_overlay(analysis, (960, 720)).marks
    rect = mark.rect
    assert (rect.left, rect.top, rect.right, rect.bottom) == (120, 180, 360, 420)


def test_mirroring_turns_boxes_and_keeps_words():
    analysis = make_analysis([(40, 60, 120, 140)], ["sad"], size=(320, 240))
    (plain,) = layout_overlay(analysis, (320, 240)).marks
    (mirrored,) = layout_overlay(analysis, (320, 240), mirror=True).marks
    assert (mirrored.rect.left, mirrored.rect.right) == (200, 280)
    assert mirrored.rect.top == plain.rect.top
    assert mirrored.plate.text == plain.plate.text == "1 · sad 80 %"


def test_size_of_text_follows_the_target_and_the_screen():
    analysis = make_analysis([(20, 20, 200, 200)])

    def pixels(size, ratio):
        return layout_overlay(analysis, size, pixel_ratio=ratio).marks[0].plate.text_pixels

    assert pixels((640, 480), 1.0) == 13
    assert pixels((640, 480), 2.0) == 26
    assert pixels((1280, 960), 1.0) == 25
    assert pixels((2560, 1920), 1.0) == 51


def test_held_faces_are_dashed():
    box = [(20, 20, 200, 200)]
    (seen,) = layout_overlay(make_analysis(box), (640, 480)).marks
    for status in (FaceStatus.HELD, FaceStatus.FILLED):
        (held,) = layout_overlay(make_analysis(box, status=status), (640, 480)).marks
        assert len(seen.strokes[-1].bars) == 4
        assert len(held.strokes[-1].bars) > 8


def test_the_chosen_face_is_heavier_and_on_top():
    analysis = make_analysis([(10, 10, 150, 150), (60, 60, 200, 200)], ["sad", "fear"])
    plain = layout_overlay(analysis, (640, 480))
    for track in (1, 2):
        overlay = layout_overlay(analysis, (640, 480), selected=track)
        assert overlay.marks[-1].track_id == track
        chosen, other = overlay.marks[-1], overlay.marks[0]
        before = next(mark for mark in plain.marks if mark.track_id == track)
        assert len(chosen.strokes) > len(before.strokes) == len(other.strokes)
        assert max(c.width for s in chosen.strokes for c in s.corners) > max(
            c.width for s in other.strokes for c in s.corners
        )


def test_the_same_faces_in_the_same_place_look_the_same():
    analysis = make_analysis([(10, 10, 150, 150), (60, 60, 200, 200)])
    assert layout_overlay(analysis, (640, 480)) == layout_overlay(analysis, (640, 480))


def test_an_unsure_answer_is_gray_and_names_no_emotion():
    (mark,) = layout_overlay(make_analysis([(20, 20, 200, 200)], [None]), (640, 480)).marks
    assert mark.plate.text == "1 · uncertain"
    assert {stroke.colour for stroke in mark.strokes} == {HALO, style_of("uncertain").colour}


def test_the_threshold_decides_what_is_unsure():
    analysis = make_analysis([(20, 20, 200, 200)], ["fear"], confidence=0.5)
    texts = [
        layout_overlay(analysis, (640, 480), threshold=threshold).marks[0].plate.text
        for threshold in (0.45, 0.55)
    ]
    assert texts == ["1 · fear 50 %", "1 · uncertain"]


def test_labels_of_a_crowd_do_not_overlap():
    crowd = [(x, y, x + 60, y + 60) for x in range(10, 1200, 150) for y in range(60, 650, 150)]
    overlay = layout_overlay(make_analysis(crowd, size=(1280, 720)), (1280, 720))
    plates = [mark.plate.rect for mark in overlay.marks]
    assert len(plates) == len(crowd)
    for i, one in enumerate(plates):
        assert all(one.overlap(other) == 0 for other in plates[:i])


def test_labels_of_neighbours_give_way_to_each_other():
    faces = make_analysis([(300, 300, 400, 400), (310, 290, 410, 390)], size=(1280, 720))
    one, other = (m.plate.rect for m in layout_overlay(faces, (1280, 720)).marks)
    assert one.overlap(other) == 0


def test_a_label_at_the_top_goes_below_its_box():
    (mark,) = layout_overlay(make_analysis([(100, 0, 200, 100)]), (320, 240)).marks
    assert mark.plate.rect.top >= mark.rect.bottom


def test_no_label_where_there_is_no_room():
    (mark,) = layout_overlay(make_analysis([(0, 0, 320, 240)]), (20, 10)).marks
    assert mark.plate is None
    assert mark.strokes


def test_plates_do_not_tremble_with_the_digits():
    widths = {
        layout_overlay(make_analysis([(20, 20, 200, 200)], ["happy"], confidence=c), (1280, 720))
        .marks[0]
        .plate.rect.width
        for c in np.arange(0.45, 0.99, 0.01)
    }
    assert len(widths) == 1


def test_clicks_find_the_smallest_box_under_them():
    analysis = make_analysis([(0, 0, 300, 200), (100, 50, 160, 110)], tracks=[7, 9])
    overlay = layout_overlay(analysis, (320, 240))
    assert overlay.track_at(120, 60) == 9
    assert overlay.track_at(20, 150) == 7
    assert overlay.track_at(310, 230) is None
    plate = overlay.marks[-1].plate.rect
    assert overlay.track_at(plate.left + 1, plate.top + 1) is not None


@pytest.mark.parametrize(
    ("size", "ratio"), [((0, 10), 1.0), ((10, -1), 1.0), ((10, 10), 0.0), ((10, 10), float("nan"))]
)
def test_a_target_without_extent_is_refused(size, ratio):
    with pytest.raises(ValueError, match="positive"):
        layout_overlay(make_analysis(), size, pixel_ratio=ratio)


def test_the_number_of_each_face_stands_on_its_box():
    analysis = make_analysis([(20, 60, 90, 130), (150, 60, 290, 200)], tracks=[4, 11])
    marks = layout_overlay(analysis, (640, 480)).marks
    assert {mark.track_id: mark.plate.text.split(" · ")[0] for mark in marks} == {4: "4", 11: "11"}


def test_labels_that_are_known_already_are_taken_as_they_are():
    analysis = make_analysis([(20, 20, 200, 200), (240, 20, 420, 200)], ["happy", "happy"])
    decided = [Decided("sad", 0.61), Decided("fear", float("nan"))]
    marks = layout_overlay(analysis, (640, 480), decided=decided).marks
    texts = {mark.track_id: mark.plate.text for mark in marks}
    assert texts == {1: "1 · sad 61 %", 2: "2 · fear, by hand"}
    (stroke,) = {s.colour for s in marks[0].strokes} - {HALO}
    assert stroke == style_of(decided[marks[0].track_id - 1].label).colour
