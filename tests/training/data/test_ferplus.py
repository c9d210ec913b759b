import numpy as np
import pytest

from training.data.ferplus import majority, probability

# neutral, happiness, surprise, sadness, anger, disgust, fear, contempt, unknown, NF
ANGRY, DISGUST, FEAR, HAPPY, SAD, SURPRISE, NEUTRAL = range(7)


def one(rule, *votes):
    return rule(np.array([votes]))[0]


def test_majority_needs_over_half():
    assert one(majority, 0, 6, 4, 0, 0, 0, 0, 0, 0, 0).argmax() == HAPPY
    assert one(majority, 0, 5, 5, 0, 0, 0, 0, 0, 0, 0).sum() == 0


def test_single_votes_count_as_none():
    # 5 of 10 is no majority, but four of the others are single votes.
    assert one(majority, 5, 1, 1, 1, 1, 0, 0, 0, 0, 0).argmax() == NEUTRAL


@pytest.mark.parametrize("column", [7, 8, 9])
def test_contempt_unknown_and_no_face_have_no_label(column):
    votes = [0] * 10
    votes[column] = 10
    assert one(majority, *votes).sum() == 0
    assert one(probability, *votes).sum() == 0


def test_probability_takes_the_largest_until_three_quarters():
    found = one(probability, 0, 0, 0, 5, 3, 0, 2, 0, 0, 0)
    assert found[SAD] == pytest.approx(5 / 8)
    assert found[ANGRY] == pytest.approx(3 / 8)
    assert found[FEAR] == 0


def test_probability_takes_ties_together():
    found = one(probability, 4, 0, 0, 3, 3, 0, 0, 0, 0, 0)
    assert found[[NEUTRAL, SAD, ANGRY]] == pytest.approx([0.4, 0.3, 0.3])


def test_unknown_stops_the_count_behind_an_emotion():
    # Happiness leads and unknown follows: what stands before it is kept if it is over half.
    assert one(probability, 0, 6, 0, 0, 0, 0, 0, 0, 4, 0).argmax() == HAPPY
    assert one(probability, 0, 5, 0, 0, 0, 0, 0, 0, 5, 0).sum() == 0


def test_a_share_of_contempt_goes_to_the_others():
    found = one(probability, 0, 6, 0, 0, 0, 0, 0, 4, 0, 0)
    assert found[HAPPY] == 1.0


def test_no_votes_at_all():
    assert one(majority, *[0] * 10).sum() == 0
    assert one(probability, *[0] * 10).sum() == 0
