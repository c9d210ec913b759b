"""The desktop program: the window with its pages and widgets, and the command line."""
