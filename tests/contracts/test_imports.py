"""Who may import whom, and what an import may load."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
    "contracts"
]


def loaded_by(statement: str) -> set[str]:
    """Top-level modules that a fresh interpreter holds after ``statement``."""
    code = f"{statement}\nimport sys\nprint(*sorted({{m.partition('.')[0] for m in sys.modules}}))"
    run = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=ROOT
    )
    return set(run.stdout.split())


def test_import_contracts_hold() -> None:
    # By its own Python, so that no script directory needs to be on the path.
    code = "from importlinter.cli import lint_imports_command as c; c(args=['--no-cache'])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert run.returncode == 0, run.stdout + run.stderr
    for contract in CONTRACTS:
        assert f"{contract['name']} KEPT" in run.stdout


def test_no_import_is_excused() -> None:
    assert not [contract["name"] for contract in CONTRACTS if "ignore_imports" in contract]


@pytest.mark.parametrize("package", ["app", "fer_core", "training"])
def test_each_package_has_layers_for_all_its_rooms_and_no_circles(package: str) -> None:
    assert [
        contract
        for contract in CONTRACTS
        if contract["type"] == "layers"
        and contract.get("containers") == [package]
        and contract["exhaustive"]
    ]
    assert [
        contract
        for contract in CONTRACTS
        if contract["type"] == "acyclic_siblings" and contract["ancestors"] == [package]
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    "module", ["fer_core", "fer_core.pipeline", "fer_core.sources", "fer_core.live.runner"]
)
def test_fer_core_loads_neither_qt_nor_keras_nor_tensorflow(module: str) -> None:
    loaded = loaded_by(f"import {module}")
    assert "numpy" in loaded or module == "fer_core"
    assert not loaded & {"PySide6", "shiboken6", "keras", "tensorflow", "tf2onnx"}


def test_training_command_line_loads_no_qt() -> None:
    assert not loaded_by("import training.cli") & {"PySide6", "shiboken6", "tensorflow"}


def test_app_command_line_loads_no_qt_and_no_tensorflow() -> None:
    loaded = loaded_by("import app.cli")
    assert not loaded & {"PySide6", "shiboken6", "tensorflow", "keras"}
    # Help and version come at once.
    assert not loaded & {"numpy", "cv2", "av", "onnxruntime", "rich"}


def test_annotating_without_a_terminal_loads_no_bars_and_no_cluster() -> None:
    loaded = loaded_by("import app.commands.annotate")
    assert "av" in loaded
    assert not loaded & {"rich", "distributed", "pandas", "PySide6"}
