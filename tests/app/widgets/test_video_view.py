import time

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QPushButton

from app.widgets.video_view import VideoView
from fer_core.drawing.layout import Decided, layout_overlay
from fer_core.drawing.palette import style_of
from fer_core.drawing.pillow_painter import draw_overlay
from fer_core.types import FaceStatus
from tests.support.analyses import make_analysis

TWO = [(20, 60, 100, 140), (180, 80, 260, 160)]


@pytest.fixture
def view(qtbot):
    widget = VideoView()
    qtbot.addWidget(widget)
    widget.resize(640, 400)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def shot(widget):
    """(H, W, 3) uint8 BGR: what the widget shows, in device pixels."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8)
    return pixels.reshape(image.height(), image.width(), 4)[..., :3].copy()


def picture(view):
    rect = view.picture_rect()
    return shot(view)[rect.top() : rect.bottom() + 1, rect.left() : rect.right() + 1]


def quarters():
    """A picture of four colours."""
    image = np.zeros((240, 320, 3), np.uint8)
    image[:120, :160], image[:120, 160:] = (255, 0, 0), (0, 255, 0)
    image[120:, :160], image[120:, 160:] = (0, 0, 255), (200, 200, 200)
    return image


def test_the_picture_is_letterboxed_in_its_colours(view):
    view.show_analysis(make_analysis(image=quarters()))
    rect = view.picture_rect()
    assert (rect.width(), rect.height()) == (533, 400)
    assert (rect.left(), rect.top()) == (53, 0)
    seen = picture(view)
    assert seen[100, 100].tolist() == [255, 0, 0]
    assert seen[100, 400].tolist() == [0, 255, 0]
    assert seen[300, 100].tolist() == [0, 0, 255]
    assert shot(view)[200, 10].max() < 40


def test_mirroring_turns_the_picture(view):
    view.show_analysis(make_analysis(image=quarters()))
    view.mirror = True
    seen = picture(view)
    assert seen[100, 100].tolist() == [0, 255, 0]
    assert seen[300, 400].tolist() == [0, 0, 255]


@pytest.mark.parametrize("mirror", [False, True])
@pytest.mark.parametrize("selected", [None, 2])
def test_both_painters_agree(view, mirror, selected):
    analysis = make_analysis(TWO, ["sad", "happy"])
    view.mirror, view.selected = mirror, selected
    view.show_analysis(analysis)
    seen = picture(view)
    expected = np.full_like(seen, 128)
    overlay = layout_overlay(
        analysis, (seen.shape[1], seen.shape[0]), mirror=mirror, selected=selected
    )
    draw_overlay(expected, overlay)
    difference = np.abs(seen.astype(int) - expected).max(axis=2)
    # Only the edges of letters and corners may differ, by their antialiasing.
    assert (difference > 40).mean() < 0.003
    text = np.zeros(difference.shape, bool)
    for mark in overlay.marks:
        p = mark.plate.rect
        text[p.top : p.bottom, p.left : p.right] = True
    assert (difference[~text] > 40).mean() < 0.0004
    # Where letters are, they are in the same place.
    smooth = [cv2.GaussianBlur(p, (0, 0), 2).astype(int) for p in (seen, expected)]
    assert np.abs(smooth[0] - smooth[1]).max() < 60


@pytest.mark.parametrize("status", [FaceStatus.DETECTED, FaceStatus.HELD])
@pytest.mark.parametrize("selected", [None, 2])
def test_both_painters_agree_on_tilted_faces(view, selected, status):
    analysis = make_analysis(TWO, ["sad", "happy"], rolls=[-20.0, 70.0], status=status)
    view.selected = selected
    view.show_analysis(analysis)
    seen = picture(view)
    expected = np.full_like(seen, 128)
    overlay = layout_overlay(analysis, (seen.shape[1], seen.shape[0]), selected=selected)
    draw_overlay(expected, overlay)
    difference = np.abs(seen.astype(int) - expected).max(axis=2)
    for mark in overlay.marks:
        p = mark.plate.rect
        difference[p.top : p.bottom, p.left : p.right] = 0
    # Lines that are not on whole pixels are smoothed by each painter in its own way.
    assert (difference > 80).mean() < 0.0002
    assert (difference > 40).mean() < 0.003
    assert (seen != 128).any(axis=2).sum() == pytest.approx(
        (expected != 128).any(axis=2).sum(), rel=0.1
    )


def test_a_box_has_the_colour_of_its_emotion(view):
    view.show_analysis(make_analysis(TWO[:1], ["surprise"]))
    seen = picture(view)
    x, y = round(20 * 400 / 240) + 2, round(100 * 400 / 240)
    assert seen[y, x].tolist() == list(style_of("surprise").colour[::-1])


def test_a_click_names_the_face(qtbot, view):
    view.show_analysis(make_analysis(TWO, tracks=[4, 9]))
    view.grab()
    rect = view.picture_rect()

    def click(x, y):
        scale = rect.height() / 240
        at = QPoint(round(rect.left() + x * scale), round(rect.top() + y * scale))
        with qtbot.waitSignal(view.face_clicked) as clicked:
            qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
        return clicked.args[0]

    assert click(60, 100) == 4
    assert click(220, 120) == 9
    assert click(150, 220) == -1
    assert view.selected is None


def test_clicks_follow_the_mirror(qtbot, view):
    view.mirror = True
    view.show_analysis(make_analysis(TWO[:1]))
    view.grab()
    rect = view.picture_rect()
    with qtbot.waitSignal(view.face_clicked) as clicked:
        qtbot.mouseClick(
            view, Qt.MouseButton.LeftButton, pos=QPoint(rect.right() - 100, rect.top() + 170)
        )
    assert clicked.args == [1]


def test_arrow_keys_go_from_face_to_face(qtbot, view):
    view.show_analysis(make_analysis([TWO[1], TWO[0]], tracks=[5, 6]))
    view.grab()
    view.face_clicked.connect(lambda track: setattr(view, "selected", track))
    pressed = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(view, key)
        pressed.append(view.selected)
    assert pressed == [6, 5, 6, 5]


def test_painted_is_told_once_for_each_analysis(qtbot, view):
    told = []
    view.painted.connect(told.append)
    arrived = time.monotonic() - 0.25
    view.show_analysis(make_analysis(arrived=arrived))
    qtbot.waitUntil(lambda: len(told) == 1)
    assert 0.25 <= told[0] <= time.monotonic() - arrived
    view.update()
    view.selected = 3
    view.grab()
    assert len(told) == 1
    view.show_analysis(make_analysis(arrived=time.monotonic()))
    qtbot.waitUntil(lambda: len(told) == 2)


def test_a_hidden_view_paints_nothing(view):
    told = []
    view.painted.connect(told.append)
    view.hide()
    view.show_analysis(make_analysis())
    assert told == []


def test_a_message_replaces_the_picture_and_offers_actions(qtbot, view):
    action = QAction("Play the demo", view)
    view.show_analysis(make_analysis(TWO))
    view.show_message("No camera", "Plug one in.", [action])
    button = view.findChild(QPushButton)
    assert button.text() == "Play the demo"
    assert button.isVisible()
    assert view.analysis is None
    assert view.picture_rect().isEmpty()
    assert view.accessibleDescription() == "No camera. Plug one in."
    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    view.show_analysis(make_analysis())
    assert not button.isVisible()


def test_buttons_of_an_earlier_message_go(qtbot, view):
    view.show_message("One", "", [QAction("a", view), QAction("b", view)])
    view.show_message("Two", "", [QAction("c", view)])
    qtbot.waitUntil(lambda: [b.text() for b in view.findChildren(QPushButton)] == ["c"])


@pytest.mark.parametrize("size", [(1, 1), (1, 900), (4000, 3)])
def test_odd_pictures_are_shown(view, size):
    view.show_analysis(make_analysis([(0, 0, *size)], size=size))
    rect = view.picture_rect()
    assert rect.width() >= 1
    assert rect.height() >= 1
    assert rect.right() < 640
    assert rect.bottom() < 400
    assert shot(view).shape == (400, 640, 3)


def test_the_threshold_reaches_the_labels(view):
    view.show_analysis(make_analysis(TWO[:1], ["fear"], confidence=0.5))
    sure = picture(view)
    view.threshold = 0.6
    assert not np.array_equal(sure, picture(view))


def test_labels_of_a_table_are_shown_in_place_of_the_averages(view):
    analysis = make_analysis(TWO[:1], ["surprise"])
    view.show_analysis(analysis, [Decided("happy", 0.9)])
    seen = picture(view)
    x, y = round(20 * 400 / 240) + 2, round(100 * 400 / 240)
    assert seen[y, x].tolist() == list(style_of("happy").colour[::-1])
    view._describe(analysis)
    assert view.accessibleDescription() == "1 face: happy"
    assert view.face_at(QPointF(view.width() / 2, 1)) is None
