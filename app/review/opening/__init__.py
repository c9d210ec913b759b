"""Choose a result that is to be reviewed, and find what belongs to it."""
