import builtins
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from fer_core.errors import ResultError
from fer_core.findings.recording import Recording, read_recordings
from fer_core.report.content import ModelText, Report, section_of
from fer_core.report.page import page_of, pdf_of
from tests.support.recordings import face_rows, write_result

MODEL = ModelText("a model", "a" * 64, "It is right 7 times in ten.", (("accuracy", "70 %"),))


def report_on(recording: Recording) -> Report:
    return Report("A report", [section_of(recording, faces={}, metadata={})], [MODEL])


class Addresses(HTMLParser):
    """Collects what a browser would fetch or run."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.add(tag)
        self.found += [value for name, value in attrs if name in ("src", "href", "srcset", "data")]


def test_the_page_needs_nothing_else(recording: Recording) -> None:
    html = page_of(report_on(recording))
    addresses = Addresses()
    addresses.feed(html)
    assert addresses.found == []
    assert not addresses.tags & {"script", "link", "iframe", "object", "embed"}
    assert "url(http" not in html
    assert "@import" not in html
    assert "default-src 'none'" in html


def test_the_page_says_what_a_reader_must_know(recording: Recording) -> None:
    words = " ".join(re.sub(r"<[^>]+>", " ", page_of(report_on(recording))).split())
    for said in (
        "An expression is not a feeling",
        "It is right 7 times in ten.",
        "100 frames, 10.0 s; a face on 100.0 % of the frames; 2 persons.",
        "left out: uncertain",
        "SHA-256 of the model " + "a" * 64,
        "P1 1 0:00.00 0:10.00 10.00 100 0.0 0.0 0.0 40.0 50.0 0.0 0.0 10.0",
    ):
        assert said in words


def test_names_of_others_are_text(tmp_path: Path) -> None:
    hostile = "<script>alert(1)</script>\x1b"
    rows = [row._replace(person=hostile) for row in face_rows({1: ["sad"] * 5})]
    table = write_result(tmp_path, rows, source={"name": "<img src=x>.mp4"})
    (recording,) = read_recordings([table])
    html = page_of(report_on(recording))
    assert "<script" not in html
    assert "<img src=x" not in html
    assert "\x1b" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.slow
def test_a_report_as_pdf(recording: Recording) -> None:
    try:
        import weasyprint  # noqa: F401
    except OSError:
        pytest.skip("Pango, a system library, is not installed")
    assert pdf_of(page_of(report_on(recording))).startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("error", "sentence"),
    [(ImportError("gone"), r"fer-desktop\[report\]"), (OSError("libpango"), "libpangoft2-1.0-0")],
)
def test_what_pdf_needs_is_said(
    monkeypatch: pytest.MonkeyPatch, error: Exception, sentence: str
) -> None:
    real = builtins.__import__

    def importing(name, *arguments, **options):
        if name == "weasyprint":
            raise error
        return real(name, *arguments, **options)

    monkeypatch.setattr(builtins, "__import__", importing)
    with pytest.raises(ResultError, match=sentence):
        pdf_of("<p>")
