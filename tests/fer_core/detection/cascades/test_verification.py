import pytest

from fer_core.detection.boxes import Square
from fer_core.detection.cascades.haar import Cascade
from fer_core.detection.cascades.verification import Examiner
from fer_core.detection.pictures.pyramid import Pyramid
from fer_core.detection.settings import DetectionSettings


@pytest.mark.parametrize("cascade", ["default", "alt2"])
def test_examiner_tells_the_face_from_the_rocket(astronaut, cascade):
    settings = DetectionSettings(cascade=cascade)
    examiner = Examiner(settings, Cascade(cascade))
    picture = Pyramid(astronaut, 2)
    for question in (examiner.look, examiner.approach, examiner.glance):
        sighting = question(picture, Square(228.0, 112.0, 105.0))
        assert sighting is not None
        assert sighting.square.overlap(Square(224.0, 115.0, 100.0)) > 0.6
        assert question(picture, Square(400.0, 120.0, 105.0)) is None
