"""Faces by a small network: what it is shown of a picture, when, and what it says of it."""
