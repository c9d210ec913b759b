from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fer_core.errors import FerError, ResultError
from fer_core.sessions import markers as module
from fer_core.sessions.markers import (
    NAME_LENGTH,
    NOTE_LENGTH,
    Marker,
    clean_name,
    clean_note,
    read_markers,
    write_markers,
)

HEADING = "onset_s,offset_s,name,note\n"
TEXTS = st.text(st.sampled_from("aB ,;\"'\n\r\t\x00\x1b\u2028\ufeff\udc80é😀=-"), max_size=12)
TIMES = st.integers(0, 10**10).map(lambda microseconds: microseconds / 1e6)


@st.composite
def some_markers(draw: st.DrawFn) -> list[Marker]:
    found: list[Marker] = []
    for _ in range(draw(st.integers(0, 5))):
        times = sorted((draw(TIMES), draw(TIMES)))
        offset = draw(st.sampled_from([None, times[1]]))
        found.append(Marker(times[0], offset, draw(TEXTS), draw(TEXTS)))
    return found


@pytest.mark.slow
@settings(deadline=None, max_examples=40)
@given(some_markers())
def test_what_is_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, markers: list[Marker]
) -> None:
    path = tmp_path_factory.mktemp("markers") / "markers.csv"
    write_markers(path, markers)
    expected = sorted(
        (Marker(m.onset, m.offset, clean_name(m.name), clean_note(m.note)) for m in markers),
        key=lambda marker: marker.onset,
    )
    assert read_markers(path) == tuple(expected)


@settings(deadline=None, max_examples=40)
@given(st.binary(max_size=200))
def test_any_content_is_read_or_refused_with_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("markers") / "markers.csv"
    path.write_bytes(content)
    with suppress(FerError):  # anything else fails the test
        read_markers(path)


def test_markers_overlap_and_are_sorted_by_their_onset(tmp_path: Path) -> None:
    path = tmp_path / "markers.csv"
    write_markers(path, [Marker(3.0, 9.0, "b"), Marker(1.0, 5.0, "a")])
    assert [marker.name for marker in read_markers(path)] == ["a", "b"]


def test_columns_may_stand_in_another_order_and_may_be_more_or_fewer(tmp_path: Path) -> None:
    path = tmp_path / "markers.csv"
    path.write_bytes("\ufeffname,rater,onset_s\nfilm,AB,1.5\n\n".encode())
    assert read_markers(path) == (Marker(1.5, None, "film"),)


def test_control_characters_and_line_breaks_of_a_name_are_made_harmless(tmp_path: Path) -> None:
    path = tmp_path / "markers.csv"
    write_markers(path, [Marker(0, None, "two\nlines \x1b[2J", "one\r\ntwo\x07\udc80")])
    (marker,) = read_markers(path)
    assert marker.name == r"two lines \u001b[2J"
    assert marker.note == "one\ntwo\\u0007\\udc80"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "no column onset_s; expected onset_s,offset_s,name,note"),
        ("onset_s;offset_s;name;note\n", "no column onset_s"),
        ("onset_s,note\n", "no column name"),
        ("onset_s,name,name\n", "names a column twice"),
        (HEADING + "1,2,a\n", "line 2 has 3 cells instead of 4"),
        (HEADING + "1,2,a,\nsoon,,b,\n", "line 3: onset_s is 'soon', not a number of seconds"),
        (HEADING + "nan,,b,\n", "onset_s is 'nan'"),
        (HEADING + "1,inf,b,\n", "offset_s is 'inf'"),
        (HEADING + "1e300,,b,\n", "no time in seconds"),
        (HEADING + "5,4,b,\n", "it ends at 4 s, before it begins at 5 s"),
        (HEADING + '1,2,"a\n', "unexpected end of data"),
        (HEADING + f"1,2,{'a' * (NAME_LENGTH + 1)},\n", "the name has more than"),
        (HEADING + f"1,2,,{'a' * (NOTE_LENGTH + 1)}\n", "the note has more than"),
        (HEADING + f"1,2,,{'a' * 200_000}\n", "field larger than field limit"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, text: str, sentence: str) -> None:
    path = tmp_path / "markers.csv"
    path.write_text(text)
    with pytest.raises(
        ResultError, match=r"markers\.csv has no markers that can be read"
    ) as raised:
        read_markers(path)
    assert sentence in str(raised.value)


def test_too_many_markers_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_MARKERS", 2)
    path = tmp_path / "markers.csv"
    path.write_text(HEADING + "1,,a,\n" * 3)
    with pytest.raises(ResultError, match="more than 2 markers"):
        read_markers(path)


def test_what_is_no_text_or_no_file_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "markers.csv"
    with pytest.raises(ResultError, match="cannot be read"):
        read_markers(path)
    path.write_text(HEADING, "utf-16")
    with pytest.raises(ResultError, match="no text in UTF-8"):
        read_markers(path)
    with pytest.raises(ResultError, match="it is no file"):
        read_markers(tmp_path)
    path.write_text(HEADING)
    monkeypatch.setattr(module, "_MAX_BYTES", 5)
    with pytest.raises(ResultError, match="it is larger than"):
        read_markers(path)


def test_a_marker_has_true_times() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        Marker(2.0, 1.0)
    with pytest.raises(ValueError, match="no time in seconds"):
        Marker(float("nan"))
    assert Marker(2.0, 2.0).length == 0
    assert Marker(2.0).length == 0


def test_markers_that_cannot_be_written_are_reported(tmp_path: Path) -> None:
    (tmp_path / "markers.csv").mkdir()
    with pytest.raises(FerError, match="cannot be written"):
        write_markers(tmp_path / "markers.csv", [])
