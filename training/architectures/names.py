"""Names of the two heads, free of Keras so that the command line starts quickly."""

FER2013, FERPLUS = "fer2013", "ferplus"
"""Trained on FER-2013's own labels; trained on FER+'s votes."""
