import numpy as np
import pytest

from fer_core.detection.boxes import Square
from fer_core.detection.network.views import cut_views, tiles, touched, whole_views, without
from fer_core.detection.pictures.pyramid import Pyramid


@pytest.mark.parametrize(
    ("size", "count"), [((1280, 720), 6), ((640, 480), 6), ((500, 500), 9), ((100, 1000), 3)]
)
def test_tiles_cover_the_picture(size, count):
    width, height = size
    found = tiles(width, height)
    assert len(found) == count
    covered = np.zeros((height, width), bool)
    for left, top, right, bottom in (tile.corners() for tile in found):
        covered[max(0, round(top)) : round(bottom + 1), max(0, round(left)) : round(right + 1)] = 1
    assert covered.all()


def test_a_bordered_view_is_black_around_the_picture():
    picture = np.full((96, 160), 200, np.uint8)
    plain, bordered = cut_views(Pyramid(picture, 1), whole_views(160, 96)[:2], [0.0, 0.0])
    assert (plain[64] == 200).all()
    assert (plain[:20] == 0).all()
    assert bordered[64, 64] == 200
    assert (bordered[64, :10] == 0).all()


def test_cells_of_known_faces_are_left_out():
    cells = np.ones((20, 40), bool)
    left = without(cells, [Square(160, 80, 50)], 1)
    assert not left[10, 20]
    assert left[0, 0]
    assert cells.all()


def test_a_view_is_touched_by_the_cells_in_it():
    cells = np.zeros((20, 40), bool)
    cells[2, 30] = True
    assert touched(Square(240, 20, 60), cells, 1)
    assert not touched(Square(40, 80, 60), cells, 1)
    assert touched(Square(480, 40, 120), cells, 2)
