# compare: output
from itertools import accumulate, cycle, filterfalse, groupby, islice, starmap, takewhile

def roundrobin(*iterables):
    iterators = map(iter, iterables)
    for n in range(len(iterables), 0, -1):
        iterators = cycle(islice(iterators, n))
        yield from map(next, iterators)

print(list(roundrobin('ABC', 'D', 'EF')))

def bad(*args):
    raise StopIteration(7)

def delegating():
    yield from map(bad, [1])
    yield 'after'
    for _ in filter(bad, [1]):
        yield 'never'
    yield from accumulate([1, 2], bad)

print(list(delegating()), list(starmap(bad, [(1,)])), list(groupby([1], bad)), list(takewhile(bad, [1])), list(filterfalse(bad, [1])))
rows = [iter('ab'), iter('c')]
print(list(map(next, rows)), list(map(next, rows)), list(zip(*[iter('abcdef')] * 2)))

def generator():
    raise StopIteration('inside')
    yield

try:
    list(generator())
except RuntimeError as error:
    print(error, repr(error.__cause__))
