# compare: output
"""partial with Placeholder, partialmethod, cached_property, singledispatchmethod, reduce: the corners."""
import functools
from functools import (Placeholder, cached_property, partial, partialmethod, reduce, singledispatch, singledispatchmethod)


def show(*args, **kwargs):
    return args, kwargs


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


_ = Placeholder
late = partial(show, _, 2, _, 4, k=1)
print(late(1, 3), late(1, 3, 5, k=2, m=3), Placeholder)
for call in (lambda: late(1), lambda: late(), lambda: partial(show, 1, _), lambda: partial(show, a=_), lambda: partial(late, _, 30)(10),
             lambda: partial(late, 10)(30), lambda: partial(late, 10, 30, 50)(), lambda: late.args, lambda: partial(late, 9).args,
             lambda: type(_)() is _, lambda: partial(5), lambda: partial(), lambda: functools.Placeholder is _):
    attempt(call)
nested = partial(partial(partial(show, 1), 2, x=1), 3, x=2, y=3)
print(nested.args, nested.keywords, nested.func is show)
shown = partial(print, 'a', end='!')
print(repr(shown).replace('<built-in function print>', 'print'))
shown.note = 'kept'
print(vars(shown), partial.__name__)
try:
    shown.func = 5
except AttributeError as error:
    print(error)


class Cell:
    def __init__(self):
        self.alive = False
        self.calls = 0

    def set_state(self, state, *, loud=False):
        self.alive = state
        return state, loud

    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, False, loud=True)
    later = partialmethod(set_state)

    @classmethod
    def make(cls, *args):
        return cls.__name__, args

    make_two = partialmethod(make, 2)

    @cached_property
    def value(self):
        """A value."""
        self.calls += 1
        return [self.calls]

    @functools.cached_property
    def failing(self):
        raise ValueError('not yet')


cell = Cell()
print(cell.set_alive(), cell.alive, cell.set_dead(), cell.alive, cell.later(5), Cell.make_two(3), cell.make_two(4))
print(cell.value, cell.value is cell.value, cell.calls, vars(cell)['value'], Cell.value.__doc__, Cell.value.attrname)
del cell.value
print(cell.value)
cell.value = 'set'
print(cell.value)
attempt(lambda: cell.failing)
print(repr(Cell.__dict__['set_dead']).split('(')[0])


class Slotted:
    __slots__ = ()

    @cached_property
    def x(self):
        return 1


attempt(lambda: Slotted().x)
attempt(lambda: type('Twice', (), {'a': Cell.__dict__['value']}))
attempt(lambda: cached_property(len).__get__(cell))
attempt(lambda: partialmethod(5))

print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(max, [], initial=7), reduce(lambda a, b: [a, b], 'abc', 'z'))
for call in (lambda: reduce(max, []), lambda: reduce(max), lambda: reduce(max, 5), lambda: reduce(max, [1], 2, initial=3),
             lambda: reduce(function=max, iterable=[1])):
    attempt(call)


class Shape:
    @singledispatchmethod
    def area(self, what):
        """Base."""
        raise NotImplementedError(f'no area of {what!r}')

    @area.register
    def _(self, what: int | float):
        return ('number', what)

    @area.register(list)
    def _(self, what):
        return [self.area(item) for item in what]

    @singledispatchmethod
    @classmethod
    def named(cls, what):
        return cls.__name__, 'any'

    @named.register
    @classmethod
    def _(cls, what: str):
        return cls.__name__, 'text'


shape = Shape()
print(shape.area(3), shape.area([1, 2.5]), Shape.named('x'), shape.named(5), shape.area.__doc__, Shape.area.__name__)
attempt(lambda: shape.area({}))
attempt(lambda: shape.area())
attempt(lambda: singledispatchmethod(5))


@singledispatch
def kind(value, *rest):
    return 'object'


for make in (lambda: kind.register(5), lambda: kind.register(lambda x: x), lambda: kind.register(int | str)(lambda x: 'int or str'),
             lambda: kind.register('x', len)):
    try:
        make()
        print('fine')
    except TypeError as error:
        print(str(error).split(' at 0x')[0])
print(kind(5), kind('a'), kind(2.5), kind(True), sorted(t.__name__ for t in kind.registry), kind.dispatch(bool) is kind.dispatch(int))
attempt(lambda: kind())
