"""The language of the window: which one, its texts, and numbers written its way."""
