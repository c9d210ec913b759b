"""The error of a damaged or unsuitable data set."""

from fer_core.errors import FerError


class DataError(FerError):
    """A data set cannot be read or does not hold what it should."""
