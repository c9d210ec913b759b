"""The past of one face on a plot: its samples, the ways of drawing them, axes and markers."""
