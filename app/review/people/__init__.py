"""The people of a result: a list that can be changed, and their names on the picture."""
