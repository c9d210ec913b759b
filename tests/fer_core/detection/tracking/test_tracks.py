import pytest

from fer_core.detection.boxes import Square
from fer_core.detection.pictures.pyramid import Pyramid
from fer_core.detection.sighting import Sighting
from fer_core.detection.tracking.tracks import Track


@pytest.mark.parametrize(
    ("moved", "seen_before", "settled"),
    [(1.0, 0.1, True), (20.0, 0.1, False), (1.0, -0.1, False)],
)
def test_a_face_is_settled_by_two_sightings_on_one_lattice(scene, moved, seen_before, settled):
    pyramid = Pyramid(scene(), 1)
    place = Square(294, 175, 95)
    track = Track.begin(Sighting(place, 3.0, 0.0), seen_before, pyramid)
    track.see(Sighting(place.moved(moved, 0), 1.0, 0.0), 0.2, pyramid)
    assert track.steady is settled
    track.see(Sighting(place.moved(moved, 0), 1.0, 9.0), 0.3, pyramid)
    assert not track.steady
