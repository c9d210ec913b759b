"""The documentation's site names every page; its diagram and tables show the layers as they are."""

import importlib.util
import re
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from app.cli import main
from tests.support.recordings import face_rows, write_result

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"


def load(path: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(Path(path).stem, ROOT / path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_diagram_shows_the_layers() -> None:
    drawn = load("scripts/make_package_diagram.py").draw()
    assert (DOCS / "diagrams" / "packages.svg").read_text("utf-8") == drawn
    assert "fer_core" in drawn


@pytest.mark.parametrize("package", ["app", "fer_core", "training"])
def test_the_tables_name_every_room(package: str) -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    layers = next(known["layers"] for known in contracts if known.get("containers") == [package])
    rooms = {room for layer in layers for room in layer.split(" | ")} - {"__main__"}
    page = (DOCS / "architecture.md").read_text("utf-8")
    table = page.partition(f"| room of `{package}` |")[2].partition("\n\n")[0]
    first_cells = " ".join(line.split("|")[1] for line in table.splitlines()[1:])
    named = set(re.findall(r"`([a-z_]+)/?`", first_cells))
    assert rooms <= named
    assert all((ROOT / package / name).exists() for name in named - rooms)


def test_every_page_is_in_the_menu() -> None:
    menu = re.findall(r": ([a-z_]+\.md)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)
    assert sorted(menu) == sorted(page.name for page in DOCS.glob("*.md"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("see [rules](../CONTRIBUTING.md).", "see `CONTRIBUTING.md`."),
        ("[x](../a/b.md#c), [y](tables.md)", "`a/b.md`, [y](tables.md)"),
    ],
)
def test_links_out_of_the_site_become_names(text: str, shown: str) -> None:
    assert load("scripts/site/links.py").on_page_markdown(text, page=None) == shown


@pytest.mark.slow
def test_the_questions_to_an_archive_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("duckdb")
    for name in ("one", "two"):
        write_result(tmp_path / name, face_rows({1: ["happy"] * 24, 2: ["sad"] * 9}), name)
    monkeypatch.chdir(tmp_path)
    assert main(["merge", ".", "-o", "archive.parquet"]) == 0
    text = (DOCS / "archives.md").read_text("utf-8")
    programs = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    assert len(programs) == 3
    for program in programs:
        exec(compile(program, "archives.md", "exec"), {})
    shown = capsys.readouterr().out
    assert "1.0" in shown
    assert "two.mp4" in shown
