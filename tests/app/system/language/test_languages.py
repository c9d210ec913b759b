"""Which language the window speaks."""

from itertools import pairwise

import pytest

from app.system.language.languages import LANGUAGES, SYSTEM, choose_language


@pytest.mark.parametrize(
    ("choice", "preferred", "code"),
    [
        (SYSTEM, ["de-AT", "de", "en-US"], "de"),
        (SYSTEM, ["it-IT", "fr-CH", "en"], "fr"),
        (SYSTEM, ["zh-Hans-CN"], "zh"),
        (SYSTEM, ["en-GB", "de"], "en"),
        (SYSTEM, ["C"], "en"),
        (SYSTEM, [], "en"),
        ("es", ["de"], "es"),
        ("xx", ["de"], "de"),
    ],
)
def test_the_choice_comes_before_the_system(choice: str, preferred: list[str], code: str) -> None:
    assert choose_language(choice, preferred).code == code


def test_languages_stand_by_name_after_english() -> None:
    assert LANGUAGES[0].code == "en"
    assert all(a.name < b.name for a, b in pairwise(LANGUAGES[1:]))
