"""Draw ``docs/diagrams/packages.svg``: the rooms of each package in the order of their layers.

Run ``python scripts/make_package_diagram.py`` after a change of the layers in ``pyproject.toml``;
a test compares the two.
"""

import tomllib
from html import escape
from pathlib import Path
from typing import Final

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "diagrams" / "packages.svg"

_PACKAGES: Final = ("app", "training", "fer_core")
_WIDTH: Final = 300
_ROW: Final = 34
_GAP: Final = 24
_HEAD: Final = 40
_LEFT_OUT: Final = {"__main__"}


def main() -> None:
    """Write the file."""
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(draw(), encoding="utf-8")


def draw() -> str:
    """Return the diagram: a column a package, a row a layer, the highest first."""
    columns = {package: _layers_of(package) for package in _PACKAGES}
    height = _HEAD + _GAP + _ROW * max(len(layers) for layers in columns.values()) + 60
    width = _GAP + (_WIDTH + _GAP) * len(columns)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" role="img" '
        'font-family="system-ui, sans-serif" font-size="13">',
        "<title>The rooms of app, training and fer_core; each imports only rooms below it</title>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
    ]
    for number, (package, layers) in enumerate(columns.items()):
        left = _GAP + number * (_WIDTH + _GAP)
        parts.append(
            f'<text x="{left}" y="{_HEAD - 12}" fill="#16181d" font-size="16" '
            f'font-weight="bold">{package}</text>'
        )
        for row, layer in enumerate(layers):
            top = _HEAD + row * _ROW
            parts.append(
                f'<rect x="{left}" y="{top}" width="{_WIDTH}" height="{_ROW - 6}" rx="4" '
                'fill="#eef2fb" stroke="#5b6b8c"/>'
            )
            parts.append(
                f'<text x="{left + 10}" y="{top + 19}" fill="#16181d">{escape(layer)}</text>'
            )
    parts.append(
        f'<text x="{_GAP}" y="{height - 18}" fill="#16181d">A room imports only rooms below it in '
        "its column; app and training import fer_core, never each other.</text>"
    )
    parts.append("</svg>")
    return "\n".join(parts) + "\n"


def _layers_of(package: str) -> list[str]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    (layers,) = (
        contract["layers"]
        for contract in contracts
        if contract["type"] == "layers" and contract.get("containers") == [package]
    )
    rooms = (layer.replace(" | ", ", ") for layer in layers if layer not in _LEFT_OUT)
    return list(rooms)


if __name__ == "__main__":
    main()
