import os
from dataclasses import replace
from pathlib import Path

import pytest

from fer_core.annotation.results.targets import Targets
from fer_core.errors import AnnotationError


def targets_in(folder: Path) -> Targets:
    return Targets(
        folder / "v.mp4", folder / "v.csv", "csv", folder / "v.segments.csv", folder / "v.json"
    )


def test_the_main_result_is_the_video_or_else_the_table(tmp_path):
    targets = targets_in(tmp_path)
    assert targets.main.name == "v.mp4"
    assert [path.name for path in targets.all] == ["v.json", "v.segments.csv", "v.csv", "v.mp4"]
    tables = replace(targets, video=None, segments=None)
    assert [path.name for path in tables.all] == ["v.json", "v.csv"]


def test_unfinished_results_are_moved_to_their_places(tmp_path):
    (tmp_path / "work").mkdir()
    targets = targets_in(tmp_path / "out")
    unfinished = targets.inside(tmp_path / "work")
    for path in unfinished.all:
        path.write_text(path.name)
    targets.move_from(unfinished)
    assert [path.read_text() for path in targets.all] == [path.name for path in unfinished.all]
    assert not list((tmp_path / "work").iterdir())


def test_names_are_relative_to_the_summary(tmp_path):
    targets = replace(targets_in(tmp_path / "out"), segments=None)
    assert targets.names(tmp_path / "in.mp4") == {
        "source": "../in.mp4", "video": "v.mp4", "table": "v.csv",
    }  # fmt: skip


@pytest.mark.parametrize("number", range(4))
def test_what_exists_is_replaced_only_on_request(tmp_path, number):
    targets = targets_in(tmp_path)
    targets.check(tmp_path / "in.mp4", overwrite=False)
    targets.all[number].touch()
    with pytest.raises(AnnotationError, match="exists already; --overwrite"):
        targets.check(tmp_path / "in.mp4", overwrite=False)
    targets.check(tmp_path / "in.mp4", overwrite=True)


def test_the_input_is_never_a_result(tmp_path):
    source = tmp_path / "in.mp4"
    source.touch()
    os.link(source, tmp_path / "v.csv")
    with pytest.raises(AnnotationError, match="is the input itself"):
        targets_in(tmp_path).check(source, overwrite=True)


def test_a_folder_is_no_place_for_a_result(tmp_path):
    (tmp_path / "v.csv").mkdir()
    with pytest.raises(AnnotationError, match="no regular file"):
        targets_in(tmp_path).check(tmp_path / "in.mp4", overwrite=True)
