"""Measure the program's speed on the machine where it runs; needs no Qt."""
