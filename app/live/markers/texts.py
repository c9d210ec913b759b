"""Texts that count markers."""

from PySide6.QtCore import QCoreApplication

from app.system.language.numbers import number_text

translate = QCoreApplication.translate


def lost_text(count: int) -> str:
    """Ask whether the program may end although markers are not saved."""
    if count == 1:
        return translate("Live", "1 marker would be lost. Quit anyway?")
    text = translate("Live", "{count} markers would be lost. Quit anyway?")
    return text.format(count=number_text(count))


def unsaved_text(count: int, source: str) -> str:
    """Say that the markers of another source are not saved."""
    if count == 1:
        return translate("Live", "1 marker of {name} is not saved.").format(name=source)
    text = translate("Live", "{count} markers of {name} are not saved.")
    return text.format(count=number_text(count), name=source)


def added_text(count: int) -> str:
    """Say that markers were read from a file."""
    if count == 1:
        return translate("Live", "1 marker added")
    return translate("Live", "{count} markers added").format(count=number_text(count))


def saved_text(count: int, file: str) -> str:
    """Say that markers were written into a file."""
    if count == 1:
        return translate("Live", "1 marker saved in {name}").format(name=file)
    text = translate("Live", "{count} markers saved in {name}")
    return text.format(count=number_text(count), name=file)


def deleted_text(count: int) -> str:
    """Say that markers were deleted and can come back."""
    if count == 1:
        return translate("Live", "1 marker deleted; Ctrl+Z takes that back.")
    text = translate("Live", "{count} markers deleted; Ctrl+Z takes that back.")
    return text.format(count=number_text(count))


def table_filters() -> list[str]:
    """Return the name filters of file dialogs for markers."""
    return ["CSV (*.csv)", f"{translate('Live', 'All files')} (*)"]
