"""Emotions of faces: crops, model files and their cards, classifier, smoothing, schedule."""
