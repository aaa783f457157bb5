"""Abstract base classes of containers, for isinstance and as bases."""
from _collections_abc import *
from _collections_abc import __all__
