# compare: output
from functools import WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES, cached_property, update_wrapper, wraps

def decorated(function):
    @wraps(function)
    def inner(*args, **kwds):
        """inner doc"""
        return function(*args, **kwds)

    return inner

@decorated
def documented(a: int) -> str:
    """the doc"""
    return a

print(documented.__name__, documented.__doc__, documented.__wrapped__.__name__, documented.__qualname__, documented.__annotations__)
print(WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES, wraps(len)(lambda: 0).__name__)
documented.extra = 1
print(update_wrapper(lambda: 0, documented).extra)

class Circle:
    def __init__(self, r):
        self.r = r

    @cached_property
    def area(self):
        """the area"""
        print('computing')
        return self.r ** 2

    @cached_property
    def broken(self):
        raise ValueError('no')

c = Circle(3)
print(c.area, c.area, c.__dict__, Circle.area.__doc__, Circle.area.attrname)
c.r = 5
print(c.area)
del c.area
print(c.area)
c.area = 'set'
print(c.area)

class Slotted:
    __slots__ = ()

    @cached_property
    def x(self):
        return 1

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: c.broken)
attempt(lambda: c.broken)
attempt(lambda: Slotted().x)
attempt(lambda: type('Twice', (), {'a': Circle.area, 'b': Circle.area}))
attempt(lambda: documented())
