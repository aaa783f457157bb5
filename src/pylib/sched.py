"""Calls at a time, on a clock that the program gives."""
from collections import namedtuple
from heapq import heapify, heappop, heappush
from itertools import count
import threading
import time

__all__ = ['scheduler']

Event = namedtuple('Event', 'time, priority, sequence, action, argument, kwargs')
Event.time.__doc__ = '''Numeric type compatible with the return value of the
timefunc function passed to the constructor.'''
Event.priority.__doc__ = '''Events scheduled for the same time will be executed
in the order of their priority.'''
Event.action.__doc__ = '''Executing the event means executing
action(*argument, **kwargs)'''

_NOTHING = object()


class scheduler:
    """Keeps calls and runs each when its time has come."""

    def __init__(self, timefunc=time.monotonic, delayfunc=time.sleep):
        self._queue = []
        self._lock = threading.RLock()
        self.timefunc = timefunc
        self.delayfunc = delayfunc
        self._numbers = count()

    def enterabs(self, time, priority, action, argument=(), kwargs=_NOTHING):
        """Plans a call; what is returned can be given to cancel."""
        if kwargs is _NOTHING:
            kwargs = {}
        with self._lock:
            event = Event(time, priority, next(self._numbers), action, argument, kwargs)
            heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_NOTHING):
        """Plans a call so long from now."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Takes a planned call out; ValueError when it is not there any more."""
        with self._lock:
            self._queue.remove(event)
            heapify(self._queue)

    def empty(self):
        """Whether nothing is planned."""
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        """Runs what is planned, and waits in between; without `blocking` only what is due, and says when the next is."""
        while True:
            with self._lock:
                if not self._queue:
                    return None
                planned, _, _, action, argument, kwargs = self._queue[0]
                now = self.timefunc()
                is_later = planned > now
                if not is_later:
                    heappop(self._queue)
            if not is_later:
                action(*argument, **kwargs)
                self.delayfunc(0)
            elif blocking:
                self.delayfunc(planned - now)
            else:
                return planned - now

    @property
    def queue(self):
        """What is planned, in the order in which it will run."""
        with self._lock:
            events = self._queue[:]
        return [heappop(events) for _ in range(len(events))]
