"""Changes of people for hypothesis."""

from collections.abc import Iterable

from hypothesis import strategies as st

from fer_core.emotion.model_card import EMOTIONS
from fer_core.errors import ResultError
from fer_core.people.edits import (
    AssignStretch,
    CodeStretch,
    CutStretch,
    Edit,
    MarkFalseFace,
    MergePeople,
    NamePerson,
    SplitFace,
)
from fer_core.people.people import People

FACES = st.integers(1, 4)
STARTS = st.integers(0, 20)
ENDS = st.none() | st.integers(1, 25)
NUMBERS = st.sampled_from(["P1", "P2", "P3", "P4", "P9"])
CHANGES = (
    st.builds(NamePerson, NUMBERS, st.sampled_from(["Anna", "Ben", ""]))
    | st.builds(MergePeople, NUMBERS, NUMBERS)
    | st.builds(SplitFace, NUMBERS, FACES, st.sampled_from(["P7", "P8"]))
    | st.builds(AssignStretch, FACES, NUMBERS, STARTS, ENDS)
    | st.builds(MarkFalseFace, FACES, STARTS, ENDS)
    | st.builds(CodeStretch, FACES, st.sampled_from([*EMOTIONS, "uncertain", ""]), STARTS, ENDS)
    | st.builds(CutStretch, STARTS, ENDS)
)


def changed(people: People, edits: Iterable[Edit]) -> People:
    """Apply those changes that fit."""
    for edit in edits:
        try:
            people = people.apply(edit)
        except ResultError:
            continue  # it does not fit this table
    return people
