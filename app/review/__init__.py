"""The Review page: one result with its video, its people and their emotions over time."""
