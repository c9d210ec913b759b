"""What each command of ``fer-train`` does; `training.cli` parses and prints."""
