"""Finds the files of results that were written earlier, from any one of them or their folder."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, cast

from fer_core.errors import ResultError
from fer_core.system.json_file import read_json
from fer_core.tables.formats import FORMATS
from fer_core.tables.readers import read_names
from fer_core.tables.schema import FILE_COLUMN, TABLE_COLUMNS, missing_columns
from fer_core.tables.writers import TABLE_ENDINGS, format_of

_SUMMARY_ENDING: Final = ".json"
_SUMMARY_KEYS: Final = frozenset({"source", "settings", "all_faces"})

SESSION_ENDING: Final = ".fersession"
"""How the name of a session's folder ends."""

SESSION_FILE: Final = "session.json"
"""What stands in place of a summary in a session's folder."""

SESSION_KEYS: Final = frozenset({"session_schema", "source", "files"})


@dataclass(frozen=True, slots=True)
class ResultFiles:
    """The files of one result; None for those that are not there or not known.

    Attributes:
        table: The table.
        table_format: How it is written.
        summary: The summary; of a session that was recorded live, its ``session.json``.
        segments: The table of segments.
        copy: The annotated copy; the recorded pictures of a session.
        source: The file that was annotated.
    """

    table: Path
    table_format: str
    summary: Path | None = None
    segments: Path | None = None
    copy: Path | None = None
    source: Path | None = None


def find_results(
    path: Path, damaged: Callable[[ResultError], None] | None = None
) -> tuple[ResultFiles, ...]:
    """Find the results that a path names.

    Args:
        path: A table, a summary, a session's folder, or a folder with results in it or in folders
            below it.
        damaged: Called with the error of each result in a folder that cannot be taken; the others
            are returned all the same, which may be none.

    Returns:
        One for a file; for a folder at least one unless ``damaged`` was called, in the order of
        the tables' paths.

    Raises:
        ResultError: There is none; or ``damaged`` is None and a summary lacks its table or is
            damaged.
    """
    if path.is_dir():
        return _in_folder(path, damaged)
    if not path.is_file():
        raise ResultError("There is no file or folder {path}; check its name.", path=path)
    if path.suffix.lower() == _SUMMARY_ENDING:
        content = _read_summary(path)
        if content is None:
            raise _no_summary(path)
        return (_from_summary(path, content),)
    return (_from_table(path),)


def _from_table(path: Path) -> ResultFiles:
    kind = _check_table(path)
    summary = path.with_suffix(_SUMMARY_ENDING)
    if not summary.exists():
        summary = path.with_name(SESSION_FILE)
    content = _read_summary(summary)
    table = None if content is None else _table_of(summary, content)
    if content is not None and table is not None and table.samefile(path):
        return _with_others(path, kind, summary, content)
    return ResultFiles(path, kind)


def _from_summary(summary: Path, content: Mapping[str, Any]) -> ResultFiles:
    table = _table_of(summary, content)
    if table is None:
        raise ResultError(
            "The table that belongs to {summary} is not there; name the table.", summary=summary
        )
    return _with_others(table, _check_table(table), summary, content)


def _with_others(table: Path, kind: str, summary: Path, content: Mapping[str, Any]) -> ResultFiles:
    return ResultFiles(
        table,
        kind,
        summary,
        _named(summary, content, "segments") or _existing(summary.with_suffix(".segments.csv")),
        _named(summary, content, "video"),
        _source_of(summary, content),
    )


def _in_folder(
    folder: Path, damaged: Callable[[ResultError], None] | None
) -> tuple[ResultFiles, ...]:
    found: dict[Path, ResultFiles] = {}
    loose: list[Path] = []
    failed = False
    for path in sorted(folder.rglob("*")):
        if any(part.startswith(".") for part in path.relative_to(folder).parts):
            continue
        if path.suffix.lower() == _SUMMARY_ENDING and path.is_file():
            content = _read_summary(path)
            if content is None:
                continue
            try:
                result = _from_summary(path, content)
            except ResultError as error:
                if damaged is None:
                    raise
                damaged(error)
                failed = True
            else:
                found[result.table] = result
        elif format_of(path) is not None and path.is_file():
            loose.append(path)
    for path in loose:
        summary = path.with_suffix(_SUMMARY_ENDING)
        # A table beside a summary that names another one is what an earlier run left.
        if path in found or (summary.exists() and _holds_json(summary)):
            continue
        try:
            result = ResultFiles(path, _check_table(path))
        except ResultError:
            # A folder may hold tables of any origin.
            continue
        if not summary.exists():
            found[path] = result
            continue
        error = _no_summary(summary)
        if damaged is None:
            raise error
        damaged(error)
        failed = True
    if not found and not failed:
        raise ResultError(
            "There is no result in {folder}; annotate files into it first.", folder=folder
        )
    return tuple(found[table] for table in sorted(found))


def _check_table(path: Path) -> str:
    kind = format_of(path)
    if kind is None:
        raise ResultError(
            "{name} is no result; name a table ({table_endings}), a summary "
            "({summary_ending}) or a folder with results.",
            name=path.name,
            table_endings=TABLE_ENDINGS,
            summary_ending=_SUMMARY_ENDING,
        )
    names = read_names(path, kind)
    missing = missing_columns(names, TABLE_COLUMNS)
    if missing:
        raise ResultError(
            "{name} is no table of faces; it has no column {missing}.",
            name=path.name,
            missing=", ".join(missing),
        )
    if FILE_COLUMN.name in names:
        raise ResultError(
            "{name} holds the tables of several files; name the table of one of them, or "
            "their folder.",
            name=path.name,
        )
    return kind


def _read_summary(path: Path) -> dict[str, Any] | None:
    """Return the content of a summary, or None where the file is none."""
    try:
        content = read_json(path)
    except (OSError, ValueError):
        return None
    if not isinstance(content, dict):
        return None
    known = cast("dict[str, Any]", content)
    is_known = known.keys() >= _SUMMARY_KEYS or known.keys() >= SESSION_KEYS
    return known if is_known else None


def _holds_json(path: Path) -> bool:
    try:
        read_json(path)
    except (OSError, ValueError):
        return False
    return True


def _no_summary(path: Path) -> ResultError:
    return ResultError("{name} is no summary of this program.", name=path.name)


def _table_of(summary: Path, content: Mapping[str, Any]) -> Path | None:
    named = _named(summary, content, "table")
    if named is not None:
        return named
    # Summaries of before the names were written in them, and results that were moved.
    beside = (summary.with_suffix(f".{kind}") for kind in FORMATS)
    return next((path for path in beside if path.is_file()), None)


def _source_of(summary: Path, content: Mapping[str, Any]) -> Path | None:
    source = _named(summary, content, "source")
    if source is not None:
        return source
    name = _text(content.get("source"), "name")
    return None if name is None else _existing(summary.parent / Path(name).name)


def _named(summary: Path, content: Mapping[str, Any], key: str) -> Path | None:
    """Return a file that the summary names, if it is there."""
    name = _text(content.get("files"), key)
    return None if name is None else _existing(Path(os.path.normpath(summary.parent / name)))


def _text(mapping: object, key: str) -> str | None:
    if not isinstance(mapping, dict):
        return None
    value = cast("dict[str, Any]", mapping).get(key)
    return value if isinstance(value, str) and value else None


def _existing(path: Path) -> Path | None:
    return path if path.is_file() else None
