# compare: output
from itertools import accumulate, chain, count, cycle, islice, repeat
import operator

print(list(islice(count(5, 3), 4)), list(islice(count(2**53 - 2), 5)), list(islice(count(0.5, 0.25), 4)))
print(list(islice(cycle('ab'), 5)), list(cycle([])), list(repeat('x', 3)), list(map(pow, range(5), repeat(2))))
print(list(chain('ab', [1], (), {2: 3})), list(chain.from_iterable(['ab', 'cd'])), list(chain()))
c, r = count(1), repeat(1, 3)
next(c), next(r)
print(c, r, r.__length_hint__(), count(2.5), count(0, 2), repeat('x'), count(True))
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([1, 2], initial=10)))
print(list(accumulate([])), list(accumulate([], initial=1)), list(accumulate('abc')), list(accumulate([3, 1, 4], max)))

class Odd:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Odd(self.n + (other.n if isinstance(other, Odd) else other))

    def __index__(self):
        return self.n

    def __repr__(self):
        return f'Odd({self.n})'

print(list(islice(count(Odd(1), 2), 3)), list(accumulate([Odd(1), Odd(2)])), list(repeat(7, Odd(2))))
print(list(islice('abcdef', Odd(1), Odd(4))), dict(zip('ab', count())), sum(islice(count(1), 1000)), 3 in count())
for action in (
    lambda: count('a'), lambda: count(1, 2, 3), lambda: repeat(), lambda: repeat(1, 'a'), lambda: repeat(1, 2, 3),
    lambda: cycle(3), lambda: cycle(), lambda: list(chain(1)), lambda: chain(a=1), lambda: next(count(Odd(1), 'x')),
    lambda: repeat(1).__length_hint__(), lambda: accumulate([1], None, 5), lambda: accumulate(),
    lambda: count().missing, lambda: chain.from_iterable(3),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
