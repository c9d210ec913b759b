"""The sub-commands of ``fer-desktop``; none of them needs Qt."""
