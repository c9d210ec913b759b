"""The presenter: the live picture for an audience, on a screen of its own."""
