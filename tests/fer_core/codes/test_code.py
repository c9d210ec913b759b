import pytest

from fer_core.codes.code import Code, coder_of
from fer_core.errors import ResultError


def test_codes_stand_in_the_order_of_their_times() -> None:
    coder = coder_of("ann", [Code(2, 3, "1", "sad"), Code(0, 1, "1", "happy")])
    assert [code.word for code in coder.codes] == ["happy", "sad"]


def test_neighbours_may_overlap_by_a_rounded_millisecond() -> None:
    assert len(coder_of("ann", [Code(0, 1.001, "1", "a"), Code(1, 2, "1", "b")]).codes) == 2


@pytest.mark.parametrize(
    ("codes", "sentence"),
    [
        ([Code(0, 2, "1", "a"), Code(1, 3, "1", "b")], "overlap; a person has one code at a time"),
        ([Code(2, 1, "1", "a")], "a code ends after it begins"),
        ([Code(-1, 1, "1", "a")], "a code ends after it begins"),
    ],
)
def test_codes_that_cannot_be_are_refused(codes: list[Code], sentence: str) -> None:
    with pytest.raises(ResultError, match=sentence):
        coder_of("ann", codes)


def test_persons_may_overlap() -> None:
    assert len(coder_of("ann", [Code(0, 2, "1", "a"), Code(1, 3, "2", "b")]).codes) == 2
