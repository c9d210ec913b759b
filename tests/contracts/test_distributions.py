"""The two distributions of this tree agree with what is imported and with what is said of them."""

import re
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import grimp
import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[2]
CORE = ROOT / "packaging" / "fer-core"
OWN = {"app", "fer_core", "training"}


def project(folder: Path) -> dict[str, Any]:
    return tomllib.loads((folder / "pyproject.toml").read_text("utf-8"))["project"]


def name(requirement: str) -> str:
    return re.split(r"[^A-Za-z0-9._-]", requirement)[0].lower().replace("_", "-")


def imported_by(package: str) -> set[str]:
    """Names of the distributions that modules of a package import."""
    graph = grimp.build_graph(*sorted(OWN), include_external_packages=True, cache_dir=None)
    modules = {
        imported.partition(".")[0]
        for module in graph.find_descendants(package)
        for imported in graph.find_modules_directly_imported_by(module)
    }
    of = packages_distributions()
    return {name(of[module][0]) for module in modules - OWN if module in of}


@pytest.mark.slow
def test_fer_core_needs_what_it_imports_within_the_bounds_of_fer_desktop() -> None:
    core, desktop = project(CORE), project(ROOT)
    assert set(core["dependencies"]) < set(desktop["dependencies"])
    extras = core["optional-dependencies"]
    assert extras.items() <= desktop["optional-dependencies"].items()
    optional = [requirement for extra in extras.values() for requirement in extra]
    needed = {name(requirement) for requirement in (*core["dependencies"], *optional)}
    # Under the GPL and therefore not installed with the tests.
    assert needed - {"pyvirtualcam"} == imported_by("fer_core") - {"pyvirtualcam"}


def test_what_is_under_the_gpl_is_in_no_extra_but_its_own() -> None:
    for folder in (CORE, ROOT):
        extras = project(folder)["optional-dependencies"]
        with_it = [extra for extra, needs in extras.items() if "pyvirtualcam" in map(name, needs)]
        assert with_it == ["virtual-camera"]
        assert not any("virtual-camera" in need for needs in extras.values() for need in needs)


def test_fer_core_is_under_the_same_licence_for_the_same_pythons() -> None:
    core, desktop = project(CORE), project(ROOT)
    assert (CORE / "LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()
    for key in ("license", "requires-python", "authors"):
        assert core[key] == desktop[key]


def test_the_example_of_fer_core_finds_the_faces_of_the_demo_clip() -> None:
    readme = (CORE / "README.md").read_text("utf-8")
    (example,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    names: dict[str, Any] = {}
    exec(compile(example, "README.md", "exec"), names)
    analysis = names["analysis"]
    assert len(analysis.faces) > 0
    np.testing.assert_allclose(analysis.faces.probabilities.sum(axis=1), 1, atol=1e-4)


def test_third_party_names_the_dependencies_and_no_others() -> None:
    desktop = project(ROOT)
    extras = desktop["optional-dependencies"]
    page = (ROOT / "THIRD_PARTY.md").read_text("utf-8")
    rows = [line.split("|")[1:4] for line in page.splitlines() if line.startswith("| ")]
    table = rows[[row[0].strip() for row in rows].index("package") + 1 :]
    said = {
        name(part.partition("`")[2] or part.strip()): (row[0], row[2].strip())
        for row in table
        for part in re.sub(r"\(extra .*?\)|\(Qt .*?\)", "", row[0]).split(",")
        if not part.strip().startswith("---")
    }
    needed = {name(requirement) for requirement in desktop["dependencies"]}
    for extra in set(extras) - {"dev"}:
        for package in map(name, extras[extra]):
            assert "(extra `" in said[package][0]
            needed.add(package)
    assert set(said) == needed
    core = {name(requirement) for requirement in project(CORE)["dependencies"]}
    assert {package for package, (_, mark) in said.items() if mark == "yes"} == core


def test_the_page_of_the_assets_names_each_of_them() -> None:
    page = (ROOT / "assets" / "README.md").read_text("utf-8")
    for entry in (ROOT / "assets").iterdir():
        assert entry.name == "README.md" or f"`{entry.name}" in page
