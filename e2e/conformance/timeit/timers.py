# compare: output
"""timeit with a clock of one's own: what is run how often, in which namespace."""
import timeit

ticks = iter(range(0, 10_000, 3))


def clock():
    return next(ticks)


log = []
print(timeit.timeit('log.append(1)', timer=clock, number=4, globals=globals()), len(log))
print(timeit.timeit(lambda: log.append(2), timer=clock, number=3), len(log))
print(timeit.timeit(stmt='pass', setup='log.append("setup")', timer=clock, number=2, globals={'log': log}), log[-1])
print(timeit.repeat('x + 1', 'x = 1', clock, 3, 10), timeit.repeat(timer=clock, number=1))
timer = timeit.Timer('y = [i for i in range(3)]\nz = y', 'import math\nw = math.pi', clock)
print(timer.timeit(5), timer.repeat(repeat=2, number=1))


class Slow:
    def __init__(self):
        self.now = 0

    def __call__(self):
        return self.now


slow = Slow()


def work():
    slow.now += 0.03


timer = timeit.Timer(work, timer=slow)
number, taken = timer.autorange(lambda number, taken: print('tried', number, round(taken, 2)))
print(number, round(taken, 2))
for make in (lambda: timeit.Timer('a ='), lambda: timeit.Timer(5), lambda: timeit.Timer(setup=5), lambda: timeit.Timer('x', 'if'), lambda: timeit.Timer('return'),
             lambda: timeit.Timer('"')):
    try:
        make()
    except Exception as error:
        print(type(error).__name__, error)
failing = timeit.Timer('1 / 0', timer=clock)
try:
    failing.timeit(1)
except ZeroDivisionError:
    failing.print_exc()
print(timeit.default_number, timeit.default_repeat, timeit.__all__)
print(failing.src)
