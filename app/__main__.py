"""``python -m app`` is ``fer-desktop``."""

import sys

from app.cli import main

sys.exit(main())
