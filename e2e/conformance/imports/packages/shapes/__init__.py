"""Shapes of all sorts."""
print('running', __name__, 'in', __package__)
from . import flat
from .flat import area as size
