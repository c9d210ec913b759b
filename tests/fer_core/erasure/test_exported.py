from pathlib import Path

import pytest

from fer_core.erasure.exported import Sought, find_exported
from fer_core.exports import EXPORTS
from fer_core.exports.timeline import timeline_of
from fer_core.findings.recording import read_recordings
from fer_core.people.edits import NamePerson
from fer_core.people.reading import open_journal
from fer_core.report.content import Report, section_of
from fer_core.report.page import page_of
from fer_core.tables.results import ResultFiles
from tests.support.results import make_result


def export_all(result: ResultFiles, folder: Path, stem: str = "clip") -> list[Path]:
    """Write a result in every format, and a report."""
    (recording,) = read_recordings([result.table])
    written = []
    folder.mkdir(exist_ok=True)
    for known in EXPORTS.values():
        path = folder / f"{stem}{known.ending}"
        path.write_bytes(known.content(timeline_of(recording), path))
        written.append(path)
    page = folder / f"{stem}.html"
    page.write_text(
        page_of(Report("Report", [section_of(recording, faces={}, metadata={})], [])), "utf-8"
    )
    return [*written, page]


def sought(result: ResultFiles | None, *names: str, single: bool = True) -> Sought:
    return Sought(names, alone=False, result=result, single=single)


def test_every_format_and_a_report_lose_a_number(tmp_path):
    result = make_result(tmp_path)
    written = export_all(result, tmp_path / "out")
    found = list(find_exported(tmp_path, sought(result, "P1")))
    assert {one.path for one in found} == set(written)
    said = [one.erase() for one in found]
    assert sum("was removed; it is a report" in sentence for sentence in said) == 1
    assert not (tmp_path / "out" / "clip.html").exists()
    assert list(find_exported(tmp_path, sought(result, "P1"))) == []
    # The others are still there.
    again = {one.path for one in find_exported(tmp_path, sought(result, "P2"))}
    assert again == set(written[:-1])


def test_a_number_is_looked_for_in_exports_of_its_own_result_alone(tmp_path):
    one, two = (make_result(tmp_path / name, name) for name in ("one", "two"))
    written = export_all(one, tmp_path / "out", "one") + export_all(two, tmp_path / "out", "two")
    found = {path.path for path in find_exported(tmp_path, sought(one, "P1", single=False))}
    assert found == {path for path in written if path.name.startswith("one.")}


def test_a_name_is_looked_for_in_all(tmp_path):
    one, two = (make_result(tmp_path / name, name) for name in ("one", "two"))
    for result in (one, two):
        open_journal(result).append(NamePerson("P1", "Anna & Co"))
    written = export_all(one, tmp_path / "out", "one") + export_all(two, tmp_path / "out", "two")
    found = list(find_exported(tmp_path, sought(None, "Anna & Co", single=False)))
    assert {path.path for path in found} == set(written)
    assert not any(one.problem for one in found)


@pytest.mark.parametrize("ending", [".eaf", ".TextGrid", ".vtt", ".boris.xlsx"])
def test_what_cannot_be_read_is_named_where_it_holds_the_name(tmp_path, ending):
    result = make_result(tmp_path)
    path = tmp_path / f"notes{ending}"
    path.write_bytes(b"damaged, of Anna")
    (found,) = find_exported(tmp_path, sought(result, "Anna"))
    assert found.problem
    assert "look at it yourself" in found.erase()
    assert path.read_bytes() == b"damaged, of Anna"
    path.write_bytes(b"damaged")
    assert list(find_exported(tmp_path, sought(result, "Anna"))) == []


def test_a_report_as_pdf_is_named(tmp_path):
    result = make_result(tmp_path)
    (tmp_path / "report.pdf").write_bytes(b"%PDF-1.7 /Producer (WeasyPrint 63)")
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.7 /Producer (LaTeX)")
    (found,) = find_exported(tmp_path, sought(result, "P1"))
    assert found.path.name == "report.pdf"
    assert "cannot be searched" in found.problem


def test_other_pages_are_left_alone(tmp_path):
    result = make_result(tmp_path)
    (tmp_path / "page.html").write_text("<p>Anna and clip.mp4</p>")
    assert list(find_exported(tmp_path, sought(result, "Anna"))) == []
