"""Tables as JSON Lines: an object a row, UTF-8."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO, ClassVar, cast

from fer_core.phrases import Phrase
from fer_core.tables.formats.arrow import read_by_arrow
from fer_core.tables.formats.columns import Columns
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

    def columns(self, path: Path, columns: Sequence[Column]) -> Columns:
        """See `TableFormat.columns`."""
        names = self.names(path)
        found = None
        if names:
            check_names(path, names, columns)
            found = read_by_arrow(path, columns, _read_arrow)
        return super().columns(path, columns) if found is None else found


def _read_arrow(file: BinaryIO, columns: Sequence[Column]) -> Any:  # noqa: ANN401  # untyped
    import pyarrow  # pyright: ignore[reportMissingImports, reportMissingTypeStubs]
    from pyarrow import json as of_json  # pyright: ignore[reportMissingImports, reportMissingTypeStubs]

    # Untyped: what crosses this border is checked in `read_by_arrow`.
    arrow: Any = pyarrow
    reader: Any = of_json
    types = {"whole": arrow.float64(), "number": arrow.float64(), "text": arrow.string()}
    return reader.read_json(
        file,
        parse_options=reader.ParseOptions(
            explicit_schema=arrow.schema([(c.name, types[c.kind]) for c in columns]),
            unexpected_field_behavior="ignore",
        ),
    )


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
        raise ValueError(
            Phrase("expected a JSON object a line, not {line!r}", line=line.strip()[:40])
        )
    return cast("dict[str, Any]", record)
