"""Rows, columns, segments and summaries of results; one writer a format."""
