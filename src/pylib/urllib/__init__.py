"""Addresses of the web: urllib.parse takes them apart, urllib.request opens them."""
