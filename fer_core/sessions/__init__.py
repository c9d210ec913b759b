"""Recordings of a session: what is kept beside the table of a live source."""
