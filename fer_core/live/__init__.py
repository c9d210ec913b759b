"""Threads that read a source live and analyse its newest frames."""
