"""One way to open, time, decode, encode and join a video file."""
