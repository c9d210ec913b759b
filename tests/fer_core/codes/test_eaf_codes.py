from pathlib import Path

import pytest
from pympi.Elan import Eaf

from fer_core.agreement.ratings import rate
from fer_core.codes.eaf_codes import read_eaf
from fer_core.errors import ResultError
from fer_core.exports.eaf_format import EafFormat
from fer_core.exports.timeline import timeline_of
from fer_core.findings.recording import LABELS, read_recordings
from tests.support.recordings import face_rows, write_result

SHOWN = {1: ["happy"] * 7 + ["sad"] * 10 + ["happy"] * 7, 2: [None] * 3 + ["neutral"] * 20}


def test_our_export_coded_further_comes_back_on_the_same_frames(tmp_path: Path) -> None:
    (recording,) = read_recordings([write_result(tmp_path, face_rows(SHOWN))])
    path = tmp_path / "clip.eaf"
    path.write_bytes(EafFormat().content(timeline_of(recording), path))
    eaf = Eaf(path)
    for person in recording.persons:
        tier = f"{person} by Ann"
        eaf.add_tier(tier, "emotion", part=person, ann="Ann")
        for begin, end, word in eaf.get_annotation_data_for_tier(person):
            eaf.add_annotation(tier, begin, end, word)
    eaf.to_file(path)
    (ann,) = read_eaf(path)
    assert ann.name == "Ann"
    assert "were left out" in ann.notes[0]
    ratings = rate([recording], [ann], {})
    assert ratings.labels.shape == (2, 24 + 20)
    assert ratings.unseen == 0
    assert (ratings.labels[0] == ratings.labels[1]).all()


def test_our_tiers_alone_are_what_somebody_corrected(tmp_path: Path) -> None:
    (recording,) = read_recordings([write_result(tmp_path, face_rows(SHOWN))])
    path = tmp_path / "corrected.eaf"
    path.write_bytes(EafFormat().content(timeline_of(recording), path))
    path.write_text(path.read_text().replace(">sad<", ">fear<"))
    (coder,) = read_eaf(path)
    assert coder.name == "corrected"
    assert "taken for codes that somebody corrected" in coder.notes[0]
    human = rate([recording], [coder], {}).labels[1]
    assert (human == LABELS.index("fear")).sum() == 10


def test_media_that_begin_later_move_the_times(tmp_path: Path) -> None:
    eaf = Eaf()
    eaf.add_tier("P1")
    eaf.add_annotation("P1", 1000, 2000, "sad")
    eaf.add_linked_file("file:///clip.mp4", "./clip.mp4", "video/mp4", time_origin=500)
    eaf.to_file(tmp_path / "a.eaf")
    (coder,) = read_eaf(tmp_path / "a.eaf")
    assert (coder.codes[0].onset_s, coder.codes[0].offset_s) == (1.5, 2.5)
    assert coder.codes[0].person == "P1"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"<a/>", "no file of ELAN; it begins with 'a'"),
        (b"no xml", "no file of ELAN"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "declares a document type"),
        (
            b'<ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="a" TIME_VALUE="x"/>'
            b"</TIME_ORDER></ANNOTATION_DOCUMENT>",
            "no whole milliseconds",
        ),
    ],
)
def test_other_files_are_refused(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "a.eaf"
    path.write_bytes(content)
    with pytest.raises(ResultError, match=sentence):
        read_eaf(path)
