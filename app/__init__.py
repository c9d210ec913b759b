"""The desktop app: the window, its pages and widgets, and the command line."""
