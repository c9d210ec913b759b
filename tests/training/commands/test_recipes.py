"""``fer-train recipes``."""

from tests.training.commands.conftest import output_of
from training.cli import main


def test_recipes_are_listed(capsys):
    assert main(["recipes"]) == 0
    assert "cnn-compact" in output_of(capsys)
