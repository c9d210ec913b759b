"""The file of a user's changes, ``NAME.edits.json`` beside a result that never changes itself.

Changes are appended, or the last one is taken back; the file is written whole each time and then
renamed, so that a kill leaves it as it was before or after. It holds nothing but the changes in
their order: taking changes back makes it byte for byte what it was before them, and the last one
taken back removes it.
"""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, cast

from fer_core.errors import ResultError
from fer_core.people.edits import Edit, edit_from_dict
from fer_core.people.people import People
from fer_core.phrases import system_reason
from fer_core.system.files import write_json

EDITS_ENDING: Final = ".edits.json"
_SCHEMA: Final = 1


def edits_path(table: Path) -> Path:
    """Return where the changes of a table's result are kept, whether there are any or not."""
    return table.with_suffix(EDITS_ENDING)


class EditJournal:
    """The changes of one result.

    Args:
        table: The result's table.
        people: Everybody as the table has them.

    Attributes:
        path: Its file.
        edits: The changes, oldest first.
        people: Everybody after all changes.

    Raises:
        ResultError: The file is damaged, does not fit the table, or cannot be read.
    """

    def __init__(self, table: Path, people: People) -> None:
        self.path = edits_path(table)
        self._table = table
        self._states = [people]
        # Of a long table it takes long to compute, and each change is written with it.
        self._digest: tuple[object, str] | None = None
        self.edits: tuple[Edit, ...] = ()
        self._content = self._read_bytes()
        if self._content is not None:
            for edit in self._parse(self._content):
                try:
                    self._states.append(self.people.apply(edit))
                except ResultError as error:
                    raise ResultError(
                        "{name} does not fit the table: {reason}",
                        name=self.path.name,
                        reason=error,
                    ) from error
                self.edits = (*self.edits, edit)

    @property
    def people(self) -> People:
        """Everybody after all changes."""
        return self._states[-1]

    def append(self, *edits: Edit) -> None:
        """Make changes and keep them.

        Raises:
            FerError: One does not fit, or the file cannot be written, or another program changed
                it; nothing is changed then.
        """
        states = [self.people]
        for edit in edits:
            states.append(states[-1].apply(edit))
        self._write((*self.edits, *edits))
        self._states += states[1:]

    def undo(self, count: int = 1) -> tuple[Edit, ...]:
        """Take the last changes back and return them, the oldest first.

        Args:
            count: How many; all go with one write.

        Raises:
            FerError: There are not so many, or the file cannot be written; nothing is changed
                then.
        """
        if not 1 <= count <= len(self.edits):
            raise ResultError("There is no change to take back.")
        last = self.edits[-count:]
        self._write(self.edits[:-count])
        del self._states[-count:]
        return last

    def _write(self, edits: Sequence[Edit]) -> None:
        if self._read_bytes() != self._content:
            raise ResultError(
                "{name} was changed by another program; open the result again.", name=self.path.name
            )
        write_edits(self._table, edits, self._table_digest() if edits else None)
        self._content = self._read_bytes()
        self.edits = tuple(edits)

    def _table_digest(self) -> str:
        """Return the digest of the table, computed anew only where the file is another one.

        Raises:
            ResultError: It cannot be read, or is another one than before.
        """
        try:
            state = self._table.stat()
        except OSError as error:
            raise ResultError(
                "{path} cannot be read: {reason}.",
                path=self._table,
                reason=system_reason(error),
            ) from error
        stamp = (state.st_size, state.st_mtime_ns, state.st_ino)
        known = self._digest
        if known is None or known[0] != stamp:
            digest = _digest(self._table)
            if known is not None and known[1] != digest:
                raise ResultError(
                    "{name} was changed by another program; open the result again.",
                    name=self._table.name,
                )
            known = self._digest = stamp, digest
        return known[1]

    def _read_bytes(self) -> bytes | None:
        try:
            return self.path.read_bytes() if self.path.is_file() else None
        except OSError as error:
            raise ResultError(
                "{path} cannot be read: {reason}.", path=self.path, reason=system_reason(error)
            ) from error

    def _parse(self, content: bytes) -> list[Edit]:
        try:
            known: Any = json.loads(content)
            edits = known["edits"]
            table = known["table_sha256"]
            if known["schema"] != _SCHEMA or not isinstance(edits, list):
                raise ValueError("it is of another version")
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise ResultError(
                "{name} is damaged; move it away to see the result without changes.",
                name=self.path.name,
            ) from error
        if table != self._table_digest():
            raise ResultError(
                "{name} is another table than the one that {path_name} was made for; move that "
                "file away.",
                name=self._table.name,
                path_name=self.path.name,
            )
        return [
            edit_from_dict(cast("dict[str, Any]", edit) if isinstance(edit, dict) else {})
            for edit in cast("list[object]", edits)
        ]


def write_edits(table: Path, edits: Sequence[Edit], digest: str | None = None) -> None:
    """Write all changes of a result; without any there is no file.

    Args:
        table: The result's table.
        edits: The changes, oldest first.
        digest: SHA-256 of the table where it is known.

    Raises:
        FerError: It cannot be written.
    """
    path = edits_path(table)
    if edits:
        write_json(path, edits_content(table, edits, digest))
        return
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise ResultError(
            "{path} cannot be removed: {reason}.", path=path, reason=system_reason(error)
        ) from error


def edits_content(table: Path, edits: Sequence[Edit], digest: str | None = None) -> dict[str, Any]:
    """Return what the file of changes of a table holds, as JSON values; see `write_edits`.

    Raises:
        ResultError: The table cannot be read.
    """
    return {
        "schema": _SCHEMA,
        "table": table.name,
        "table_sha256": digest or _digest(table),
        "edits": [edit.as_dict() for edit in edits],
    }


def _digest(table: Path) -> str:
    try:
        with table.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ResultError(
            "{table} cannot be read: {reason}.", table=table, reason=system_reason(error)
        ) from error
