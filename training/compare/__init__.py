"""Models beside one another: tables, plots, and whether a difference means anything."""
