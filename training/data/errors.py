"""The error that a damaged or unsuitable data set is told with."""

from fer_core.errors import FerError


class DataError(FerError):
    """A data set cannot be read or does not hold what it should."""
