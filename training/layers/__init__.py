"""Layers of ours, on `keras.ops` so that every backend runs them."""
