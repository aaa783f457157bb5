"""Futures. Left out: futures of concurrent.futures."""
from _asyncio import Future

from . import base_futures

__all__ = ('Future', 'isfuture')

isfuture = base_futures.isfuture


def _get_loop(fut):
    return fut.get_loop()


def _set_result_unless_cancelled(fut, result):
    if fut.cancelled():
        return
    fut.set_result(result)
