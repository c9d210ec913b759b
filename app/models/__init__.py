"""Choosing a model and reading its card."""
