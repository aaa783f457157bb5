# compare: output
"""singledispatch: which implementation wins, abstract classes, unions, what cannot be registered."""
import abc
import collections.abc
import functools
import numbers
from functools import singledispatch
from typing import Optional, Union


@singledispatch
def what(value):
    return 'object'


for cls in (int, list, numbers.Number, collections.abc.Sequence, collections.abc.Iterable, BaseException, type(None), tuple):
    what.register(cls, lambda value, name=cls.__name__: name)
print([what(value) for value in (5, True, 2.5, 1j, [], 'text', b'', (), {}, {1}, ValueError(), None, range(3), iter([]), object(), len, int)])


class Mine(list):
    pass


class Deep(Mine):
    pass


print(what(Mine()), what(Deep()))


@what.register
def mine(value: Mine):
    return 'mine'


print(what(Deep()), what.dispatch(Deep) is mine, mine(5))


class P(abc.ABC):
    pass


class Q(abc.ABC):
    pass


class R(P, Q):
    pass


class V:
    pass


P.register(V)
Q.register(V)


@singledispatch
def which(value):
    return 'base'


@which.register(P)
def _(value):
    return 'P'


@which.register(Q)
def _(value):
    return 'Q'


print(which(R()))
try:
    print(which(V()))
except RuntimeError as error:
    print(error)


class W(V):
    pass


try:
    which(W())
except RuntimeError as error:
    print(error)


@which.register
def _(value: int | str | None):
    return 'int, str or None'


@which.register
def _(value: Optional[float]):
    return 'float or None'


@which.register
def _(value: Union[list, tuple], more='m'):
    return f'list or tuple {more}'


print(which(1), which('s'), which(None), which(2.5), which([]), which((), 'x'), which(b''))
print([cls.__name__ for cls in which.registry], which.registry[object] is which.dispatch(object))
for wrong in (lambda: which.register(list[int]), lambda: which.register(5), lambda: which.register('text'), lambda: which.register(int, 5) and None):
    try:
        print(wrong())
    except TypeError as error:
        print(str(error).split(' at 0x')[0])
try:
    @which.register
    def bad(value):
        pass
except TypeError as error:
    print(str(error).split(' at 0x')[0])
try:
    @which.register
    def worse(value: list[int]):
        pass
except TypeError as error:
    print(error)
try:
    @which.register
    def worst(value: int | list[int]):
        pass
except TypeError as error:
    print(error)
which.register(int)(lambda value: 'int again')
print(which(5), which.__wrapped__(5), which.__name__)
try:
    which(value=5)
except TypeError as error:
    print(error)
token = abc.get_cache_token()
P.register(float)
print(abc.get_cache_token() != token)


class Visitor:
    def __init__(self):
        self.depth = 0

    @functools.singledispatchmethod
    def visit(self, node):
        return f'leaf {node}'

    @visit.register
    def _(self, node: list):
        self.depth += 1
        return [self.visit(item) for item in node]

    @visit.register(dict)
    @staticmethod
    def _(node):
        return sorted(node)


class Quiet(Visitor):
    @Visitor.visit.register
    def _(self, node: str):
        return 'text in a subclass'


visitor = Visitor()
print(visitor.visit([1, ['a']]), visitor.depth, visitor.visit({'b': 1, 'a': 2}), Quiet().visit('x'), Visitor().visit('x'))
print(Visitor.visit(visitor, 5), visitor.visit.__name__, hasattr(Visitor.visit, 'register'))
