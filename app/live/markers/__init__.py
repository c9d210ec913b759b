"""Markers in the window: set by keys while the picture runs, named, edited, saved."""
