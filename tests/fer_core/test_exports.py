from pathlib import Path

import pytest

from fer_core.exports import EXPORTS, export_format_of


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("clip.eaf", "eaf"), ("Clip.EAF", "eaf"), ("clip.TextGrid", "textgrid"),
        ("clip.textgrid", "textgrid"), ("clip.vtt", "vtt"), ("clip.boris.xlsx", "boris"),
        ("clip.xlsx", None), ("eaf", None),
    ],
)  # fmt: skip
def test_the_ending_says_the_format(name: str, kind: str | None) -> None:
    assert export_format_of(Path(name)) == kind


def test_formats_go_by_their_own_names() -> None:
    assert [known.name for known in EXPORTS.values()] == list(EXPORTS)
