# compare: output
import operator
from operator import *

for name in 'add and_ floordiv lshift mul mod or_ pow rshift sub truediv xor lt le eq ne gt ge'.split():
    print(name, getattr(operator, name)(6, 3), end='; ')
print()
print(neg(3), pos(-2), inv(5), not_([]), truth([]), is_(None, None), is_not(1, 2), is_none(None), is_not_none(0), index(True), operator.abs(-3))
print(getitem([1, 2], 0), contains('abc', 'b'), countOf([1, 2, 1, True], 1), indexOf([5, 6], 6), concat([1], [2]), length_hint([1, 2]), length_hint(3, 7))
a = [1]
setitem(a, 0, 9)
delitem(a, 0)
b = iadd(a, [5])
print(a is b, iconcat(a, [6]), imul(3, 4), ior({1}, {2}), isub(5, 2), ipow(2, 3), operator.__add__(1, 2), call(str, 5), add, add.__module__)

class Matrix:
    def __matmul__(self, other):
        return 'product'

    def __imatmul__(self, other):
        return 'in place'

    def __index__(self):
        return 7

print(matmul(Matrix(), 1), imatmul(Matrix(), 1), index(Matrix()))
for action in (
    lambda: add(1), lambda: add(1, 2, 3), lambda: add(1, 'x'), lambda: neg('x'), lambda: index(1.5),
    lambda: indexOf([1], 2), lambda: indexOf(3, 1), lambda: concat(1, 2), lambda: concat([1], 2), lambda: getitem({}, 'k'),
    lambda: truediv(1, 0), lambda: lt(1, 'a'), lambda: length_hint(1, 'x'), lambda: call(), lambda: contains(1, 1),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
