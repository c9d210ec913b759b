"""Collect the files of the distribution `fer-core` from the tree of fer-desktop."""

import re
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.plugin.interface import MetadataHookInterface


def tree(root: str) -> Path:
    """Return the folder that holds ``fer_core``: the root of a source archive or the checkout."""
    here = Path(root)
    return here if (here / "fer_core").is_dir() else here.parents[1]


class FilesHook(BuildHookInterface):
    """Add the package, and the assets and models where `fer_core.system.resources` looks."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Say which files are included and under which names.

        Raises:
            ValueError: The install is editable; a checkout is installed as fer-desktop for that.
        """
        if version == "editable":
            raise ValueError("fer-core has no editable install: use `pip install -e .` at the top")
        data = "fer_core/_data/" if self.target_name == "wheel" else ""
        source = tree(self.root)
        build_data["force_include"].update(
            {
                str(source / "fer_core"): "fer_core",
                str(source / "assets"): f"{data}assets",
                str(source / "models"): f"{data}models",
                str(source / "THIRD_PARTY.md"): f"{data}THIRD_PARTY.md",
            }
        )


class VersionHook(MetadataHookInterface):
    """Take the version from the package."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Set the version.

        Raises:
            ValueError: ``fer_core/version.py`` does not hold a version.
        """
        text = (tree(self.root) / "fer_core" / "version.py").read_text(encoding="utf-8")
        found = re.search(r'^VERSION: Final = "([^"]+)"$', text, re.MULTILINE)
        if found is None:
            raise ValueError("fer_core/version.py does not hold a version")
        metadata["version"] = found[1]
