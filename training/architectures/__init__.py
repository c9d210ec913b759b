"""Networks by name; each is a function from scaled faces to features."""
