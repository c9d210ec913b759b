import dataclasses
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fer_core.emotion.model_card import EMOTIONS, Figure, ModelCard
from fer_core.errors import ModelError

CARD = ModelCard(
    name="tiny",
    labels=EMOTIONS,
    crop_margin=0.1,
    figures=(Figure("accuracy", 0.65, "PrivateTest", "fer2013", 3589, 0.63, 0.67),),
    temperatures={"probabilities": 1.3},
    notes={"why": "a test"},
)


def card_with(**changes: object) -> str:
    return json.dumps({**json.loads(CARD.to_json()), **changes})


def test_survives_json() -> None:
    assert ModelCard.from_json(CARD.to_json()) == CARD


def test_figure_is_found_by_what_it_measures() -> None:
    found = CARD.figure("accuracy", "PrivateTest", "fer2013")
    assert found is not None
    assert found.value == 0.65
    assert CARD.figure("accuracy", "PublicTest", "fer2013") is None


def test_unknown_fields_are_left_alone() -> None:
    assert ModelCard.from_json(card_with(from_the_future=1)) == CARD


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"schema": 2}, "schema"),
        ({"labels": ["angry", "joy"]}, "'joy'"),
        ({"labels": ["happy", "happy"]}, "twice"),
        ({"labels": ["happy"]}, "fewer than two"),
        ({"labels": "happy"}, "'labels'"),
        ({"labels": [1, 2]}, "'labels'"),
        ({"crop_margin": "0.1"}, "'crop_margin'"),
        ({"crop_margin": True}, "'crop_margin'"),
        ({"crop_margin": 7}, "crop_margin 7"),
        ({"interpolation": "cubic"}, "'cubic'"),
        ({"parameters": -1}, "'parameters'"),
        ({"figures": [{"metric": "accuracy"}]}, "incomplete figure"),
        ({"figures": [3]}, "'figures'"),
        ({"figures": [{"value": "x"}]}, "'figures.value'"),
        ({"temperatures": {"probabilities": None}}, "'temperatures.probabilities'"),
        ({"notes": {"a": 1}}, "'notes.a'"),
    ],
)
def test_refuses_what_does_not_fit_and_names_it(changes: dict[str, object], named: str) -> None:
    with pytest.raises(ModelError, match=named):
        ModelCard.from_json(card_with(**changes))


@pytest.mark.parametrize("field", ["name", "labels"])
def test_refuses_a_card_that_lacks_what_is_needed(field: str) -> None:
    raw = json.loads(CARD.to_json())
    del raw[field]
    with pytest.raises(ModelError, match=f"lacks {field}"):
        ModelCard.from_json(json.dumps(raw))


@pytest.mark.parametrize("text", ["", "{", "[]", "3", "null", "[" * 100_000])
def test_refuses_text_that_is_no_card(text: str) -> None:
    with pytest.raises(ModelError, match="card"):
        ModelCard.from_json(text)


def test_refuses_infinite_numbers_and_giants() -> None:
    with pytest.raises(ModelError, match="crop_margin"):
        ModelCard.from_json(CARD.to_json().replace('"crop_margin": 0.1', '"crop_margin": NaN'))
    with pytest.raises(ModelError, match="megabyte"):
        ModelCard.from_json(" " * 1_000_001)


@pytest.mark.parametrize("number", ["1e400", "-1e400", "1" + 400 * "0"])
def test_refuses_numbers_beyond_all_bounds(number: str) -> None:
    text = CARD.to_json().replace('"crop_margin": 0.1', f'"crop_margin": {number}')
    with pytest.raises(ModelError, match="crop_margin"):
        ModelCard.from_json(text)


@pytest.mark.parametrize("text", ["half a character \ud800", "colour \x1b[31m", "\x9b31m", "a\0b"])
@pytest.mark.parametrize("field", ["name", "title", "description"])
def test_refuses_text_that_no_terminal_should_see(field: str, text: str) -> None:
    with pytest.raises(ModelError, match=f"field '{field}' that is not text") as caught:
        ModelCard.from_json(card_with(**{field: text}))
    str(caught.value).encode()


def test_names_within_a_card_are_text_as_well() -> None:
    with pytest.raises(ModelError, match="'notes'") as caught:
        ModelCard.from_json(card_with(notes={"\ud800\x1b": "a"}))
    assert str(caught.value).isprintable()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.slow
@given(st.sampled_from([field.name for field in dataclasses.fields(ModelCard)]), JSON)
def test_any_value_in_any_field_is_read_or_refused_in_words(field: str, value: object) -> None:
    try:
        card = ModelCard.from_json(card_with(**{field: value}))
    except ModelError as error:
        said = str(error)
    else:
        assert ModelCard.from_json(card.to_json()) == card
        return
    assert said.startswith("The model's card")
