# compare: output
"""Iterators by class and by generator: send, throw, close, yield from, laziness, exhaustion."""
from itertools import chain, cycle, dropwhile, islice, pairwise, starmap, tee, zip_longest
import sys


class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        return CountdownIterator(self.start)

    def __reversed__(self):
        return iter(range(1, self.start + 1))

    def __length_hint__(self):
        return self.start


class CountdownIterator:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration('lift off')
        self.n -= 1
        return self.n + 1


down = Countdown(3)
print([*down], [*reversed(down)], list(zip(down, down)), sum(down), 2 in down, dict(enumerate(down, 5)))
iterator = iter(down)
print(next(iterator), list(iterator), next(iterator, 'empty'))
try:
    next(iterator)
except StopIteration as stop:
    print('stopped with', stop.value, stop.args)


def averager():
    total = count = 0
    average = None
    try:
        while True:
            try:
                value = yield average
            except ValueError as error:
                print('  told', error)
                continue
            total += value
            count += 1
            average = total / count
    finally:
        print('  averager is closed')


running = averager()
print(next(running), running.send(10), running.send(20), running.throw(ValueError('odd')), running.send(3))
print(running.gi_frame is not None, running.gi_running, running.close(), running.gi_frame)
try:
    running.send(1)
except StopIteration as stop:
    print('no more', stop.value)
fresh = averager()
try:
    fresh.send(5)
except TypeError as error:
    print(error)


def flatten(tree):
    for item in tree:
        if isinstance(item, (list, tuple)):
            count = yield from flatten(item)
            yield f'<{count}>'
        else:
            yield item
    return len(tree)


print(list(flatten([1, [2, (3, [])], 4])))


def lazily(name, items):
    for item in items:
        print(f'  {name} {item}')
        yield item


pipeline = (x * x for x in lazily('take', range(10)) if x % 2)
print('nothing yet', pipeline.__name__)
print(next(pipeline), list(islice(pipeline, 1)))
squares = (n * n for n in range(3))
print(9 in squares, list(squares), 4 in squares)


def broken():
    yield 1
    raise StopIteration('inside')


try:
    list(broken())
except RuntimeError as error:
    print(error, repr(error.__cause__))


def stubborn():
    while True:
        try:
            yield 'still here'
        except GeneratorExit:
            print('  ignores close')


mule = stubborn()
next(mule)
try:
    mule.close()
except RuntimeError as error:
    print(error)
mule.throw(KeyError('away')) if False else None
left, right = tee(iter('abcd'))
print(list(pairwise(left)), list(starmap(pow, zip(range(2, 5), range(3)))), ''.join(right))
print(list(zip_longest('ab', range(3), fillvalue='-')), list(islice(cycle('xy'), 5)), list(dropwhile(str.isalpha, 'ab1c')))
print(list(chain.from_iterable(['ab', [1]])), list(map(max, [1, 5], [4, 2])), list(filter(None, [0, 1, '', 'a'])))
print(list(iter(lambda it=iter([3, 2, 1, 0, 9]): next(it), 0)))
try:
    list(zip('abc', 'ab', strict=True))
except ValueError as error:
    print(error)
a, *b, c = (n for n in range(5))
print(a, b, c, [*range(2), *'xy'], max((len(w), w) for w in ('aa', 'b', 'cc')), sys.getrecursionlimit() > 100)


def permutations(items):
    if not items:
        yield ()
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1 :]):
            yield (item, *rest)


print([''.join(p) for p in permutations('abc')])
del mule
