"""Gather the window's texts into the files that Qt Linguist edits, and compile those.

Run it after a change of a text: new texts appear in ``app/system/language/translations/*.ts``
as unfinished, those that are gone leave. After translating, run it again: it writes the
compiled ``.qm`` files that the window loads.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "app" / "system" / "language" / "translations"
LANGUAGES = {"de": "de", "es": "es", "fr": "fr", "zh": "zh_CN"}
"""By the code in a file's name the language as Qt names it."""


def main() -> int:
    """Update and compile every language; return the exit code."""
    tools = Path(sys.executable).parent
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "app").rglob("*.py"))
    for code, target in LANGUAGES.items():
        texts = TRANSLATIONS / f"fer_desktop_{code}.ts"
        update = [tools / "pyside6-lupdate", *sources, "-ts", texts]
        options = ["-source-language", "en", "-target-language", target]
        options += ["-no-obsolete", "-locations", "none"]
        subprocess.run([*update, *options], cwd=ROOT, check=True)
        compiled = texts.with_suffix(".qm")
        subprocess.run([tools / "pyside6-lrelease", texts, "-qm", compiled], cwd=ROOT, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
