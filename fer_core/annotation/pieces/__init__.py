"""A stretch of a file that is analysed alone, and how its faces are known again."""
