from pathlib import Path
from urllib.request import url2pathname
from xml.etree import ElementTree

import pytest
from pympi.Elan import Eaf

from fer_core.errors import ResultError
from fer_core.exports.eaf_format import EafFormat
from fer_core.exports.timeline import Timeline
from fer_core.findings.recording import LABELS
from tests.support.recordings import moment


def write(timeline: Timeline, path: Path) -> Path:
    path.write_bytes(EafFormat().content(timeline, path))
    return path


def test_pympi_reads_a_tier_a_person_with_the_times_of_the_frames(
    timeline: Timeline, tmp_path: Path
) -> None:
    eaf = Eaf(write(timeline, tmp_path / "clip.eaf"))
    assert list(eaf.get_tier_names()) == ["P1", "P2"]
    frames = {"P1": [(0, 3), (4, 6), (6, 100)], "P2": [(40, 41)]}
    for tier, spans in frames.items():
        found = eaf.get_annotation_data_for_tier(tier)
        assert [(begin, end) for begin, end, _ in found] == [
            (round(moment(first) * 1000), round(moment(stop) * 1000)) for first, stop in spans
        ]
    words = [text for *_, text in eaf.get_annotation_data_for_tier("P1")]
    assert words == ["happy", "uncertain", "sad"]
    assert eaf.get_parameters_for_tier("P1")["PARTICIPANT"] == "P1"


def test_the_media_is_linked_by_both_paths(timeline: Timeline, tmp_path: Path) -> None:
    path = write(timeline, tmp_path / "clip.eaf")
    (linked,) = Eaf(path).get_linked_files()
    media = tmp_path / "a folder" / "clip & <co>.mp4"
    assert linked["MIME_TYPE"] == "video/mp4"
    assert Path(url2pathname(linked["MEDIA_URL"].removeprefix("file://"))) == media
    assert linked["RELATIVE_MEDIA_URL"] == "./a folder/clip & <co>.mp4"
    assert (path.parent / linked["RELATIVE_MEDIA_URL"]).samefile(media)


def test_the_vocabulary_is_what_the_program_can_say(timeline: Timeline, tmp_path: Path) -> None:
    eaf = Eaf(write(timeline, tmp_path / "clip.eaf"))
    assert list(eaf.get_controlled_vocabulary_names()) == ["emotions"]
    entries = eaf.get_cv_entries("emotions")
    assert [values[0][0] for values, _ in entries.values()] == list(LABELS)


def test_elements_stand_in_the_order_of_the_schema(timeline: Timeline, tmp_path: Path) -> None:
    root = ElementTree.parse(write(timeline, tmp_path / "clip.eaf")).getroot()
    order = ["HEADER", "TIME_ORDER", "TIER", "LINGUISTIC_TYPE", "LOCALE", "LANGUAGE",
             "CONSTRAINT", "CONTROLLED_VOCABULARY"]  # fmt: skip
    places = [order.index(child.tag) for child in root]
    assert places == sorted(places)
    times = [int(slot.attrib["TIME_VALUE"]) for slot in root.iter("TIME_SLOT")]
    assert times == sorted(set(times))


def test_a_person_is_taken_out_and_what_others_coded_stays(
    timeline: Timeline, tmp_path: Path
) -> None:
    path = write(timeline, tmp_path / "clip.eaf")
    eaf = Eaf(path)
    eaf.add_tier("mine", "emotion")
    eaf.add_annotation("mine", 5, 123, "mine alone")
    eaf.add_tier("below", "emotion", parent="P1")
    eaf.add_annotation("below", 7, 124, "of P1")
    eaf.to_file(path)
    left = EafFormat().without_person(path.read_bytes(), "P1", alone=False)
    assert left is not None
    path.write_bytes(left)
    again = Eaf(path)
    assert set(again.get_tier_names()) == {"P2", "mine"}
    assert again.get_annotation_data_for_tier("mine") == [(5, 123, "mine alone")]
    assert len(again.get_annotation_data_for_tier("P2")) == 1
    # The times of what is gone are gone, too.
    assert b'"124"' not in left
    assert again.get_linked_files()
    assert EafFormat().without_person(left, "P1", alone=False) is None
    assert EafFormat().source_of(left) == "clip & <co>.mp4"


@pytest.mark.parametrize("content", [b"", b"<a/>", b"<!DOCTYPE x><ANNOTATION_DOCUMENT/>", b"\xff"])
def test_what_is_no_file_of_elan_is_refused(content: bytes) -> None:
    with pytest.raises(ResultError, match="it "):
        EafFormat().without_person(content, "P1", alone=False)
