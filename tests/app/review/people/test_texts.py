"""What changes do and why people may be one, in words."""

import pytest

from app.review.people.texts import edits_text, reason_text
from fer_core.people.edits import (
    EDITS,
    AssignStretch,
    CodeStretch,
    CutStretch,
    MarkFalseFace,
    MergePeople,
    NamePerson,
    SplitFace,
)


def test_every_kind_of_change_has_words():
    some = [
        NamePerson("P1", "Anna"),
        NamePerson("P1", ""),
        MergePeople("P2", "P1"),
        SplitFace("P1", 3, "P3"),
        AssignStretch(1, "P2"),
        MarkFalseFace(4),
        CodeStretch(1, "sad"),
        CodeStretch(1, ""),
        CutStretch(0, 5),
    ]
    assert {type(edit) for edit in some} == set(EDITS.values())
    words = [edits_text([edit]) for edit in some]
    assert len(set(words)) == len(some)
    assert edits_text([]) == ""


@pytest.mark.parametrize(
    "reason",
    ["the same clothes, the same place, 3.2 s later", "nobody else, 0.4 s later", "of a later day"],
)
def test_reasons_stay_what_they_are_in_english(reason):
    assert reason_text(reason) == reason
