import pytest

from fer_core.errors import ResultError
from fer_core.findings.own_markers import find_stretch
from fer_core.sessions.markers import Marker

MARKERS = (Marker(1.0, 7.0, "Rest"), Marker(2.0, None, "bell"), Marker(3.0, 4.0, "film"),
           Marker(5.0, 6.0, "film"))  # fmt: skip


def test_a_stretch_is_found_by_its_name() -> None:
    assert find_stretch(MARKERS, " rest") == (1.0, 7.0)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("pause", "no marker named 'pause'"), ("film", "2 markers named"), ("bell", "is a moment")],
)
def test_a_name_that_is_no_one_stretch_is_refused(name: str, sentence: str) -> None:
    with pytest.raises(ResultError, match=sentence):
        find_stretch(MARKERS, name)
