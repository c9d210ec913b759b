import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.live.markers.keys import DEFAULT_KEYS, MarkerKey, format_keys, parse_keys

NAMES = st.text("abc \"',;[]{}é😀", min_size=1, max_size=9).map(str.strip).filter(bool)


@pytest.mark.slow
@given(st.lists(st.tuples(NAMES, st.booleans()), min_size=9, max_size=9))
def test_names_are_read_as_they_were_written(pairs):
    keys = tuple(MarkerKey(" ".join(name.split()), stretch) for name, stretch in pairs)
    assert parse_keys(format_keys(keys)) == keys


def test_nothing_is_written_where_nothing_was_named():
    assert format_keys(DEFAULT_KEYS) == ""
    assert parse_keys("") == DEFAULT_KEYS


@pytest.mark.parametrize(
    "text", ["nonsense", "{}", "7", "[1, null]", '[["", true]]', '[["a", 3]]', '[["a\\nb", true]]']
)
def test_what_does_not_fit_has_its_default(text):
    assert parse_keys(text) == DEFAULT_KEYS


def test_one_wrong_name_spoils_no_other():
    assert parse_keys('[7, ["film", true]]')[:3] == (
        DEFAULT_KEYS[0],
        MarkerKey("film", True),
        DEFAULT_KEYS[2],
    )
