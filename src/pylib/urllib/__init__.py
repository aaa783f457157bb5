"""Addresses of the web. Requests to them come with the simulated network."""
