"""Tables as arrays: read at once, cut by person, reduced for the screen."""
