"""Boxes and labels over a picture: one layout, painted alike on the screen and in exports."""
