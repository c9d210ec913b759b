"""The main window, its menus and dialogs, and how it starts."""
