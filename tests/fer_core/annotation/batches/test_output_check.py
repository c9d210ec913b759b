import os
from pathlib import Path

import pytest

from fer_core.annotation.batches.batch import Task
from fer_core.annotation.batches.inputs import Input
from fer_core.annotation.batches.output_check import OutputError, check_outputs, file_key
from fer_core.annotation.results.targets import Targets


def task(source: Path, video: Path | None = None, table: Path | None = None) -> Task:
    targets = Targets(
        video or source.with_suffix(".out.mp4"),
        table or source.with_suffix(".out.csv"),
        "csv",
        None,
        source.with_suffix(".out.json"),
    )
    return Task(Input(source), targets)


@pytest.fixture
def files(tmp_path) -> tuple[Path, Path]:
    for name in ("a.mp4", "b.mp4"):
        (tmp_path / name).write_text(name)
    return tmp_path / "a.mp4", tmp_path / "b.mp4"


def refusal(*arguments, **options) -> str:
    with pytest.raises(OutputError) as caught:
        check_outputs(*arguments, **options)
    return str(caught.value)


def test_results_of_their_own_are_accepted(files, tmp_path):
    tasks = [task(one) for one in files]
    check_outputs(tasks, tmp_path / "all.csv", overwrite=False, read=[tmp_path / "model.onnx"])


def test_no_result_is_an_input_of_any_file(files, tmp_path):
    a, b = files
    os.link(b, tmp_path / "hard.csv")
    (tmp_path / "soft.csv").symlink_to(b)
    (tmp_path / "sub").mkdir()
    for same in (
        b, tmp_path / "hard.csv", tmp_path / "soft.csv", tmp_path / "sub" / ".." / "b.mp4",
        Path(os.path.relpath(b)),
    ):  # fmt: skip
        for overwrite in (False, True):
            assert "is an input" in refusal([task(a, table=same), task(b)], overwrite=overwrite)
            assert "is an input" in refusal([task(a), task(b)], same, overwrite=overwrite)


def test_the_model_is_an_input_too(files, tmp_path):
    model = tmp_path / "model.onnx"
    model.touch()
    assert "is an input" in refusal([task(files[0])], model, overwrite=True, read=[model])


def test_no_result_is_another_one(files, tmp_path):
    a, b = files
    video = tmp_path / "v.mp4"
    assert "two results" in refusal([task(a, video, video)], overwrite=True)
    assert "two results" in refusal([task(a, video), task(b, video)], overwrite=True)
    assert "two results" in refusal(
        [task(a, video)], tmp_path / "x" / ".." / "V.MP4", overwrite=True
    )
    (tmp_path / "link.csv").symlink_to(video)
    assert "two results" in refusal([task(a, video)], tmp_path / "link.csv", overwrite=True)


def test_no_result_lies_in_another_one(files, tmp_path):
    a, _ = files
    inside = tmp_path / "v.mp4" / "t.csv"
    assert "lie in" in refusal([task(a, tmp_path / "v.mp4", inside)], overwrite=True)


def test_the_table_of_all_replaces_nothing_unasked(files, tmp_path):
    table = tmp_path / "all.csv"
    table.touch()
    assert "--overwrite" in refusal([task(files[0])], table, overwrite=False)
    check_outputs([task(files[0])], table, overwrite=True)
    assert "no regular file" in refusal([task(files[0])], tmp_path, overwrite=True)


def test_results_of_one_file_that_exist_are_left_to_that_file(files):
    one = task(files[0])
    one.targets.table.touch()
    check_outputs([one], overwrite=False)


def test_a_file_has_one_key_by_whatever_path(tmp_path):
    new = tmp_path / "new" / "Ä.csv"
    assert file_key(new) == file_key(tmp_path / "new" / "a\u0308.CSV")
    assert file_key(new) != file_key(tmp_path / "Ä.csv")
    assert file_key(tmp_path) == file_key(tmp_path / "x" / "..")
