"""Errors that a person can meet, each told in a sentence with what to do."""


class FerError(Exception):
    """Something a person can act on; ``str(error)`` is what is shown, without a traceback."""


class SourceError(FerError):
    """A camera, file or address cannot be opened or read."""


class ModelError(FerError):
    """A model file does not fit the contract of `fer_core.emotion.model_card`, or cannot be run."""


class AssetError(FerError):
    """A file that belongs to the installation is missing or damaged."""
