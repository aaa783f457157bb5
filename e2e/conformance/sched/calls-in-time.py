# compare: output
"""scheduler: order, priorities, cancelling, time of one's own."""
import sched
import time

began = time.monotonic()


def say(*words, mark='.'):
    print(round(time.monotonic() - began, 2), *words, mark)


plan = sched.scheduler()
print(plan.empty(), plan.queue, plan.run())
plan.enter(2, 1, say, ('two',))
plan.enter(1, 2, say, ('one, later',), {'mark': '!'})
plan.enter(1, 1, say, argument=('one, first',), kwargs={'mark': '?'})
plan.enterabs(plan.timefunc() + 3, 1, say, ('three',))
doomed = plan.enter(1.5, 1, say, ('never',))
print(len(plan.queue), doomed.priority, doomed.action is say, doomed.argument, doomed.kwargs, doomed._fields)
plan.cancel(doomed)
try:
    plan.cancel(doomed)
except ValueError as error:
    print(error)
plan.run()
print(plan.empty(), round(time.monotonic() - began, 2))


class Clock:
    def __init__(self):
        self.now = 0

    def time(self):
        return self.now

    def wait(self, delay):
        print('wait', delay)
        self.now += delay


clock = Clock()
plan = sched.scheduler(clock.time, clock.wait)


def again(times):
    print('at', clock.now, times)
    if times:
        plan.enter(10, 1, again, (times - 1,))


plan.enter(5, 1, again, (2,))
plan.enter(7, 1, print, ('between', 'calls'), {'sep': '-'})
plan.run()
plan.enter(5, 1, print, ('due',))
plan.enter(9, 1, print, ('not due',))
print(plan.run(blocking=False))
clock.now += 6
print(plan.run(blocking=False), [event.argument for event in plan.queue])


def fail():
    raise ValueError('in an action')


plan.enter(0, 0, fail)
try:
    plan.run()
except ValueError as error:
    print(error, len(plan.queue))
first = plan.enterabs(50, 1, print)
second = plan.enterabs(50, 1, print)
print(first == second, first < second, second.sequence - first.sequence, sched.Event.__name__)
print([event.time for event in plan.queue], sched.__all__)
