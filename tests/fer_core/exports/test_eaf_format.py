from pathlib import Path
from urllib.request import url2pathname
from xml.etree import ElementTree

from pympi.Elan import Eaf

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
