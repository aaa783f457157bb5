"""The event loop of Unix. Left out: signals, child processes, pipes."""
from . import base_events

__all__ = ('SelectorEventLoop', 'EventLoop')


class _UnixSelectorEventLoop(base_events.BaseEventLoop):
    """Waits with a selector."""


SelectorEventLoop = _UnixSelectorEventLoop
EventLoop = SelectorEventLoop
