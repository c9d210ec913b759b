"""Training itself: batches, targets, schedule, checkpoints, and what a run folder shows."""
