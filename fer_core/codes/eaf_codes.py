"""Codes from ELAN's files (`.eaf`): a tier a person, and where it says so a coder."""

from pathlib import Path
from xml.etree import ElementTree

from fer_core.codes.code import Code, Coder, coder_of
from fer_core.codes.text import read_bytes
from fer_core.errors import ResultError
from fer_core.exports.timeline import PROGRAM


def read_eaf(path: Path) -> list[Coder]:
    """Read the codes of an ELAN file.

    A tier's ``PARTICIPANT``, else its name, is the person; its ``ANNOTATOR``, else the file's
    name, the coder. Tiers that this program signed are left out where there are others, and are
    taken for codes that somebody corrected where there are none.

    Raises:
        ResultError: It is no such file, or its codes cannot be.
    """
    try:
        content = read_bytes(path)
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise ResultError(
                "{name} declares a document type, as no file of ELAN does.", name=path.name
            )
        root = ElementTree.fromstring(content)
    except ElementTree.ParseError as error:
        raise ResultError(
            "{name} is no file of ELAN: {reason}.", name=path.name, reason=error
        ) from error
    if root.tag != "ANNOTATION_DOCUMENT":
        raise ResultError(
            "{name} is no file of ELAN; it begins with {tag!r}.", name=path.name, tag=root.tag
        )
    slots = _slots(path, root)
    origin = 0.0
    media = root.find("HEADER/MEDIA_DESCRIPTOR")
    if media is not None:
        origin = _milliseconds(path, media.get("TIME_ORIGIN", "0"))
    tiers = [tier for tier in root.iter("TIER") if tier.find(".//ALIGNABLE_ANNOTATION") is not None]
    signed = [tier for tier in tiers if tier.get("ANNOTATOR", "").startswith(PROGRAM)]
    others = [tier for tier in tiers if tier not in signed]
    notes: list[str] = []
    if signed:
        names = ", ".join(tier.get("TIER_ID", "") for tier in signed)
        notes.append(
            f"{path.name}: tier(s) {names} of this program were left out."
            if others
            else f"{path.name}: tier(s) {names}, which this program wrote, were taken for codes "
            "that somebody corrected; there are no others."
        )
    by_coder: dict[str, list[Code]] = {}
    for tier in others or signed:
        annotator = tier.get("ANNOTATOR", "").strip()
        coder = annotator if annotator and others else path.stem
        person = tier.get("PARTICIPANT", "").strip() or tier.get("TIER_ID", "").strip()
        for annotation in tier.iter("ALIGNABLE_ANNOTATION"):
            times = [
                slots.get(annotation.get(name, "")) for name in ("TIME_SLOT_REF1", "TIME_SLOT_REF2")
            ]
            word = (annotation.findtext("ANNOTATION_VALUE") or "").strip()
            onset, offset = times
            if onset is None or offset is None:
                raise ResultError(
                    "{name}: an annotation of tier {found} has no time; align it in ELAN first.",
                    name=path.name,
                    found=tier.get("TIER_ID"),
                )
            code = Code(onset + origin, offset + origin, person, word)
            by_coder.setdefault(coder, []).append(code)
    return [coder_of(name, codes, tuple(notes)) for name, codes in by_coder.items()]


def _slots(path: Path, root: ElementTree.Element) -> dict[str, float]:
    return {
        slot.get("TIME_SLOT_ID", ""): _milliseconds(path, slot.get("TIME_VALUE", ""))
        for slot in root.iter("TIME_SLOT")
        if slot.get("TIME_VALUE")
    }


def _milliseconds(path: Path, text: str) -> float:
    try:
        return int(text) / 1000
    except ValueError as error:
        raise ResultError(
            "{name} has a time {text!r}, no whole milliseconds.", name=path.name, text=text
        ) from error
