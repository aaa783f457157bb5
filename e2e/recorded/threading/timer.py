"""Timer: arguments, cancelling before and after, errors in it."""
import threading
import time

rang = []
first = threading.Timer(0.05, rang.append, ['first'])
second = threading.Timer(0.15, lambda *, x: rang.append(x), kwargs={'x': 'second'})
third = threading.Timer(0.1, rang.append, args=['never'])
for timer in (first, second, third):
    timer.start()
print(first.interval, first.args, second.kwargs, third.finished.is_set(), third.is_alive())
third.cancel()
third.join()
print(third.finished.is_set(), third.is_alive())
second.join()
print(rang, first.finished.is_set())
first.cancel()
early = threading.Timer(0.01, print, ['never'])
early.cancel()
early.start()
early.join()
zero = threading.Timer(0, print, ['at once'])
zero.start()
zero.join()
bad = threading.Timer(0, lambda: 1 / 0)
bad.name = 'bad'
bad.start()
bad.join()
print(bad.finished.is_set())
