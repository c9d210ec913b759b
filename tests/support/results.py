"""Results that tests make up: two faces side by side, and one of them again under a new number."""

import json
from pathlib import Path

from fer_core.annotation.results.targets import Targets
from fer_core.emotion.model_card import EMOTIONS
from fer_core.tables.report import write_report
from fer_core.tables.results import ResultFiles, find_results
from fer_core.tables.rows import Row

END = 3.0


def made_rows(persons: dict[int, str] | None = None) -> list[Row]:
    """Rows of 30 frames: face 1 on all, face 2 on 0 to 9, face 3 on 20 to 29; none on 15."""
    owners = {1: "P1", 2: "P2", 3: "P3"} | (persons or {})
    rows: list[Row] = []
    for frame in range(30):
        shown = [1] if frame != 15 else []
        shown += [2] if frame < 10 else [3] if frame >= 20 else []
        rows += [made_row(frame, face, owners[face]) for face in shown]
        if not shown:
            rows.append(Row(frame, round(frame / 10, 6)))
    return rows


def made_row(frame: int, face: int, person: str | None) -> Row:
    """One row; face 1 is happy in its first second, all else is neutral."""
    emotion = "happy" if face == 1 and frame < 10 else "neutral"
    chances = {name: 0.7 if name == emotion else 0.05 for name in EMOTIONS}
    return Row(
        frame,
        round(frame / 10, 6),
        face,
        "detected",
        10.0 + 100 * (face != 1),
        20.0,
        40.0,
        40.0,
        emotion,
        0.7,
        **chances,
        emotion_smoothed=emotion,
        person=person,
    )


def make_result(
    folder: Path,
    stem: str = "clip",
    kind: str = "csv",
    rows: list[Row] | None = None,
    **head: object,
) -> ResultFiles:
    """Write a table, its segments and its summary as a job does; the source is an empty file."""
    base = folder / f"{stem}.emotions"
    targets = Targets(
        video=None,
        table=base.with_name(f"{base.name}.{kind}"),
        table_format=kind,
        segments=base.with_name(f"{base.name}.segments.csv"),
        summary=base.with_name(f"{base.name}.json"),
    )
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / f"{stem}.mp4"
    source.touch()
    content = {"source": {"name": source.name}, "settings": {}, "files": targets.names(source)}
    rows = made_rows() if rows is None else rows
    write_report([rows], END, EMOTIONS, {**content, "notes": [], **head}, targets)
    (result,) = find_results(targets.table)
    return result


def read_summary(result: ResultFiles) -> dict:
    """The summary of a result."""
    assert result.summary is not None
    return json.loads(result.summary.read_text("utf-8"))


def add_copy(result: ResultFiles, copy: Path) -> None:
    """Name an annotated copy in the summary of a result."""
    content = read_summary(result)
    content["files"]["video"] = copy.name
    assert result.summary is not None
    result.summary.write_text(json.dumps(content), "utf-8")
