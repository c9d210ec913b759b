"""Open the journal of a file whose results may be written."""

from collections.abc import Mapping
from pathlib import Path

from fer_core.annotation.parts.journal import Journal, known_results
from fer_core.annotation.results.targets import Targets
from fer_core.errors import writing_failed
from fer_core.tables.writers import check_format


def open_journal(source: Path, targets: Targets, *, resume: bool, overwrite: bool) -> Journal:
    """Check that the results may be written, and open their journal; the caller closes it.

    Args:
        source: The file.
        targets: Where its results go; their folder is made.
        resume: Whether results of the same unfinished run may be replaced.
        overwrite: Whether any results may be replaced.

    Raises:
        FerError: The table's format is unknown or needs a package that is missing, a result must
            not be written, or the folder cannot be made or is in use, in a sentence.
    """
    check_format(targets.table_format)
    own: Mapping[str, str] = known_results(targets.main) if resume else {}
    targets.check(source, overwrite=overwrite, own=own)
    try:
        targets.main.parent.mkdir(parents=True, exist_ok=True)
        return Journal(targets.main)
    except OSError as error:
        raise writing_failed(targets.main, error) from error
