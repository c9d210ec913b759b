"""Annotate files: frames with their true times in, an annotated copy and tables out."""
