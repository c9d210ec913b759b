"""Check what the program needs on this machine, without Qt and without starting a camera."""
