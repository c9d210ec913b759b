from fractions import Fraction

import av
import pytest

from fer_core.video.container import square_size
from tests.support.videos import make_video


@pytest.mark.parametrize(
    ("aspect", "width"),
    [(Fraction(1), 640), (Fraction(25205, 25193), 640), (Fraction(639, 640), 640),
     (Fraction(102, 100), 653), (Fraction(12, 11), 698), (Fraction(5), 640)],
)  # fmt: skip
def test_pixels_that_rounding_made_unequal_count_as_square(tmp_path, aspect, width):
    path = make_video(tmp_path / "a.mp4", 1, size=(640, 48), pixel_aspect=aspect)
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        assert stream.sample_aspect_ratio == aspect
        frame = next(container.decode(stream))
        assert square_size(frame, stream, path.name) == (width, 48)
