"""The picture of a result with boxes from its table, and how it is played."""
