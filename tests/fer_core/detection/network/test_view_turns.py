import cv2
import numpy as np
import pytest

from fer_core.detection.boxes import Square
from fer_core.detection.network.view_turns import ViewTurns
from fer_core.detection.network.views import tiles, whole_views
from fer_core.detection.pictures.changes import ChangeMap
from fer_core.detection.pictures.pyramid import Pyramid
from fer_core.detection.schedule import TEMPOS, Moment

SHAPE = (360, 640)
WHOLE = whole_views(640, 360)[:2]
TILES = tiles(640, 360)
EVERY = [*WHOLE, *TILES]


def clouds(seed):
    coarse = np.random.default_rng(seed).integers(0, 255, (6, 10), dtype=np.uint8)
    return cv2.resize(coarse, SHAPE[::-1], interpolation=cv2.INTER_CUBIC)


class Scene:
    """Pictures of 30 frames a second, compared and looked at as the finder does."""

    def __init__(self):
        self.turns = ViewTurns(TEMPOS["balanced"])
        self.changes = ChangeMap()
        self.picture = clouds(0)

    def run(self, frames, draw=lambda number, picture: None, known=()):
        """Views of each frame; `draw` changes the picture before."""
        found = []
        for number in frames:
            draw(number, self.picture)
            pyramid = Pyramid(self.picture.copy(), 2)
            cut = self.changes.is_cut(pyramid.octave(0))
            moment = Moment(number / 30, None if not number else (number - 1) / 30, 48)
            if not number:
                self.changes.look()
                self.turns.begin(pyramid, moment)
                continue
            if cut:
                self.turns.begin_scene(self.changes, moment)
            found.append(self.turns.due(self.changes, known, pyramid, moment))
        return found


def blink(left, top):
    """A corner of the picture changes on every frame."""

    def draw(number, picture):
        picture[top : top + 64, left : left + 64] = 255 * (number % 2)

    return draw


def test_where_nothing_changes_every_view_has_its_turn_each_two_seconds():
    scene = Scene()
    scene.run(range(60))
    views = [view for some in scene.run(range(60, 120)) for view in some]
    assert sorted(views, key=EVERY.index) == EVERY


def test_what_changes_is_looked_at_soon():
    scene = Scene()
    scene.run(range(60))
    views = [view for some in scene.run(range(60, 75), blink(8, 8)) for view in some]
    assert views.count(WHOLE[0]) == pytest.approx(5, abs=1)
    assert TILES[0] in views


def test_changes_of_known_faces_bring_no_looks():
    scene = Scene()
    face = Square(40, 40, 90)
    scene.run(range(60), known=[face])
    views = [view for some in scene.run(range(60, 120), blink(8, 8), [face]) for view in some]
    assert sorted(views, key=EVERY.index) == EVERY


def test_a_new_scene_is_looked_at_within_a_tenth_of_a_second():
    scene = Scene()
    scene.run(range(60))

    def cut(number, picture):
        if number == 60:
            picture[:] = clouds(1)

    views = [view for some in scene.run(range(60, 63), cut) for view in some]
    assert set(EVERY) <= set(views)


def test_turns_go_on_from_their_state():
    scene = Scene()
    scene.run(range(60), blink(8, 8))
    again = ViewTurns(TEMPOS["balanced"])
    again.restore(scene.turns.state())
    pyramid, moment = Pyramid(scene.picture.copy(), 2), Moment(2.0, 59 / 30, 48)
    copy = ChangeMap()
    copy.restore(scene.changes.state())
    assert again.due(copy, (), pyramid, moment) == scene.turns.due(
        scene.changes, (), pyramid, moment
    )
