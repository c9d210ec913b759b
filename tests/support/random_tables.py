"""Tables of random cells, with everything that a cell can hold."""

from random import Random

from hypothesis import strategies as st

from fer_core.emotion.model_card import EMOTIONS
from fer_core.tables.rows import DROPPED, LABELS, OK, STATUSES, Row

PERSONS = (None, "P1", "P2", "P3", 'Anna "A", b', "Ørsted")
QUALITIES = (None, OK, "small", "small|dark", "blurred|turned|cut_off")


def make_table(seed: int) -> list[Row]:
    """Rows in the order of their frames: several faces a frame, none, dropped and missing ones."""
    random = Random(seed)
    rows: list[Row] = []
    frame, time = random.randint(0, 3), random.uniform(0, 5)
    for _ in range(random.randint(0, 12)):
        faces = random.sample(range(1, 5), random.randint(0, 3))
        rows += [_face_row(random, frame, round(time, 6), face) for face in faces]
        if not faces:
            rows.append(Row(frame, round(time, 6), status=random.choice(("none", DROPPED))))
        frame += random.randint(1, 3)
        time += random.uniform(0.001, 2)
    return rows


def tables() -> st.SearchStrategy[list[Row]]:
    """Tables for hypothesis; drawn by a seed, which is faster than cell by cell."""
    return st.integers(0, 2**32).map(make_table)


def _face_row(random: Random, frame: int, time: float, face: int) -> Row:
    known = random.sample(EMOTIONS, random.randint(2, len(EMOTIONS)))

    def sometimes(value: float) -> float | None:
        return value if random.random() < 0.8 else None

    return Row(
        frame,
        time,
        face,
        random.choice(STATUSES),
        *(sometimes(round(random.uniform(-1e4, 1e4), 2)) for _ in range(4)),
        emotion=random.choice(EMOTIONS),
        confidence=random.random(),
        **{name: round(random.random(), 6) for name in known},
        emotion_smoothed=random.choice(LABELS),
        code=random.choice((None, *LABELS)),
        person=random.choice(PERSONS),
        confidence_smoothed=sometimes(random.random()),
        roll=sometimes(round(random.uniform(-180, 180), 1)),
        face_quality=random.choice(QUALITIES),
    )
