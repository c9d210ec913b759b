"""Tables as JSON Lines: an object a row, UTF-8."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, ClassVar, cast

from fer_core.tables.formats.format import TableFormat, TableWriter, cells_of, check_names
from fer_core.tables.formats.text import TextWriter
from fer_core.tables.schema import Cell, Column


class JsonLinesFormat(TableFormat):
    """JSON Lines, which need no header to be understood."""

    name: ClassVar[str] = "jsonl"
    title: ClassVar[str] = "JSON Lines"

    def open(self, path: Path, columns: Sequence[Column]) -> TableWriter:
        """See `TableFormat.open`."""
        return _JsonLinesWriter(path, columns)

    def names(self, path: Path) -> list[str]:
        """See `TableFormat.names`."""
        with path.open(encoding="utf-8") as file:
            return list(_json_object(next(file, "{}")))

    def rows(self, path: Path, columns: Sequence[Column]) -> Iterator[tuple[Cell, ...]]:
        """See `TableFormat.rows`."""
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file):
                record = _json_object(line)
                if number == 0:
                    check_names(path, list(record), columns)
                yield cells_of(record, columns)


class _JsonLinesWriter(TextWriter):
    def __init__(self, path: Path, columns: Sequence[Column]) -> None:
        super().__init__(path)
        self._names = [column.name for column in columns]

    def write(self, rows: Iterable[Sequence[Cell]]) -> None:
        for row in rows:
            line = json.dumps(dict(zip(self._names, row, strict=True)), ensure_ascii=False)
            self.file.write(line + "\n")


def _json_object(line: str) -> dict[str, Any]:
    record = json.loads(line)
    if not isinstance(record, dict):
        raise ValueError(f"expected a JSON object a line, not {line.strip()[:40]!r}")
    return cast("dict[str, Any]", record)
