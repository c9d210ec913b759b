"""From a Keras model to a file that the app runs: graph, parity, int8, card."""
