"""Choosing a source: cameras, files, addresses."""
