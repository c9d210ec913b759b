"""The threads between a source and whoever shows it."""
