"""Stretches that the user marks, the changes that they get, and what is written of them."""
