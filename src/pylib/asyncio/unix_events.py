"""The event loop of Unix. Left out: signals, child processes, pipes."""
from . import base_events, events

__all__ = ('SelectorEventLoop', 'EventLoop')


class _UnixSelectorEventLoop(base_events.BaseEventLoop):
    """Waits with a selector."""


class _UnixDefaultEventLoopPolicy(events._BaseDefaultEventLoopPolicy):
    """Its loops wait with a selector."""

    _loop_factory = _UnixSelectorEventLoop


SelectorEventLoop = _UnixSelectorEventLoop
_DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
EventLoop = SelectorEventLoop
