"""Tables as CSV: UTF-8, comma, point, a header."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO, ClassVar, TextIO

from fer_core.phrases import Phrase
from fer_core.tables.formats.arrow import read_by_arrow
from fer_core.tables.formats.columns import Columns
from fer_core.tables.formats.format import TableFormat, TableWriter, check_names
from fer_core.tables.formats.text import FROM_TEXT, TextWriter
from fer_core.tables.schema import Cell, Column


class CsvFormat(TableFormat):
    """CSV, which every program reads."""

    name: ClassVar[str] = "csv"
    title: ClassVar[str] = "CSV"

    def open(self, path: Path, columns: Sequence[Column]) -> TableWriter:
        """See `TableFormat.open`."""
        return _CsvWriter(path, columns)

    def names(self, path: Path) -> list[str]:
        """See `TableFormat.names`."""
        with path.open(encoding="utf-8", newline="") as file:
            return next(_lines(file), (0, list[str]()))[1]

    def rows(self, path: Path, columns: Sequence[Column]) -> Iterator[tuple[Cell, ...]]:
        """See `TableFormat.rows`."""
        converters = [FROM_TEXT[column.kind] for column in columns]
        with path.open(encoding="utf-8", newline="") as file:
            lines = _lines(file)
            _, names = next(lines, (0, list[str]()))
            check_names(path, names, columns)
            width = len(names)
            places = [names.index(c.name) if c.name in names else width for c in columns]
            as_written = places == list(range(width))
            for number, line in lines:
                if len(line) != width:
                    raise ValueError(
                        Phrase(
                            "line {line} has {count} cells instead of {expected}",
                            line=number,
                            count=len(line),
                            expected=width,
                        )
                    )
                if not as_written:
                    line.append("")
                    line = [line[place] for place in places]
                yield tuple(
                    [
                        convert(text) if text else None
                        for convert, text in zip(converters, line, strict=True)
                    ]
                )

    def columns(self, path: Path, columns: Sequence[Column]) -> Columns:
        """See `TableFormat.columns`."""
        names = self.names(path)
        check_names(path, names, columns)
        # Of two columns with one name the first counts, which pyarrow does not know.
        twice = len(set(names)) < len(names)
        found = None if twice else read_by_arrow(path, columns, _read_arrow)
        return super().columns(path, columns) if found is None else found


def _read_arrow(file: BinaryIO, columns: Sequence[Column]) -> Any:  # noqa: ANN401  # untyped
    import pyarrow  # pyright: ignore[reportMissingImports, reportMissingTypeStubs]
    from pyarrow import csv as of_csv  # pyright: ignore[reportMissingImports, reportMissingTypeStubs]

    # Untyped: what crosses this border is checked in `read_by_arrow`.
    arrow: Any = pyarrow
    reader: Any = of_csv
    text = arrow.dictionary(arrow.int32(), arrow.string())
    return reader.read_csv(
        file,
        parse_options=reader.ParseOptions(ignore_empty_lines=False, newlines_in_values=True),
        convert_options=reader.ConvertOptions(
            column_types={c.name: text if c.kind == "text" else arrow.float64() for c in columns},
            null_values=[""],
            strings_can_be_null=True,
            include_columns=[column.name for column in columns],
            include_missing_columns=True,
        ),
    )


def _lines(file: TextIO) -> Iterator[tuple[int, list[str]]]:
    """Yield the cells of each record with the number of its last line, from 1.

    Raises:
        ValueError: A record cannot be parsed.
    """
    reader = csv.reader(file)
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        raise ValueError(
            Phrase("line {line}: {reason}", line=reader.line_num, reason=error)
        ) from error


class _CsvWriter(TextWriter):
    def __init__(self, path: Path, columns: Sequence[Column]) -> None:
        super().__init__(path)
        self._csv = csv.writer(self.file, lineterminator="\n")
        self._csv.writerow([column.name for column in columns])

    def write(self, rows: Iterable[Sequence[Cell]]) -> None:
        self._csv.writerows(rows)
