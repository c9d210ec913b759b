"""The folder of a training run: what is in it, how it is loaded and resumed."""
