# compare: output
from functools import Placeholder, partial, partialmethod

def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)

binary = partial(int, base=2)
print(binary('101'), binary.func, binary.args, binary.keywords, binary, partial(binary, '11')())
partial(partial(print, 1), 2, sep='-')(3)
square = partial(pow, Placeholder, 2)
print(square(5), square, partial(square, 3)(), Placeholder)
show = lambda *args, **kwds: (args, kwds)
print(partial(show, Placeholder, 2, Placeholder, 4)(1, 3, 5), partial(partial(show, Placeholder, 2, Placeholder, 4), 1)(3))

class Cell:
    def set(self, a, b=0, *rest, **kwds):
        return type(self).__name__, a, b, rest, kwds

    one = partialmethod(set, 1)
    two = partialmethod(set, b=2)
    place = partialmethod(set, Placeholder, 7)
    bound = partial(set, None)

    @classmethod
    def make(cls, x, y):
        return cls.__name__, x, y

    five = partialmethod(make, 5)

print(Cell().one(), Cell().one(5, 6, q=1), Cell().two('a'), Cell().place(3), Cell.five(1), Cell().five(2), Cell.one(Cell(), 9))
for action in (
    lambda: partial(), lambda: partial(3), lambda: partial(print, Placeholder), lambda: partial(print, a=Placeholder),
    lambda: square(), lambda: Cell().place(), lambda: partialmethod(3), lambda: partialmethod(len, 1, a=2),
    lambda: partial(show, a=1)(a=2, b=3),
):
    attempt(action)
binary.note = 5
print(binary.note, binary.__dict__)
