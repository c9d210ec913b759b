"""The formats of tables, one module each."""

from collections.abc import Mapping
from typing import Final

from fer_core.tables.formats.csv_format import CsvFormat
from fer_core.tables.formats.format import TableFormat
from fer_core.tables.formats.jsonl_format import JsonLinesFormat
from fer_core.tables.formats.parquet_format import ParquetFormat

FORMATS: Final[Mapping[str, TableFormat]] = {
    known.name: known for known in (CsvFormat(), JsonLinesFormat(), ParquetFormat())
}
"""The formats by name; a new one is added here. The first one is the default."""
