"""Which loop is current, and handles as text. Left out: servers, child watchers, setting policies."""
from _asyncio import Handle, TimerHandle, _get_running_loop, _set_running_loop, get_running_loop

from .format_helpers import _format_callback_source

__all__ = (
    'AbstractEventLoop',
    'Handle',
    'TimerHandle',
    'get_event_loop',
    'set_event_loop',
    'new_event_loop',
    '_set_running_loop',
    'get_running_loop',
    '_get_running_loop',
)


class AbstractEventLoop:
    """What every event loop is."""


def _handle_repr(handle):
    info = [handle.__class__.__name__]
    if handle._cancelled:
        info.append('cancelled')
    if isinstance(handle, TimerHandle):
        info.append(f'when={handle.when()}')
    if handle._callback is not None:
        info.append(_format_callback_source(handle._callback, handle._args))
    return f'<{" ".join(info)}>'


def _run(self):
    """How a handle runs its callback. The native loop does it; tracebacks of what a callback raises go through here."""
    self._context.run(self._callback, *self._args)


_current_loop = None


def get_event_loop():
    """The running loop, else the one that was set."""
    running = _get_running_loop()
    if running is not None:
        return running
    if _current_loop is None:
        raise RuntimeError("There is no current event loop in thread 'MainThread'.")
    return _current_loop


def set_event_loop(loop):
    """Makes a loop the current one of this thread; None for none."""
    global _current_loop
    if loop is not None and not isinstance(loop, AbstractEventLoop):
        raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
    _current_loop = loop


def new_event_loop():
    """A new loop, as the platform has them."""
    from .unix_events import _UnixSelectorEventLoop

    return _UnixSelectorEventLoop()
