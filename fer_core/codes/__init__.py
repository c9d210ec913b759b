"""Codes that humans gave, from the files of the programs that they used."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

from fer_core.codes.code import Code, Coder, coder_of
from fer_core.codes.eaf_codes import read_eaf
from fer_core.codes.table_codes import read_code_table
from fer_core.errors import ResultError

READERS: Final[Mapping[str, Callable[[Path], list[Coder]]]] = {
    ".eaf": read_eaf,
    ".csv": read_code_table,
    ".tsv": read_code_table,
    ".xlsx": read_code_table,
}
"""What reads files of codes, by their endings; a new one is added here."""


def read_coders(paths: Iterable[Path]) -> list[Coder]:
    """Read the codes of all files.

    Returns:
        The coders; one who coded in several files has all codes together.

    Raises:
        ResultError: A file cannot be read, or there is no code.
    """
    found: dict[str, list[Coder]] = {}
    for path in paths:
        reader = READERS.get(path.suffix.lower())
        if reader is None:
            raise ResultError(
                "{name} is no file of codes that is known; its ending is to be one of {readers}.",
                name=path.name,
                readers=", ".join(READERS),
            )
        for coder in reader(path):
            found.setdefault(coder.name, []).append(coder)
    if not found:
        raise ResultError("The files hold no code.")
    return [
        coders[0] if len(coders) == 1 else _joined(name, coders) for name, coders in found.items()
    ]


def _joined(name: str, coders: list[Coder]) -> Coder:
    codes: list[Code] = [code for coder in coders for code in coder.codes]
    notes = tuple(note for coder in coders for note in coder.notes)
    return coder_of(name, codes, notes)
