"""The results of one file: where they go, and how they are put together from its parts."""
