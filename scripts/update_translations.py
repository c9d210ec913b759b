"""Gather the window's texts into the files that Qt Linguist edits, and compile those.

The texts are those that `app` marks for translation, and the sentences of errors and hints of
`fer_core`, which the tool that gathers texts does not know: they are listed for it here, as far as
the window can show them.

Run it after a change of a text: new texts appear in ``app/system/language/translations/*.ts``
as unfinished, those that are gone leave. After translating, run it again: it writes the
compiled ``.qm`` files that the window loads.
"""

import ast
import builtins
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import grimp

from app.system.language.install import ERRORS
from fer_core.phrases import LIBRARY_REASONS, SYSTEM_REASONS

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "app" / "system" / "language" / "translations"
LANGUAGES = {"de": "de", "es": "es", "fr": "fr", "zh": "zh_CN"}
"""By the code in a file's name the language as Qt names it."""


TEXTS = {"Phrase", "sentence_text"}
"""What makes a text of `fer_core` that can be shown, beside errors."""

SHOW = ("app.files", "app.live", "app.models", "app.review", "app.sources", "app.widgets")
SHOW += ("app.window", "app.commands.annotate")
"""Rooms that show texts of `fer_core` in the window; the Files page runs the command."""

NEVER_SHOWN = ("fer_core.agreement.ratings", "fer_core.cluster", "fer_core.codes")
NEVER_SHOWN += ("fer_core.findings.mixing", "fer_core.report.conditions")
"""Modules that those import, but use for commands alone."""


def shown_modules() -> list[Path]:
    """Return the files of the modules whose errors and hints the window can show, sorted."""
    graph = grimp.build_graph("app", "fer_core")
    show = [name for name in graph.modules if _is_in(name, SHOW)]
    used = set(show).union(*(graph.find_upstream_modules(name) for name in show))
    names = [name for name in used if not _is_in(name, NEVER_SHOWN)]
    paths = [ROOT.joinpath(*name.split(".")) for name in names]
    return sorted(
        path / "__init__.py" if path.is_dir() else path.with_suffix(".py") for path in paths
    )


def _is_in(name: str, rooms: tuple[str, ...]) -> bool:
    return any(name == room or name.startswith(f"{room}.") for room in rooms)


def error_sentences() -> Iterator[str]:
    """Return the sentences of the errors and hints that the window can show, file by file."""
    for path in shown_modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(name), args=[ast.Constant(str(sentence))]) if (
                    name in TEXTS or (_is_error(name) and path.is_relative_to(ROOT / "fer_core"))
                ):
                    yield sentence
    yield from SYSTEM_REASONS
    yield from LIBRARY_REASONS


def _is_error(name: str) -> bool:
    """Whether this is the name of an error of ours: Python's own are internal or have a phrase.

    Those that `app` raises are for the console.
    """
    return name.endswith("Error") and not hasattr(builtins, name)


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
