"""Find what was exported from results and holds a person, and remove the person from it.

Exports lose what is of the person and keep the rest, also what somebody coded further in another
program. A report mixes everybody's figures and is removed as a whole; `fer-desktop report` makes
it again. What cannot be read is named.
"""

import html
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fer_core.errors import ResultError, writing_failed
from fer_core.exports import EXPORTS, export_format_of
from fer_core.people.people import PERSON_NUMBER
from fer_core.phrases import system_reason
from fer_core.system.files import write_bytes
from fer_core.tables.results import ResultFiles

_LARGEST: Final = 256 << 20
"""Bytes up to which a file is looked into."""

_REPORT: Final = b"written by fer-desktop"
_PAGES: Final = (".html", ".htm")
_PDF_MAKER: Final = b"WeasyPrint"


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that holds a person.

    Attributes:
        path: The file.
        content: What it holds without the person; None where it is removed as a whole.
        problem: Why it can be neither rewritten nor removed; "" where it can.
    """

    path: Path
    content: bytes | None
    problem: str = ""

    def erase(self) -> str:
        """Remove the person, and return a sentence that says what was done.

        Raises:
            FerError: The file cannot be written.
        """
        if self.problem:
            return f"{self.path} may hold the person: {self.problem}; look at it yourself."
        try:
            if self.content is None:
                self.path.unlink()
                return f"{self.path} was removed; it is a report, which can be made again."
            write_bytes(self.path, self.content)
        except OSError as error:
            raise writing_failed(self.path, error) from error
        return f"{self.path}: the person was removed, the rest is as it was."


@dataclass(frozen=True, slots=True)
class Sought:
    """Whom to look for.

    Attributes:
        names: Number and name of the person.
        alone: Whether the result has nobody else.
        result: The result that they are in; None where only the name is known.
        single: Whether the folder holds no other result, so that a number can be nobody else's.
    """

    names: Collection[str]
    alone: bool
    result: ResultFiles | None
    single: bool


def find_exported(folder: Path, sought: Sought) -> Iterator[Exported]:
    """Look for exports and reports that hold a person, in a folder and those below it.

    A name is looked for in every file. A number such as ``P3`` is somebody else in each result: it
    is looked for in files that name the same source, whose own names begin as the source's, or
    beside a single result.

    Raises:
        ResultError: A file cannot be read.
    """
    for path in sorted(folder.rglob("*")):
        if any(part.startswith(".") for part in path.relative_to(folder).parts):
            continue
        kind = export_format_of(path)
        ending = path.suffix.lower()
        if (kind is None and ending not in (*_PAGES, ".pdf")) or not path.is_file():
            continue
        content = _read(path)
        if content is None:
            continue
        if kind is not None:
            found = _in_export(path, kind, content, sought)
        elif ending == ".pdf":
            problem = "it is a report whose text cannot be searched"
            found = Exported(path, None, problem) if _PDF_MAKER in content else None
        else:
            found = Exported(path, None) if _in_report(content, sought) else None
        if found is not None:
            yield found


def _in_export(path: Path, kind: str, content: bytes, sought: Sought) -> Exported | None:
    known = EXPORTS[kind]
    changed = content
    try:
        source = known.source_of(content)
        own = _is_own(path, source, sought)
        for name in sought.names:
            if own or name not in _numbers(sought):
                left = known.without_person(changed, name, alone=own and sought.alone)
                changed = changed if left is None else left
    except ResultError as error:
        # Files of other programs may have these endings; only what carries the name is told.
        held = any(name.encode() in content for name in sought.names)
        return Exported(path, None, str(error)) if held else None
    return None if changed is content else Exported(path, changed)


def _numbers(sought: Sought) -> Collection[str]:
    """Return the names that are somebody else's in another result."""
    return [name for name in sought.names if PERSON_NUMBER.fullmatch(name)]


def _is_own(path: Path, source: str | None, sought: Sought) -> bool:
    if sought.result is None:
        return False
    media = sought.result.source
    if source is not None and media is not None:
        return source == media.name
    stems = [known.stem for known in (sought.result.table, media) if known is not None]
    return sought.single or any(path.name.startswith(f"{stem}.") for stem in stems)


def _in_report(content: bytes, sought: Sought) -> bool:
    if _REPORT not in content:
        return False
    text = content.decode("utf-8", "replace")
    result = sought.result
    source = None if result is None else (result.source or result.table).name
    about = source is not None and html.escape(source) in text
    names = [name for name in sought.names if about or name not in _numbers(sought)]
    return any(re.search(rf"(?<!\w){re.escape(html.escape(name))}(?!\w)", text) for name in names)


def _read(path: Path) -> bytes | None:
    try:
        return None if path.stat().st_size > _LARGEST else path.read_bytes()
    except OSError as error:
        raise ResultError(
            "{path} cannot be read: {reason}.", path=path, reason=system_reason(error)
        ) from error
