import json
from pathlib import Path

from fer_core.annotation.batches.inputs import Input, find_inputs, is_result, name_targets
from tests.support.pipes import filled_pipe, needs_pipes


def touch(*paths: Path) -> None:
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def names(inputs, output=None, **options):
    return [t.main.name for t in name_targets(inputs, output, "csv", **options)]


def test_folders_are_searched_by_suffix_and_results_left_out(tmp_path):
    touch(
        tmp_path / "b.MP4", tmp_path / "a.mkv", tmp_path / "sub" / "deep" / "c.png",
        tmp_path / "notes.txt", tmp_path / ".hidden.mp4", tmp_path / "a.emotions.mp4",
        tmp_path / "a.emotions.segments.csv", tmp_path / ".a.emotions.mp4.fer-job" / "x.mp4",
    )  # fmt: skip
    found = find_inputs([tmp_path])
    assert [one.path.name for one in found] == ["a.mkv", "b.MP4", "c.png"]
    assert found[2].folder == Path("sub/deep")
    assert [one.is_picture for one in found] == [False, False, True]


def test_the_pictures_of_a_session_are_no_input(tmp_path):
    touch(tmp_path / "one.fersession" / "pictures.mkv", tmp_path / "a.mp4")
    assert [one.path.name for one in find_inputs([tmp_path])] == ["a.mp4"]
    assert find_inputs([tmp_path / "one.fersession"]) == []


def test_named_files_are_taken_whatever_their_suffix_but_not_our_results(tmp_path):
    touch(tmp_path / "odd.dat", tmp_path / "a.emotions.mp4")
    found = find_inputs([tmp_path / "odd.dat", tmp_path / "a.emotions.mp4"])
    assert [one.path.name for one in found] == ["odd.dat"]
    assert is_result(Path("x.Emotions.mkv"))
    assert not is_result(Path("emotions.mp4"))


def test_a_file_named_twice_is_taken_once(tmp_path):
    touch(tmp_path / "a.mp4")
    assert len(find_inputs([tmp_path / "a.mp4", tmp_path, tmp_path / "a.mp4"])) == 1


def test_results_stand_beside_their_inputs_by_default(tmp_path):
    touch(tmp_path / "a.mov")
    (targets,) = name_targets(find_inputs([tmp_path]), None, "parquet", segments=True)
    assert [path.name for path in targets.all] == [
        "a.emotions.json", "a.emotions.segments.csv", "a.emotions.parquet", "a.emotions.mp4",
    ]  # fmt: skip
    assert {path.parent for path in targets.all} == {tmp_path}


def test_folders_keep_their_layout(tmp_path):
    touch(tmp_path / "in" / "x" / "a.mp4", tmp_path / "in" / "y" / "a.mp4")
    found = name_targets(find_inputs([tmp_path / "in"]), tmp_path / "out", "csv")
    assert [t.main.relative_to(tmp_path).as_posix() for t in found] == [
        "out/x/a.emotions.mp4",
        "out/y/a.emotions.mp4",
    ]


def test_two_inputs_of_one_stem_do_not_collide(tmp_path):
    touch(tmp_path / "a.mp4", tmp_path / "a.mov", tmp_path / "b.mp4")
    inputs = find_inputs([tmp_path])
    expected = ["a.mov.emotions.mp4", "a.mp4.emotions.mp4", "b.emotions.mp4"]
    assert names(inputs) == expected
    # The names do not depend on what else is named.
    assert names([inputs[0]]) == expected[:1]


def test_a_namesake_that_comes_later_does_not_rename_what_is_there(tmp_path):
    touch(tmp_path / "a.mp4", tmp_path / "a.mov")
    (tmp_path / "a.emotions.json").write_text(json.dumps({"source": {"name": "a.mp4"}}))
    inputs = [Input(tmp_path / "a.mp4"), Input(tmp_path / "a.mov")]
    assert names(inputs) == ["a.emotions.mp4", "a.mov.emotions.mp4"]


def test_namesakes_of_different_folders_get_numbers_in_one(tmp_path):
    touch(tmp_path / "x" / "a.mp4", tmp_path / "y" / "a.mp4")
    inputs = [Input(tmp_path / "x" / "a.mp4"), Input(tmp_path / "y" / "a.mp4")]
    assert names(inputs, tmp_path / "out") == ["a.emotions.mp4", "a-2.emotions.mp4"]


def test_pictures_stay_pictures(tmp_path):
    touch(tmp_path / "a.jpeg", tmp_path / "b.bmp")
    assert names(find_inputs([tmp_path])) == ["a.emotions.jpg", "b.emotions.png"]
    assert names(find_inputs([tmp_path]), video=False) == ["a.emotions.csv", "b.emotions.csv"]


@needs_pipes
def test_a_pipe_in_place_of_a_summary_is_not_read(tmp_path):
    for name in ("a.mp4", "a.mov"):
        (tmp_path / name).touch()
    with filled_pipe(tmp_path / "a.emotions.json", b'{"source": {"name": "a.mp4"}}'):
        named = name_targets([Input(tmp_path / "a.mp4")], None, "csv")
    assert named[0].table.name == "a.mp4.emotions.csv"
