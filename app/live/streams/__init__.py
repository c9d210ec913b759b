"""Streams of live values in the window: switch them on and off, and see what they send."""
