"""A scheduler that other threads add to and cancel from while it runs."""
import sched
import threading
import time

s = sched.scheduler()
log = []
s.enter(0.05, 1, log.append, ('first',))
late = s.enter(0.4, 1, log.append, ('cancelled',))
s.enter(0.3, 1, log.append, ('last',))


def meddle():
    s.enter(0.05, 1, log.append, kwargs={}, argument=('added',))
    s.cancel(late)


threading.Timer(0.1, meddle).start()
s.run()
print(log, s.empty())
thread = threading.Thread(target=s.run)
s.enter(0.05, 2, print, ('two',))
s.enter(0.05, 1, print, ('one',))
thread.start()
thread.join()
print(s.run(blocking=False), s.queue)
s.enter(10, 1, print)
print(9 < s.run(blocking=False) <= 10)
