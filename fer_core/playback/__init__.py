"""Show the pictures of a file again: at any place, at any speed, forwards and backwards."""
