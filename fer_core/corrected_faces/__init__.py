"""Faces that a human coded, cut out of their recordings as training pictures."""
