"""The commands of ``fer-desktop``; each brings its own parser, and none needs Qt."""
