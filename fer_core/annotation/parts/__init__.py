"""One file, part after part: frames in, a piece of the copy and its rows out, resumable."""
