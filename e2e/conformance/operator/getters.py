# compare: output
import copy
from operator import attrgetter, itemgetter, methodcaller

class Point:
    def __init__(self, n):
        self.n = n
        self.inner = self

    def shifted(self, by=0, *, times=1):
        return self.n, by, times

print(sorted([('b', 2), ('a', 3), ('c', 1)], key=itemgetter(1)), itemgetter(1, 0)('ab'), itemgetter(slice(1, 3))('abcd'), itemgetter('k')({'k': 5}))
print(attrgetter('n')(Point(1)), attrgetter('n', 'inner.n', 'inner.inner.n')(Point(2)), max([Point(1), Point(3)], key=attrgetter('n')).n)
print(methodcaller('shifted')(Point(1)), methodcaller('shifted', 5, times=6)(Point(1)), list(map(methodcaller('upper'), 'ab')))
print(itemgetter(0), itemgetter('a', 1), attrgetter('a.b', 'c'), methodcaller('f', 1, k='x'), type(itemgetter(1)))
print(copy.copy(itemgetter(1, 2)), copy.deepcopy(attrgetter('a')))
for action in (
    lambda: itemgetter(), lambda: itemgetter(1)([0]), lambda: itemgetter(1)(5), lambda: itemgetter(1)(),
    lambda: itemgetter(1)(1, 2), lambda: attrgetter(1), lambda: attrgetter(), lambda: attrgetter('zz')(3),
    lambda: attrgetter('n.zz')(Point(1)), lambda: methodcaller(), lambda: methodcaller(3), lambda: methodcaller('zz')(3),
    lambda: itemgetter(a=1), lambda: itemgetter(1)(a=1),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
