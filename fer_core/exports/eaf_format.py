"""ELAN's own files (`.eaf`): a tier a person, media linked, the emotions as a vocabulary.

The order of elements and their attributes are those of ELAN Annotation Format 3.0 (schema
``EAFv3.0.xsd`` of the Max Planck Institute for Psycholinguistics). Times are whole milliseconds.
"""

import mimetypes
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar, Final
from urllib.parse import unquote
from xml.etree import ElementTree

from fer_core.errors import ResultError
from fer_core.exports.format import ExportFormat, milliseconds
from fer_core.exports.timeline import Tier, Timeline
from fer_core.findings.recording import LABELS
from fer_core.system.printable import printable

_TYPE: Final = "emotion"
_VOCABULARY: Final = "emotions"
_INSTANCE: Final = "http://www.w3.org/2001/XMLSchema-instance"
_CONSTRAINTS: Final = (
    (
        "Time_Subdivision",
        "Time subdivision of parent annotation's time interval, no time gaps allowed within this "
        "interval",
    ),
    (
        "Symbolic_Subdivision",
        "Symbolic subdivision of a parent annotation. Annotations refering to the same parent are "
        "ordered",
    ),
    ("Symbolic_Association", "1-1 association with a parent annotation"),
    (
        "Included_In",
        "Time alignable annotations within the parent annotation's time interval, gaps are allowed",
    ),
)
"""ELAN writes these four, in these words, into every file."""


class EafFormat(ExportFormat):
    """ELAN's format."""

    name: ClassVar[str] = "eaf"
    ending: ClassVar[str] = ".eaf"
    title: ClassVar[str] = "ELAN"

    def content(self, timeline: Timeline, path: Path) -> bytes:
        """See `ExportFormat.content`."""
        document = ElementTree.Element(
            "ANNOTATION_DOCUMENT",
            {
                "AUTHOR": timeline.author,
                "DATE": datetime.now(UTC).isoformat(timespec="seconds"),
                "FORMAT": "3.0",
                "VERSION": "3.0",
                "xmlns:xsi": _INSTANCE,
                "xsi:noNamespaceSchemaLocation": "http://www.mpi.nl/tools/elan/EAFv3.0.xsd",
            },
        )
        _add_header(document, timeline, path)
        order = ElementTree.SubElement(document, "TIME_ORDER")
        times = sorted(
            {
                milliseconds(second)
                for _, stretch in timeline.stretches
                for second in (stretch.onset_s, stretch.offset_s)
            }
        )
        slots = {time: f"ts{number}" for number, time in enumerate(times, 1)}
        for time, slot in slots.items():
            ElementTree.SubElement(
                order, "TIME_SLOT", {"TIME_SLOT_ID": slot, "TIME_VALUE": str(time)}
            )
        number = 0
        for tier in timeline.tiers:
            number = _add_tier(document, tier, slots, number, timeline.author)
        _add_types(document)
        ElementTree.indent(document, "    ")
        text: bytes = ElementTree.tostring(document, "UTF-8", xml_declaration=True)
        return text + b"\n"

    def without_person(self, content: bytes, person: str, *, alone: bool) -> bytes | None:
        """See `ExportFormat.without_person`; their tiers go, with the tiers below them."""
        document = _parsed(content)
        tiers = list(document.iter("TIER"))
        gone = {
            tier.get("TIER_ID", "")
            for tier in tiers
            if person in (tier.get("TIER_ID"), tier.get("PARTICIPANT"))
        }
        if not gone:
            return None
        known = 0
        while known != len(gone):
            known = len(gone)
            gone |= {tier.get("TIER_ID", "") for tier in tiers if tier.get("PARENT_REF") in gone}
        doomed = [tier for tier in tiers if tier.get("TIER_ID", "") in gone]
        for tier in doomed:
            document.remove(tier)
        # Their times would still say when the person showed something.
        left = {slot for tier in document.iter("TIER") for slot in _slots_of(tier)}
        for order in document.iter("TIME_ORDER"):
            for slot in [s for s in order if s.get("TIME_SLOT_ID") not in left]:
                order.remove(slot)
        text: bytes = ElementTree.tostring(document, "UTF-8", xml_declaration=True)
        return text + b"\n"

    def source_of(self, content: bytes) -> str | None:
        """See `ExportFormat.source_of`."""
        media = _parsed(content).find("HEADER/MEDIA_DESCRIPTOR")
        address = None if media is None else media.get("MEDIA_URL")
        return unquote(address.rpartition("/")[2]) if address else None


def _parsed(content: bytes) -> ElementTree.Element:
    """Read a file of ELAN, whose prefixes are kept as they are."""
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise ResultError("it declares a document type, as no file of ELAN does")
    ElementTree.register_namespace("xsi", _INSTANCE)
    try:
        document = ElementTree.fromstring(content)
    except ElementTree.ParseError as error:
        raise ResultError("it is no file of ELAN: {reason}", reason=error) from error
    if document.tag != "ANNOTATION_DOCUMENT":
        raise ResultError("it is no file of ELAN")
    return document


def _slots_of(tier: ElementTree.Element) -> list[str | None]:
    names = ("TIME_SLOT_REF1", "TIME_SLOT_REF2")
    return [one.get(name) for one in tier.iter("ALIGNABLE_ANNOTATION") for name in names]


def _add_header(document: ElementTree.Element, timeline: Timeline, path: Path) -> None:
    header = ElementTree.SubElement(
        document, "HEADER", {"MEDIA_FILE": "", "TIME_UNITS": "milliseconds"}
    )
    if timeline.media is not None:
        media = timeline.media.resolve()
        attributes = {
            "MEDIA_URL": media.as_uri(),
            "MIME_TYPE": mimetypes.guess_type(media.name)[0] or "unknown",
        }
        relative = _relative(media, path.resolve().parent)
        if relative is not None:
            attributes["RELATIVE_MEDIA_URL"] = relative
        ElementTree.SubElement(header, "MEDIA_DESCRIPTOR", attributes)
    last = sum(len(tier.stretches) for tier in timeline.tiers)
    ElementTree.SubElement(header, "PROPERTY", {"NAME": "lastUsedAnnotationId"}).text = str(last)


def _relative(media: Path, folder: Path) -> str | None:
    """Return the media's path from the folder as ELAN writes it; None on another drive."""
    try:
        path = printable(Path(os.path.relpath(media, folder)).as_posix())
    except ValueError:
        return None
    return path if path.startswith("../") else f"./{path}"


def _add_tier(
    document: ElementTree.Element, tier: Tier, slots: dict[int, str], number: int, author: str
) -> int:
    """Add the tier; returns the number of its last annotation."""
    element = ElementTree.SubElement(
        document,
        "TIER",
        {
            "ANNOTATOR": author,
            "LINGUISTIC_TYPE_REF": _TYPE,
            "PARTICIPANT": tier.person,
            "TIER_ID": tier.person,
        },
    )
    for number, stretch in enumerate(tier.stretches, number + 1):  # noqa: B020 - goes on counting
        annotation = ElementTree.SubElement(
            ElementTree.SubElement(element, "ANNOTATION"),
            "ALIGNABLE_ANNOTATION",
            {
                "ANNOTATION_ID": f"a{number}",
                "TIME_SLOT_REF1": slots[milliseconds(stretch.onset_s)],
                "TIME_SLOT_REF2": slots[milliseconds(stretch.offset_s)],
            },
        )
        ElementTree.SubElement(annotation, "ANNOTATION_VALUE").text = stretch.emotion
    return number


def _add_types(document: ElementTree.Element) -> None:
    ElementTree.SubElement(
        document,
        "LINGUISTIC_TYPE",
        {
            "CONTROLLED_VOCABULARY_REF": _VOCABULARY,
            "GRAPHIC_REFERENCES": "false",
            "LINGUISTIC_TYPE_ID": _TYPE,
            "TIME_ALIGNABLE": "true",
        },
    )
    ElementTree.SubElement(
        document,
        "LANGUAGE",
        {
            "LANG_DEF": "http://cdb.iso.org/lg/CDB-00130975-001",
            "LANG_ID": "und",
            "LANG_LABEL": "undetermined (und)",
        },
    )
    for name, description in _CONSTRAINTS:
        ElementTree.SubElement(
            document, "CONSTRAINT", {"DESCRIPTION": description, "STEREOTYPE": name}
        )
    vocabulary = ElementTree.SubElement(document, "CONTROLLED_VOCABULARY", {"CV_ID": _VOCABULARY})
    ElementTree.SubElement(vocabulary, "DESCRIPTION", {"LANG_REF": "und"})
    for label in LABELS:
        entry = ElementTree.SubElement(vocabulary, "CV_ENTRY_ML", {"CVE_ID": f"cve_{label}"})
        ElementTree.SubElement(
            entry, "CVE_VALUE", {"DESCRIPTION": "", "LANG_REF": "und"}
        ).text = label
