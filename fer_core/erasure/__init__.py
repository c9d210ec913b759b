"""Erase a person who no longer agrees from results, and find what is left of them."""
