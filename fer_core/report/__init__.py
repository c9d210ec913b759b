"""The report: one file for people about one or several results."""
