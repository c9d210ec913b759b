"""Print what `tests.benchmarks.window_hour` measured, from its folder."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from struct import Struct
from typing import Any

import numpy as np

from fer_core.sessions.markers import read_markers
from fer_core.tables.rows import DROPPED, Row, read_rows
from tests.benchmarks.window_hour.clients import LSL_RECORD, RECEIPT
from tests.benchmarks.window_hour.window import ANALYSED, PAINTED

LATE_MS = (100, 150, 250)
MINUTES = (1, 5, 15, 30, 60)
EXTRA_KEYS = {"v", "loop", "wall_time", "picture_width", "picture_height", "faces"}


def report(folder: Path) -> None:
    """Print everything as Markdown."""
    moments = {
        number: (arrived, analysed)
        for number, arrived, analysed in _records(folder / "analysed.bin", ANALYSED)
    }
    _report_painting(folder, moments)
    _report_memory(folder)
    table: dict[int, dict[int, Row]] = {}
    for row in read_rows(folder / "table.csv"):
        if row.status == DROPPED:
            continue
        faces = table.setdefault(int(row.frame), {})
        if row.face_id is not None:
            faces[row.face_id] = row
    # The window closes the table first; what is analysed until the streams are closed is left out.
    last = max(table)
    moments = {number: moment for number, moment in moments.items() if number <= last}
    print("\n| client | frames of those analysed since it joined | delay ms: median | p95 | most |"
          " from the frame's arrival: p95 | values unlike the table's |")  # fmt: skip
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for name in ("lines", "websocket1", "websocket2"):
        _report_json(name, folder / f"{name}.txt", moments, table)
    _report_osc(folder / "osc.bin", moments, table)
    _report_lsl(folder / "lsl.bin", moments, table)
    _report_crowd(folder / "crowd.txt", moments)
    _report_session(folder)


def _records(path: Path, record: Struct) -> Iterator[tuple[Any, ...]]:
    data = path.read_bytes()
    return record.iter_unpack(data[: len(data) // record.size * record.size])


def _report_painting(folder: Path, moments: Mapping[int, tuple[float, float]]) -> None:
    painted = np.array(list(_records(folder / "painted.bin", PAINTED)))
    stats = json.loads((folder / "stats.json").read_text())
    when, age = painted[:, 0], 1000 * painted[:, 1]
    seconds = when[-1] - when[0]
    print(
        f"{seconds:.0f} s; frames read {stats['frames_captured']}, analysed "
        f"{stats['frames_analysed']}, dropped {stats['frames_dropped']}, painted {len(painted)} "
        f"({(len(painted) - 1) / seconds:.2f} a second); processor share {stats['cpu_share']} "
        "(1 is one core)."
    )
    analysis = [1000 * (analysed - arrived) for arrived, analysed in moments.values()]
    for name, values in (("age when painted", age), ("of it until analysed", analysis)):
        p50, p95, p99, most = np.percentile(values, (50, 95, 99, 100))
        print(f"- {name}: median {p50:.1f}, p95 {p95:.1f}, p99 {p99:.1f}, most {most:.1f} ms")
    for bound in LATE_MS:
        late = when[age > bound] - when[0]
        first = ", ".join(f"{one:.0f}" for one in late[:12])
        more = ", ..." if len(late) > 12 else ""
        at = f" (seconds {first}{more})" if first else ""
        print(f"- later than {bound} ms: {len(late)} of {len(painted)}{at}")
    gaps = np.diff(when)
    print(
        f"- longest time between two paintings: {1000 * gaps.max():.0f} ms, over 250 ms "
        f"{int((gaps > 0.25).sum())} times"
    )


def _report_memory(folder: Path) -> None:
    samples = [json.loads(line) for line in (folder / "memory.txt").read_text().splitlines()]
    at: list[str] = []
    for minute in MINUTES:
        if samples[-1]["s"] >= 60 * minute - 10:
            nearest = min(samples, key=lambda one: abs(one["s"] - 60 * minute))
            at.append(f"{nearest['rss'] / 1e6:.0f} MB at {minute} min")
    print(f"- memory: {', '.join(at)}")
    for name, since in (("the fifth minute", 300.0), ("the middle", samples[-1]["s"] / 2)):
        late = [one for one in samples if one["s"] > since]
        if len(late) > 100:
            hours, megabytes = [one["s"] / 3600 for one in late], [one["rss"] / 1e6 for one in late]
            slope, _ = np.polyfit(hours, megabytes, 1)
            print(f"- slope after {name}: {slope:+.1f} MB an hour")
    half, end, load = samples[len(samples) // 2], samples[-2], [one["load"] for one in samples]
    print(f"- threads {half['threads']} half way, {end['threads']} at the end")
    print(f"- open files {half['files']} half way, {end['files']} at the end")
    print(f"- load of the machine {min(load):.1f} to {max(load):.1f}")


def _row(
    name: str, moments: Mapping[int, tuple[float, float]], receipts: Mapping[int, float],
    unlike: int, compared: int,
) -> None:  # fmt: skip
    first = min(receipts)
    since = [number for number in moments if number >= first]
    delays = [1000 * (at - moments[number][1]) for number, at in receipts.items()]
    whole = [1000 * (at - moments[number][0]) for number, at in receipts.items()]
    p50, p95 = np.percentile(delays, (50, 95))
    print(
        f"| {name} | {len(receipts)} of {len(since)} | {p50:.1f} | {p95:.1f} | {max(delays):.1f} | "
        f"{np.percentile(whole, 95):.1f} | {unlike} of {compared} |"
    )


def _report_json(
    name: str, path: Path, moments: Mapping[int, tuple[float, float]],
    table: Mapping[int, Mapping[int, Row]],
) -> None:  # fmt: skip
    receipts: dict[int, float] = {}
    unlike = compared = 0
    for line in path.read_text().splitlines():
        at, message = line.split(" ", 1)
        values = json.loads(message)
        frame = values["frame"]
        if frame not in moments:
            continue
        receipts[frame] = float(at)
        rows = table.get(frame)
        faces = {face["face_id"]: face for face in values["faces"]}
        compared += 1
        unlike += rows is None or faces.keys() != rows.keys() or any(
            value != getattr(rows[number], key)
            for number, face in faces.items() for key, value in face.items()
        )  # fmt: skip
    _row(name, moments, receipts, unlike, compared)


def _report_osc(
    path: Path, moments: Mapping[int, tuple[float, float]], table: Mapping[int, Mapping[int, Row]]
) -> None:
    receipts: dict[int, float] = {}
    unlike = compared = 0
    for number, at, happy in _records(path, RECEIPT):
        if number not in moments:
            continue
        receipts[number] = at
        if happy == happy and happy:
            compared += 1
            unlike += not _is_of(happy, table.get(number, {}).values())
    _row("osc", moments, receipts, unlike, compared)


def _report_lsl(
    path: Path, moments: Mapping[int, tuple[float, float]], table: Mapping[int, Mapping[int, Row]]
) -> None:
    numbers = np.array(sorted(moments))
    arrivals = np.array([moments[number][0] for number in numbers])
    receipts: dict[int, float] = {}
    unlike = compared = 0
    for when, at, happy in _records(path, LSL_RECORD):
        if when > arrivals[-1] + 0.005:
            break
        behind = int(np.clip(np.searchsorted(arrivals, when), 1, len(arrivals) - 1))
        nearer = behind - 1 if when - arrivals[behind - 1] < arrivals[behind] - when else behind
        number = int(numbers[nearer])
        receipts[number] = at
        if happy == happy:
            compared += 1
            unlike += not _is_of(happy, table.get(number, {}).values())
    _row("lsl", moments, receipts, unlike, compared)


def _is_of(happy: float, rows: Iterable[Row]) -> bool:
    """Whether a number of 32 bits is that of one of the rows."""
    return any(row.happy is not None and np.float32(row.happy) == np.float32(happy) for row in rows)


def _report_crowd(path: Path, moments: Mapping[int, tuple[float, float]]) -> None:
    numbers = np.array(sorted(moments))
    notes = [json.loads(line) for line in path.read_text().splitlines()]
    # Without visits that lasted until the streams were closed, which is after the table.
    roams = [note for note in notes if note["kind"] == "roams" and note["last"] < numbers[-1]]
    for stalled in (False, True):
        chosen = [note for note in roams if bool(note["stalls"]) == stalled]
        got = sum(note["got"] for note in chosen)
        sent = sum(
            int(np.searchsorted(numbers, note["last"], "right")
                - np.searchsorted(numbers, note["first"])) for note in chosen
        )  # fmt: skip
        what = "stalled in between" if stalled else "read all the time"
        print(f"- {len(chosen)} visits that {what}: {got} of {sent} frames, {sent - got} lost")
    for how in ("closed", "aborted", "cut off"):
        print(f"- visits {how}: {sum(note['how'] == how for note in roams)}")
    sent_of = json.loads((path.parent / "streams.json").read_text())
    print("- the window's own count, sent and lost: " + ", ".join(
        f"{key} {sent} and {lost}" for key, (sent, lost) in sent_of.items()
    ))  # fmt: skip
    (never,) = [note for note in notes if note["kind"] == "never reads"]
    print(f"- two that never read joined {' and '.join(map(str, never['joined']))} times")


def _report_session(folder: Path) -> None:
    session = folder / "session.fersession"
    rows = sum(1 for _ in read_rows(session / "table.csv"))
    sent = (folder / "markers.txt").read_text().split()[1::2]
    got = [marker.name for marker in read_markers(session / "markers.csv")]
    print(f"- session: {rows} rows; markers of another program sent {len(sent)}, there "
          f"{sum(one in got for one in sent)}")  # fmt: skip
