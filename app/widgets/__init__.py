"""Widgets of the live window: the picture and what is known of the chosen face."""
