"""What the figures of training have in common."""

import pytest

from training.plots import figure, name_epochs

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("last", [1, 2, 4, 7, 60])
def test_epochs_are_whole_numbers(last):
    fig, axes = figure(6.4, 4.0)
    axes.plot(range(1, last + 1), range(last))
    name_epochs(axes)
    fig.draw_without_rendering()
    low, high = axes.get_xlim()
    shown = [tick for tick in axes.get_xticks() if low <= tick <= high]
    assert shown
    assert all(tick == round(tick) for tick in shown)
