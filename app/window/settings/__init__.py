"""The settings dialog, and what happens when a setting changes."""
