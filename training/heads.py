"""Names of heads and layers that others ask for, without Keras: the command line starts quickly."""

FER2013, FERPLUS = "fer2013", "ferplus"
"""Trained on FER-2013's own labels; trained on FER+'s votes."""

SQUEEZE = "squeeze"
"""In the names of squeeze-excitation's layers, and of their nodes in a graph."""
