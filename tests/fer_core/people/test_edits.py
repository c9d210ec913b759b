import pytest
from hypothesis import given
from hypothesis import strategies as st

from fer_core.errors import ResultError
from fer_core.people.edits import EDITS, AssignStretch, Edit, edit_from_dict

NUMBERS = st.integers(0, 10**9)
ANY_EDIT = st.one_of(
    *[
        st.builds(
            known,
            **{
                field: {str: st.text(), int: NUMBERS}.get(kind, NUMBERS | st.none())
                for field, kind in known.__annotations__.items()
                if field != "KIND"
            },
        )
        for known in EDITS.values()
    ]
)


@given(ANY_EDIT)
def test_a_change_is_read_back_as_it_was(edit: Edit):
    assert edit_from_dict(edit.as_dict()) == edit


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"kind": "unheard of"},
        {"kind": ["merge"]},
        {"kind": "merge", "person": "P1"},
        {"kind": "merge", "person": "P1", "into": 2},
        {"kind": "cut", "start": True, "end": None},
        {"kind": "cut", "start": 1, "end": 2, "more": 3},
    ],
)
def test_what_is_no_change_is_refused(content):
    with pytest.raises(ResultError):
        edit_from_dict(content)


def test_the_kind_stands_first_in_the_file():
    edit = AssignStretch(3, "P1", 10)
    assert next(iter(edit.as_dict().items())) == ("kind", "assign")
