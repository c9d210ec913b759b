"""Faces by Haar cascades: whole pictures, scans spread over frames, and single places."""
