"""By what faces are joined; apart from what does it, since settings are read at every start."""

from typing import Final, Literal, get_args

JoinMode = Literal["off", "clothes", "appearance"]
"""By what faces are joined: not at all; place, time and clothes; the face's own texture, too."""
JOIN_MODES: Final[tuple[JoinMode, ...]] = get_args(JoinMode)
DEFAULT_JOIN: Final[JoinMode] = "clothes"
