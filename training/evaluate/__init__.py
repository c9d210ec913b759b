"""Measure a model on a part of a data set; Keras and ONNX models by the same code."""
