"""The Files page: a queue of files to be annotated, and what came of them."""
