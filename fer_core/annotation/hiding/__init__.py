"""Cover faces so that nobody can be recognised."""
