"""Packages that run things beside each other: `concurrent.futures`."""
