"""What a face shows: crops, model files and their cards, classifier, smoothing, schedule."""
