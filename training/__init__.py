"""Train, evaluate, compare and export the models that the app runs."""
