class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
c = Countdown(3)
print(list(c), list(c), [*Countdown(2)], sum(Countdown(5)), max(Countdown(4)))

class Old:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * 10
print(list(Old()), 20 in Old(), 25 in Old(), [x for x in Old()])
a, b, *c = Old()
print(a, b, c, list(zip(Old(), Countdown(9))), list(enumerate(Old(), 5)))
print(list(reversed([1, 2, 3])))
class Rev:
    def __len__(self): return 3
    def __getitem__(self, i): return 'abc'[i]
print(list(reversed(Rev())))
class Backwards:
    def __reversed__(self): return iter('xyz')
print(list(reversed(Backwards())))
class BadIter:
    def __iter__(self): return 1
class NoneIter:
    __iter__ = None
for bad in lambda: iter(3), lambda: list(BadIter()), lambda: list(NoneIter()), lambda: next(3), lambda: reversed(3), lambda: 1 in 2:
    try:
        bad()
    except TypeError as error:
        print(error)
print(next(iter([]), 'default'), list(iter([1, 2, 0, 3].pop, 2)))
it = iter('ab')
print(next(it), next(it))
try:
    next(it)
except StopIteration as error:
    print(repr(error), error.value)
class Hint:
    def __length_hint__(self): return 10
    def __iter__(self): return iter((1, 2))
print(list(Hint()))
