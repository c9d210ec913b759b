"""Curves locked to events: what is shown before and after each of many markers."""
