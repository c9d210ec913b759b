"""The page of a folder of model files, written from the files themselves and their cards."""
