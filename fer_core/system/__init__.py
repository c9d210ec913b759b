"""Files, locks, folders and hand-offs between threads; imports nothing of the package."""
