"""Real time: equal times go by priority, then by order of entry; errors leave the rest in place."""
import sched
import time

s = sched.scheduler(time.monotonic, time.sleep)
at = time.monotonic() + 0.05
log = []
for priority, name in ((2, 'c'), (1, 'a'), (1, 'b')):
    s.enterabs(at, priority, log.append, (name,))
s.enterabs(at + 0.01, 1, lambda: 1 / 0)
s.enterabs(at + 0.02, 1, log.append, ('after',))
print([(e.priority, e.sequence) for e in s.queue])
try:
    s.run()
except ZeroDivisionError as error:
    print(error, log, len(s.queue))
s.run()
print(log)
event = s.enter(1, 1, print)
s.cancel(event)
try:
    s.cancel(event)
except ValueError as error:
    print(type(error).__name__)
