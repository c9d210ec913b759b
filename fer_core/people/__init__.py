"""The people of one recording: which faces are whose, and what its user changed about that."""
