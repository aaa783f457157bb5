"""Read by a Python that is recorded with its schedule: writes a line for each callback that its event loops run."""
import atexit
import functools
import os

import asyncio
import asyncio.base_events

lines = []
turns = 0


def describe(callback):
    while isinstance(callback, functools.partial):
        callback = callback.func
    if type(callback).__name__ == 'TaskStepMethWrapper' or getattr(callback, '__name__', '') == 'task_wakeup':
        return f'task {callback.__self__.get_name()}'
    own = getattr(callback, '__module__', None) == '__main__'
    return f"call {getattr(callback, '__qualname__', '-') if own else '-'}"


def counting(run_once):
    def _run_once(self):
        global turns
        turns += 1
        return run_once(self)

    return _run_once


def logging(run):
    def _run(self):
        lines.append(f'{turns} {describe(self._callback)}')
        try:
            run(self)
        finally:
            self = None

    return _run


def save():
    with open(os.environ['SCHEDULE'], 'w') as file:
        file.write('\n'.join(lines))


asyncio.base_events.BaseEventLoop._run_once = counting(asyncio.base_events.BaseEventLoop._run_once)
asyncio.Handle._run = logging(asyncio.Handle._run)
atexit.register(save)
