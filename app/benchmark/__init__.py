"""Measures the program on the machine where it runs; knows no window."""
