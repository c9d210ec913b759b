"""Faces over time: followed from frame to frame, held, steadied, let go."""
