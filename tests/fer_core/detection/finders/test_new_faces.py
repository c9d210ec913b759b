import pytest

from fer_core.detection.boxes import Square
from fer_core.detection.cascades.haar import Cascade
from fer_core.detection.cascades.verification import Examiner
from fer_core.detection.finders.new_faces import NewFaces
from fer_core.detection.network.blazeface import FoundFace
from fer_core.detection.network.viewer import Viewer
from fer_core.detection.pictures.pyramid import Pyramid
from fer_core.detection.schedule import Moment
from fer_core.detection.settings import DetectionSettings


@pytest.mark.parametrize(
    ("score", "complete", "count"),
    [(0.45, True, 1), (0.45, False, 0), (0.55, False, 1), (0.35, True, 0)],
)
def test_stills_are_looked_at_more_closely_than_the_frames_of_a_clip(scene, score, complete, count):
    new = NewFaces(Viewer(), Examiner(DetectionSettings(), Cascade("default")))
    face = FoundFace(Square(294, 175, 95), 0.0, 0.0, score, 0)
    tracks = []
    new.add(tracks, [face], Pyramid(scene(), 2), Moment(0.0, None, 48), complete=complete)
    assert len(tracks) == count
