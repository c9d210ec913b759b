"""Runs first in the frozen program: other programs that it starts find their own libraries.

The starter of PyInstaller sets ``LD_LIBRARY_PATH`` to the bundle's folder, which is read once when
the process begins. A browser or player that inherits it would load the bundle's libraries.
"""

import os

before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if before is not None:
    os.environ["LD_LIBRARY_PATH"] = before
else:
    os.environ.pop("LD_LIBRARY_PATH", None)
