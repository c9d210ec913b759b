from functools import partial
from pathlib import Path

import pytest

from fer_core.emotion import model_library
from fer_core.emotion.model_library import (
    add_model,
    check_model,
    default_model,
    find_model,
    list_models,
)
from fer_core.emotion.model_trial import try_model
from fer_core.errors import ModelError
from fer_core.system.user_folders import HOME_VARIABLE
from tests.support.models import make_model, move_weights_out
from tests.support.pipes import filled_pipe, needs_pipes


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bundled ``cnn-wide`` and ``other``, and an empty user folder; returns the user's."""
    bundled = tmp_path / "bundled"
    bundled.mkdir()
    make_model(bundled / "cnn-wide.onnx", seed=1)
    make_model(bundled / "other.onnx", seed=2)
    (bundled / "README.md").write_text("no model")
    monkeypatch.setattr(model_library, "models_folder", lambda: bundled)
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "user"))
    return tmp_path / "user" / "data" / "models"


def names() -> list[tuple[str, bool]]:
    return [(model.name, model.bundled) for model in list_models()]


def test_lists_bundled_models_only_by_their_suffix() -> None:
    assert names() == [("cnn-wide", True), ("other", True)]


def test_models_stand_in_the_order_of_their_names() -> None:
    find_model("cnn-wide").with_name("cnn.onnx").write_bytes(b"")
    assert [name for name, _ in names()] == ["cnn", "cnn-wide", "other"]


def test_the_default_is_the_preferred_one_that_is_there(folders: Path) -> None:
    assert default_model().name == "cnn-wide"
    find_model("cnn-wide").with_name("cnn.onnx").write_bytes(b"")
    assert default_model().name == "cnn"


def test_the_default_without_a_preferred_one_is_the_first() -> None:
    find_model("cnn-wide").unlink()
    assert default_model().name == "other"


def test_no_model_at_all_is_told() -> None:
    find_model("cnn-wide").unlink()
    find_model("other").unlink()
    with pytest.raises(ModelError, match="No model is installed"):
        default_model()


def test_finds_by_name_and_by_path(tmp_path: Path) -> None:
    path = make_model(tmp_path / "mine.onnx")
    assert find_model("other").name == "other.onnx"
    assert find_model(str(path)) == path


def test_an_unknown_name_is_told_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"'nothing'.*cnn-wide, other"):
        find_model("nothing")
    with pytest.raises(ModelError, match="is a folder"):
        find_model(str(tmp_path))


@pytest.mark.slow
def test_an_added_model_is_a_copy_in_the_users_folder(tmp_path: Path, folders: Path) -> None:
    path = make_model(tmp_path / "mine.onnx")
    added = add_model(path)
    path.unlink()
    assert (added.name, added.bundled) == ("mine", False)
    assert added.path.parent == folders
    assert names()[-1] == ("mine", False)
    assert list(folders.iterdir()) == [added.path]


@pytest.mark.slow
def test_a_taken_name_gets_a_number(tmp_path: Path) -> None:
    for folder, seed in (("a", 5), ("b", 6), ("c", 7)):
        (tmp_path / folder).mkdir()
        make_model(tmp_path / folder / "cnn-wide.onnx", seed=seed)
    assert add_model(tmp_path / "a" / "cnn-wide.onnx").name == "cnn-wide-2"
    assert add_model(tmp_path / "b" / "cnn-wide.onnx").name == "cnn-wide-3"
    assert add_model(tmp_path / "a" / "cnn-wide.onnx").name == "cnn-wide-2"  # the same again
    assert find_model("cnn-wide").parent.name == "bundled"


def test_the_same_file_as_a_bundled_one_is_not_copied() -> None:
    assert add_model(find_model("other")).bundled


def test_a_file_that_breaks_the_contract_is_not_added(tmp_path: Path, folders: Path) -> None:
    path = make_model(tmp_path / "wrong.onnx", card=None)
    with pytest.raises(ModelError, match="card"):
        add_model(path)
    assert not folders.exists()


@pytest.mark.slow
def test_a_users_folder_that_cannot_be_made_is_told(tmp_path: Path, folders: Path) -> None:
    (tmp_path / "user").write_text("a file where the folder should be")
    with pytest.raises(ModelError, match="could not be copied"):
        add_model(make_model(tmp_path / "mine.onnx"))


def test_a_users_file_does_not_take_a_bundled_name(folders: Path) -> None:
    folders.mkdir(parents=True)
    make_model(folders / "other.onnx", seed=9)
    assert names() == [("cnn-wide", True), ("other", True)]


@pytest.mark.slow
@pytest.mark.parametrize("ending", ["Log", "Identity", "Exp"])
def test_a_model_that_returns_no_probabilities_is_not_added(
    tmp_path: Path, folders: Path, ending: str
) -> None:
    with pytest.raises(ModelError, match="returned"):
        add_model(make_model(tmp_path / "wrong.onnx", ending=ending))
    assert not folders.exists()


@needs_pipes
def test_a_pipe_is_no_model(tmp_path: Path, folders: Path) -> None:
    folders.mkdir(parents=True)
    with filled_pipe(folders / "pipe.onnx") as path:
        assert names() == [("cnn-wide", True), ("other", True)]
        with pytest.raises(ModelError, match="is a pipe or device"):
            find_model(str(path))
        with pytest.raises(ModelError, match="pipe"):
            add_model(path)


@pytest.mark.slow
def test_a_model_with_weights_in_other_files_is_not_added(tmp_path: Path, folders: Path) -> None:
    path = make_model(tmp_path / "split.onnx")
    (tmp_path / "weights.bin").write_bytes(bytes(10_000))
    move_weights_out(path, "weights.bin")
    with pytest.raises(ModelError, match="keeps its weights in other files"):
        add_model(path)
    assert not folders.exists()


def test_a_bundled_model_is_not_tried_whatever_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[Path] = []
    monkeypatch.setattr(model_library, "try_model", lambda path, stop: tried.append(path))
    copy = tmp_path / "copy.onnx"
    copy.write_bytes(find_model("other").read_bytes())
    check_model(find_model("other"))
    check_model(copy)
    assert tried == []
    check_model(make_model(tmp_path / "mine.onnx"))
    assert tried == [tmp_path / "mine.onnx"]


@pytest.mark.slow
def test_a_model_that_hangs_is_not_added(
    tmp_path: Path, folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model_library, "try_model", partial(try_model, seconds=2))
    with pytest.raises(ModelError, match="gave no answer within 2 s"):
        add_model(make_model(tmp_path / "mine.onnx", endless=True))
    assert not folders.exists()
