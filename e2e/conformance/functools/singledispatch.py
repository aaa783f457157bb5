# compare: output
from collections.abc import Iterable, Mapping, Sized
from functools import singledispatch, singledispatchmethod

@singledispatch
def show(x, *rest):
    """Shows."""
    return f'object {x}'

@show.register
def _(x: int, *rest):
    return f'int {x}'

@show.register(list)
def _(x, *rest):
    return f'list {len(x)}'

@show.register
def _(x: float | complex):
    return f'number {x}'

@show.register(str)
@show.register(bytes)
def text(x):
    return f'text {x!r}'

@show.register(type(None))
def _(x):
    return 'none'

show.register(dict, lambda x: 'dict')
print(show(1), show(True), show([1]), show('a'), show(b'b'), show(2.5), show(1j), show(None), show({}), show((1,)))
print(show.dispatch(bool)(3), show.__name__, show.__doc__, text('direct'), sorted(k.__name__ for k in show.registry))

@singledispatch
def kind(x):
    return 'other'

kind.register(Sized)(lambda x: 'sized')
kind.register(Mapping)(lambda x: 'mapping')
print(kind({}), kind([]), kind(3))

class Negator:
    @singledispatchmethod
    def neg(self, arg):
        """Negates."""
        raise NotImplementedError(f'cannot negate {type(arg).__name__}')

    @neg.register
    def _(self, arg: int):
        return -arg

    @neg.register
    def _(self, arg: bool):
        return not arg

    @neg.register(str)
    def _(self, arg):
        return arg[::-1]

    @singledispatchmethod
    @classmethod
    def made(cls, arg):
        return cls.__name__, 'other'

    @made.register
    @classmethod
    def _(cls, arg: int):
        return cls.__name__, 'int'

n = Negator()
print(n.neg(5), n.neg(True), n.neg('abc'), Negator.made(1), Negator.made('x'), n.made(1), Negator.neg.__doc__, Negator.__dict__['neg'])
for action in (
    lambda: n.neg([]), lambda: n.neg(), lambda: show(), lambda: show.register(3), lambda: show.register('x', len),
    lambda: show.register(lambda x: x), lambda: singledispatchmethod(3),
):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error if 'lambda' not in str(error) else '')
