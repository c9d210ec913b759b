"""The live page: its session, its meter, snapshots and the recorded table."""
