"""Futures. Left out: what joins them to futures of threads."""
from _asyncio import Future, future_add_to_awaited_by, future_discard_from_awaited_by

from . import base_futures

__all__ = (
    'Future',
    'wrap_future',
    'isfuture',
    'future_add_to_awaited_by',
    'future_discard_from_awaited_by',
)

isfuture = base_futures.isfuture


def _get_loop(fut):
    try:
        get_loop = fut.get_loop
    except AttributeError:
        return fut._loop
    return get_loop()


def _set_result_unless_cancelled(fut, result):
    if fut.cancelled():
        return
    fut.set_result(result)


def wrap_future(future, *, loop=None):
    """A future of asyncio for a future of a thread; those of asyncio as they are."""
    if isfuture(future):
        return future
    from .unsupported import refuse

    refuse('asyncio.wrap_future', 'threads')
