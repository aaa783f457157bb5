# compare: output
"""Failures while modules are loaded: the frames that are told, chains, and text that is no Python."""
import traceback


def attempt(name):
    try:
        __import__(name)
    except BaseException as error:
        traceback.print_exc()
        return error


error = attempt('outer')
print(type(error).__name__, [frame.name for frame in traceback.extract_tb(error.__traceback__)][:2])
attempt('inner.chained')
bad = attempt('inner.bad')
print(bad.filename.rpartition('/')[2], bad.lineno, bad.offset, bad.text, bad.msg)
attempt('inner.tabs')
attempt('leaves')
attempt('inner.asks')
try:
    from inner.chained import anything
except ImportError:
    traceback.print_exc()
import warns
import outer
