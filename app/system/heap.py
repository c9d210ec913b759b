"""Keep the memory of a long run from being torn into unused pieces."""

import ctypes
import sys
from typing import Final

_M_ARENA_MAX: Final = -8
"""The parameter's number in glibc's ``malloc.h``."""

_MOST_HEAPS: Final = 2


def share_heaps() -> bool:
    """Let the threads of this process share two heaps, where the C library is glibc.

    It gives each thread a heap of its own by itself, up to eight a processor. Pictures are made on
    one thread and freed on another, and what one heap has free another cannot use.

    Returns:
        Whether the C library took it; others have no such heaps.
    """
    if sys.platform != "linux":
        return False
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    return mallopt is not None and bool(mallopt(_M_ARENA_MAX, _MOST_HEAPS))
