"""What the operating system asks for: logs, signals, libraries, sleep, background work."""
