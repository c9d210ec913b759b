"""Gather the window's texts into the files that Qt Linguist edits, and compile those.

The texts are those that `app` marks for translation, and the sentences of errors and hints of
`fer_core`, which the tool that gathers texts does not know: they are listed for it here.

Run it after a change of a text: new texts appear in ``app/system/language/translations/*.ts``
as unfinished, those that are gone leave. After translating, run it again: it writes the
compiled ``.qm`` files that the window loads.
"""

import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from app.system.language.install import ERRORS

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "app" / "system" / "language" / "translations"
LANGUAGES = {"de": "de", "es": "es", "fr": "fr", "zh": "zh_CN"}
"""By the code in a file's name the language as Qt names it."""


def error_sentences() -> Iterator[str]:
    """Return the sentences of the errors and hints of `fer_core`, file by file."""
    for path in sorted((ROOT / "fer_core").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(name), args=[ast.Constant(str(sentence))]) if (
                    name.endswith("Error") or name == "sentence_text"
                ) and " " in sentence:
                    yield sentence


def update(folder: Path) -> None:
    """Write the texts of every language into a folder, with the translations that are there.

    Args:
        folder: Holds the files ``fer_desktop_*.ts``, or gets them.
    """
    tool = Path(sys.executable).parent / "pyside6-lupdate"
    sources = sorted(str(path) for path in (ROOT / "app").rglob("*.py"))
    with tempfile.TemporaryDirectory() as listed:
        errors = Path(listed) / "errors.py"
        lines = [f"QT_TRANSLATE_NOOP({ERRORS!r}, {text!r})\n" for text in error_sentences()]
        errors.write_text("".join(dict.fromkeys(lines)), encoding="utf-8")
        for code, target in LANGUAGES.items():
            texts = folder / f"fer_desktop_{code}.ts"
            options = ["-source-language", "en", "-target-language", target]
            options += ["-no-obsolete", "-locations", "none"]
            subprocess.run([tool, *sources, errors, "-ts", texts, *options], check=True)


def compile_texts(folder: Path, target: Path) -> None:
    """Compile the texts of every language for the window.

    Args:
        folder: Holds the files ``fer_desktop_*.ts``.
        target: Where the ``.qm`` files go.
    """
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    for texts in sorted(folder.glob("*.ts")):
        compiled = target / texts.with_suffix(".qm").name
        subprocess.run([tool, texts, "-qm", compiled], check=True)


def main() -> int:
    """Update and compile every language; return the exit code."""
    update(TRANSLATIONS)
    compile_texts(TRANSLATIONS, TRANSLATIONS)
    return 0


if __name__ == "__main__":
    sys.exit(main())
