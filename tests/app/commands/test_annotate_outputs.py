"""Where `fer-desktop annotate` writes, and what it never replaces."""

import contextlib
import errno
import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from app.cli import main
from tests.support.clips import constant, picture, write_clip

linux = pytest.mark.skipif(sys.platform != "linux", reason="permissions and names of Linux")


def hashes(folder: Path) -> dict[str, str]:
    """Contents of all files by path, links followed."""
    return {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def draw(path: Path) -> Path:
    Image.fromarray(picture(0)[:, :, ::-1]).save(path)
    return path


@pytest.fixture
def run(model_file, capsys):
    """Run the command; returns its exit code, the JSON lines and what it said."""

    def run(*arguments):
        command = ["annotate", *map(str, arguments), "--model", str(model_file), "--json"]
        try:
            code = main(command)
        except SystemExit as ended:
            code = ended.code
        said = capsys.readouterr()
        return code, [json.loads(line) for line in said.out.splitlines()], said.err

    return run


@pytest.mark.parametrize("overwrite", [[], ["--overwrite"]])
def test_the_table_of_all_never_replaces_a_video(tmp_path, run, overwrite):
    clip = write_clip(tmp_path / "in.mp4", constant(6))
    os.link(clip, tmp_path / "hard.csv")
    (tmp_path / "soft.csv").symlink_to(clip)
    before = hashes(tmp_path)
    for name in ("in.mp4", "hard.csv", "soft.csv"):
        code, outcomes, said = run(clip, "--no-video", "--combined", tmp_path / name, *overwrite)
        assert (code, outcomes) == (2, [])
        assert "is an input" in said
        assert hashes(tmp_path) == before


def test_the_model_is_not_replaced(tmp_path, run, model_file):
    before = model_file.read_bytes()
    code, _, said = run(draw(tmp_path / "a.png"), "--combined", model_file, "--overwrite")
    assert code == 2
    assert "is an input" in said
    assert model_file.read_bytes() == before


@pytest.mark.slow
def test_the_table_of_all_needs_leave_to_replace(tmp_path, run):
    source = draw(tmp_path / "a.png")
    table = tmp_path / "all.csv"
    table.write_text("mine")
    before = hashes(tmp_path)
    for option in ([], ["--resume"], ["--skip-existing"]):
        assert run(source, "--combined", table, *option)[0] == 2
        assert hashes(tmp_path) == before
    assert run(source, "--combined", table, "--overwrite")[0] == 0
    assert table.read_text().startswith("file,")


@pytest.mark.parametrize(
    "where",
    [
        ["-o", "v.png", "--table", "v.png"],
        ["-o", "w.png", "--table", "w.json"],
        ["--no-video", "--table", "w.json"],
        ["-o", "w.png", "--segments", "--table", "w.segments.csv"],
        ["--combined", "a.emotions.csv"],
        ["-o", "v.png", "--combined", "./x/../v.png"],
        ["-o", "v.png", "--table", "v.png/t.csv"],
        ["-o", "a.png"],
    ],
)
def test_no_two_results_have_one_place(tmp_path, run, where, monkeypatch):
    monkeypatch.chdir(tmp_path)
    draw(tmp_path / "a.png")
    (tmp_path / "x").mkdir()
    before = hashes(tmp_path)
    for option in ([], ["--overwrite"]):
        code, outcomes, said = run("a.png", *where, *option)
        assert (code, outcomes) == (2, [])
        assert "choose" in said
        assert hashes(tmp_path) == before


@pytest.mark.slow
def test_without_a_copy_all_stands_beside_the_table(tmp_path, run):
    source = draw(tmp_path / "a.png")
    table = tmp_path / "out" / "t.parquet"
    code, (outcome,), _ = run(source, "--no-video", "--segments", "--table", table)
    assert code == 0
    assert [outcome[key] for key in ("table", "segments", "summary")] == [
        str(table), str(table.with_name("t.segments.csv")), str(table.with_name("t.json")),
    ]  # fmt: skip
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["a.png"]


@pytest.mark.parametrize(
    "options",
    [
        ["--resume", "--overwrite"],
        ["--resume", "--skip-existing"],
        ["--overwrite", "--skip-existing"],
        ["--retry", "--resume"],
    ],
)
def test_what_happens_to_earlier_results_is_said_once(tmp_path, run, options):
    code, _, said = run(draw(tmp_path / "a.png"), *options)
    assert code == 2
    assert "not allowed with" in said


@pytest.mark.slow
def test_the_window_continues_and_replaces_at_once(tmp_path, run):
    source = draw(tmp_path / "a.png")
    (tmp_path / "a.emotions.csv").write_text("old")
    assert run(source, "--resume")[0] == 1
    code, (outcome,), _ = run(source, "--retry")
    assert (code, outcome["status"]) == (0, "done")


@pytest.mark.slow
def test_a_folder_that_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path, run, monkeypatch):
    draw(tmp_path / "a.png")
    shut = tmp_path / "shut"
    shut.mkdir()
    list_folder = Path.iterdir

    # Permissions do not keep the superuser out, who runs the tests on some machines.
    def refuse(folder: Path) -> Iterator[Path]:
        if folder == shut:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
        return list_folder(folder)

    monkeypatch.setattr(Path, "iterdir", refuse)
    code, (outcome,), said = run(tmp_path)
    assert (code, outcome["status"]) == (1, "done")
    assert f"{shut} cannot be read: Permission denied." in said
    code, outcomes, said = run(shut)
    assert (code, outcomes) == (1, [])
    assert f"{shut} cannot be read" in said


@pytest.mark.slow
@linux
def test_odd_names_are_annotated_and_commands_in_them_never_printed(tmp_path, run, capsys):
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\x1b[2J\n.png"))
    draw(odd)
    broken = tmp_path / "\x9bbroken.png"
    broken.write_text("no picture")
    code, outcomes, said = run(tmp_path)
    assert code == 1
    assert {Path(o["source"]): o["status"] for o in outcomes} == {odd: "done", broken: "failed"}
    assert "\\u009bbroken.png" in said
    assert main(["annotate", str(tmp_path), "--skip-existing"]) == 1
    output = capsys.readouterr()
    for text in (said, output.err, output.out):
        assert not {"\x1b", "\x9b", "\udcff"} & set(text)


NAMES = st.sampled_from(
    ["a.png", "old.csv", "old.json", "hard.csv", "soft.png", "soft.csv", "loose.csv", "sub",
     "new.png", "NEW.png", "new.csv", "new.json", "sub/../a.png", "sub/old.png", "back/old.csv",
     "new.png/t.csv", "a.emotions.csv"]
)  # fmt: skip


@pytest.mark.slow
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    output=st.none() | NAMES,
    table=st.none() | NAMES,
    combined=st.none() | NAMES,
    options=st.sets(st.sampled_from(["--no-video", "--segments"])),
    earlier=st.sampled_from([[], ["--overwrite"], ["--resume"], ["--skip-existing"], ["--retry"]]),
)
def test_nothing_that_existed_changes_unasked(run, output, table, combined, options, earlier):
    with tempfile.TemporaryDirectory() as name, contextlib.chdir(name):
        folder = Path(name)
        draw(folder / "a.png")
        (folder / "sub").mkdir()
        for kept in ("old.csv", "old.json", "sub/old.png"):
            (folder / kept).write_text(kept)
        os.link("a.png", "hard.csv")
        (folder / "soft.png").symlink_to("a.png")
        (folder / "soft.csv").symlink_to("old.csv")
        (folder / "loose.csv").symlink_to("new.csv")
        (folder / "back").symlink_to(".")
        before = hashes(folder)
        named = {"-o": output, "--table": table, "--combined": combined}
        places = [word for pair in named.items() if pair[1] is not None for word in pair]
        code, outcomes, said = run("a.png", *places, *sorted(options), *earlier)
        after = hashes(folder)
        changed = {os.path.realpath(path) for path in before if after.get(path) != before[path]}
        may_replace = bool({"--overwrite", "--retry"} & set(earlier))
        targets = [o[key] for o in outcomes for key in ("video", "table", "segments", "summary")]
        if "--overwrite" in earlier and combined is not None:
            targets.append(combined)
        allowed = {os.path.realpath(path) for path in targets if path} if may_replace else set()
        assert changed <= allowed, said
        assert after[f"{folder}/a.png"] == before[f"{folder}/a.png"]
        assert code in (0, 1, 2)
        if code == 2:
            assert after == before
        assert "Traceback" not in said
