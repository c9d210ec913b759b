"""Codes from tables: our own columns, and those that BORIS exports and imports."""

from pathlib import Path

from fer_core.codes.code import Code, Coder, coder_of
from fer_core.codes.text import Record, number_of, read_table
from fer_core.errors import ResultError


def read_code_table(path: Path) -> list[Coder]:
    """Read codes from a CSV, TSV or XLSX file.

    Known are these columns, in any order and among others:

    - ``onset_s, offset_s, code``, and where they are there ``person``, ``coder`` and ``file``;
    - ``start (s), stop (s), behavior, subject`` (BORIS, aggregated events);
    - ``time, behavior, behavior type, subject`` (BORIS, tabular events: START and STOP);
    - ``time, code, subject`` (what BORIS imports: start and stop by turns).

    Raises:
        ResultError: It cannot be read, or has other columns.
    """
    records = read_table(path)
    columns = set(records[0]) if records else set[str]()
    if not records:
        raise ResultError("{name} has a heading and no codes.", name=path.name)
    if {"onset_s", "offset_s", "code"} <= columns:
        return _own(path, records)
    if {"start (s)", "stop (s)", "behavior"} <= columns:
        return [coder_of(path.stem, [_aggregated(path, record) for record in records])]
    if {"time", "behavior", "behavior type"} <= columns:
        return [_events(path, records, "behavior", "behavior type")]
    if {"time", "code"} <= columns:
        return [_events(path, records, "code", "")]
    raise ResultError(
        "{name} has none of the known headings (onset_s, offset_s, person, code; or "
        "those of BORIS); it has {columns}.",
        name=path.name,
        columns=", ".join(sorted(columns)) or "none",
    )


def _own(path: Path, records: list[Record]) -> list[Coder]:
    by_coder: dict[str, list[Code]] = {}
    for record in records:
        code = Code(
            number_of(path, record, "onset_s"),
            number_of(path, record, "offset_s"),
            record.get("person", ""),
            record["code"],
            record.get("file", ""),
        )
        by_coder.setdefault(record.get("coder", "") or path.stem, []).append(code)
    return [coder_of(name, codes) for name, codes in by_coder.items()]


def _aggregated(path: Path, record: Record) -> Code:
    start, stop = number_of(path, record, "start (s)"), number_of(path, record, "stop (s)")
    return Code(start, stop, _subject(record), record["behavior"])


def _events(path: Path, records: list[Record], word: str, kind: str) -> Coder:
    """Join the starts and stops of state events; point events have no length and are left out."""
    codes: list[Code] = []
    points = 0
    open_: dict[tuple[str, str], float] = {}
    for record in records:
        if record.get(kind, "").casefold() == "point":
            points += 1
            continue
        key = _subject(record), record[word]
        time = number_of(path, record, "time")
        onset = open_.pop(key, None)
        says = record.get(kind, "").casefold()
        if says and says != ("start" if onset is None else "stop"):
            raise ResultError(
                "{name}: {code!r} of {key} at {time:g} s is a {kind} without its counterpart.",
                name=path.name,
                code=record[word],
                key=key[0] or "the clip",
                time=time,
                kind=says.upper(),
            )
        if onset is None:
            open_[key] = time
        else:
            codes.append(Code(onset, time, *key))
    if open_:
        (person, name), time = next(iter(open_.items()))
        raise ResultError(
            "{name}: {other!r} of {person} begins at {time:g} s and never ends.",
            name=path.name,
            other=name,
            person=person or "the clip",
            time=time,
        )
    notes = (f"{path.name}: {points} point event(s) were left out.",) if points else ()
    return coder_of(path.stem, codes, notes)


def _subject(record: Record) -> str:
    subject = record.get("subject", "")
    return "" if subject.casefold() == "no focal subject" else subject
