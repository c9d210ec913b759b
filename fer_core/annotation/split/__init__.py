"""One long file in pieces that are analysed at the same time."""
