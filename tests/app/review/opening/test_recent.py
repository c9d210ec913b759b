from pathlib import Path

import pytest

from app.review.opening.recent import MOST, RecentResults


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "recent.json"


def test_the_newest_comes_first_once_and_old_ones_go(file: Path, tmp_path: Path) -> None:
    recent = RecentResults(file)
    for number in range(MOST + 3):
        recent.add(tmp_path / f"{number}.csv", None)
    recent.add(tmp_path / "5.csv", None)
    recent.save()
    names = [entry.path.name for entry in RecentResults(file).entries]
    assert names[:2] == ["5.csv", f"{MOST + 2}.csv"]
    assert len(names) == MOST
    assert len(set(names)) == MOST


def test_where_a_video_is_stays_known_while_it_is_there(file: Path, tmp_path: Path) -> None:
    video = tmp_path / "a.mp4"
    video.touch()
    made = RecentResults(file)
    made.add(tmp_path / "a.csv", video)
    made.save()
    recent = RecentResults(file)
    assert recent.video_of(tmp_path / "a.csv") == video
    assert recent.video_of(tmp_path / "b.csv") is None
    video.unlink()
    assert recent.video_of(tmp_path / "a.csv") is None


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"schema": 9}', '{"schema": 1, "results": [1]}', "\x00"]
)
def test_a_damaged_list_is_empty(file: Path, content: str) -> None:
    file.write_text(content)
    assert RecentResults(file).entries == []
