"""Write a report as one page of HTML that needs nothing else, or as PDF."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from fer_core.agreement.bootstrap import Estimate
from fer_core.drawing.palette import style_of
from fer_core.emotion.model_card import EMOTIONS
from fer_core.errors import ResultError
from fer_core.findings.recording import LABELS
from fer_core.labels import UNCERTAIN
from fer_core.report.content import Report
from fer_core.report.svg import hex_of
from fer_core.system.printable import printable
from fer_core.version import VERSION


def page_of(report: Report) -> str:
    """Return the report as HTML: one file, without script and without anything to be fetched."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # What stands in tables and file names of others may hold control characters.
        finalize=_printable,
    )
    filters: dict[str, Any] = {"share": _share, "figure": _figure, "plot": Markup, "clock": _clock}
    environment.filters.update(filters)  # pyright: ignore[reportUnknownMemberType]
    return environment.get_template("page.html").render(
        report=report,
        emotions=EMOTIONS,
        labels=LABELS,
        uncertain=UNCERTAIN,
        colours={label: hex_of(style_of(label).colour) for label in LABELS},
        version=VERSION,
        date=datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
    )


def _printable(value: object) -> object:
    return printable(value, keep="\n") if type(value) is str else value


def pdf_of(html: str) -> bytes:
    """Return a page as PDF.

    Raises:
        ResultError: What makes PDF files is not installed.
    """
    try:
        from weasyprint import HTML  # pyright: ignore[reportMissingTypeStubs]
    except ImportError as error:
        raise ResultError(
            'PDF needs the extra report: pip install "fer-desktop[report]". Or write .html and '
            "print it from a browser."
        ) from error
    except OSError as error:
        raise ResultError(
            "PDF needs the system library Pango (Debian and Ubuntu: apt-get install "
            "libpangoft2-1.0-0; macOS: brew install pango). Or write .html and print it from a "
            "browser."
        ) from error
    return bytes(HTML(string=html).write_pdf() or b"")  # pyright: ignore[reportUnknownMemberType]


def _share(value: float) -> str:
    """Return a share in per cent with a digit behind the point."""
    return f"{value * 100:.1f} %"


def _figure(estimate: Estimate, scale: float = 1.0, digits: int = 3) -> str:
    """Return a figure with its interval; a dash for one that is not defined."""
    if estimate.value is None:
        return "–"
    text = f"{estimate.value * scale:.{digits}f}"
    if estimate.low is None or estimate.high is None:
        return text
    return f"{text} ({estimate.low * scale:.{digits}f} to {estimate.high * scale:.{digits}f})"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"{int(minutes)}:{rest:05.2f}"
