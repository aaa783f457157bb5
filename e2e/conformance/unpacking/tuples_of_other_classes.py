# How many there are is told only for the built-in classes themselves, and a class's own __iter__ is asked.
from collections import OrderedDict, namedtuple

Triple = namedtuple('Triple', 'a b c')


class Items(list):
    pass


class Twisted(tuple):
    def __iter__(self):
        return iter('xy')


for value in (Triple(1, 2, 3), (1, 2, 3), [1, 2, 3], Items([1, 2, 3]), {1: 1, 2: 2, 3: 3}, OrderedDict(a=1, b=2, c=3), 'abc'):
    try:
        a, b = value
    except ValueError as error:
        print(error)
    try:
        a, b, c, d = value
    except ValueError as error:
        print(error)
a, b = Twisted((1, 2, 3))
print(a, b)
a, b, c = Triple(1, 2, 3)
print(a, b, c)
