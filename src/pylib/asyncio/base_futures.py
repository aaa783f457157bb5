"""Futures as text."""
import reprlib

from _asyncio import _is_future
from .format_helpers import _format_callback_source

_PENDING = 'PENDING'
_CANCELLED = 'CANCELLED'
_FINISHED = 'FINISHED'


def isfuture(obj):
    """True for a Future or Task, and for what behaves as one."""
    return _is_future(obj) or (
        hasattr(obj.__class__, '_asyncio_future_blocking') and obj._asyncio_future_blocking is not None
    )


def _format_callbacks(callbacks):
    def show(callback):
        return _format_callback_source(callback, ())

    count = len(callbacks)
    if count == 1:
        text = show(callbacks[0][0])
    elif count == 2:
        text = f'{show(callbacks[0][0])}, {show(callbacks[1][0])}'
    else:
        text = f'{show(callbacks[0][0])}, <{count - 2} more>, {show(callbacks[-1][0])}'
    return f'cb=[{text}]'


def _future_repr_info(future):
    info = [future._state.lower()]
    if future._state == _FINISHED:
        if future._exception is not None:
            info.append(f'exception={future._exception!r}')
        else:
            info.append(f'result={reprlib.repr(future._result)}')
    if future._callbacks:
        info.append(_format_callbacks(future._callbacks))
    if future._source_traceback:
        filename, line, *_ = future._source_traceback[-1]
        info.append(f'created at {filename}:{line}')
    return info


@reprlib.recursive_repr()
def _future_repr(future):
    return f'<{future.__class__.__name__} {" ".join(_future_repr_info(future))}>'
