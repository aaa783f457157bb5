"""Modules that are imported when something of them is used: most programs with an event loop use no sockets."""
import sys


class Later:
    """Stands for a module until then."""

    def __init__(self, name):
        self._name = name

    def __getattr__(self, attribute):
        name = self._name
        module = sys.modules.get(name)
        if module is None:
            __import__(name)
            module = sys.modules[name]
        return getattr(module, attribute)
