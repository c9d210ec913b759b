"""Data sets: the layouts they come in, what is wrong with them, and which part trains.

- ``open``: any layout; ``fer_csv``, ``tree``, ``parquet``: one each; ``pictures``: their files.
- ``faces``: what all of them become. ``ferplus``: the votes and the labels they make.
- ``leaks``, ``audit``: twins, blank images, contradictions. ``split``: training and validation.
"""
