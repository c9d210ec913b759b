"""Which person a row of a table belongs to."""

from fer_core.people.people import default_person
from fer_core.tables.rows import Row


def person_of(row: Row) -> str | None:
    """Return the person of a row, or None for a frame without a face.

    A table of before there were persons does not say which faces are one; there each face is a
    person of its own, named ``P3`` for face 3.
    """
    if row.face_id is None:
        return None
    return row.person or default_person(row.face_id)


def same_person(name: str, person: str) -> bool:
    """Whether what somebody typed or coded names this person.

    Args:
        name: As typed, in any case: a name, ``P3``, or ``3`` and ``face 3`` for ``P3``.
        person: As `person_of` returns it.
    """
    typed, known = name.strip().casefold(), person.casefold()
    number = typed.removeprefix("face").strip()
    return typed == known or (number.isdigit() and default_person(int(number)).casefold() == known)
