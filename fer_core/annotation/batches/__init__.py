"""Many files, one after another or at the same time, and how each ended."""
