# compare: output
import copy

class Plain:
    def __init__(self, x, y):
        print('init')
        self.x, self.y = x, y

    def method(self):
        return self.x

p = Plain(1, [2])
s, d = copy.copy(p), copy.deepcopy(p)
print(vars(s), s.y is p.y, d.y is p.y, type(d))
bound = copy.deepcopy(p.method)
print(bound(), bound.__self__ is p)

class Slotted:
    __slots__ = ('a', 'b', '__dict__')

    def __init__(self):
        self.a, self.b, self.free = 1, [2], 3

o = Slotted()
c = copy.deepcopy(o)
print(c.a, c.b, c.free, c.b is o.b)

class Hooked:
    def __copy__(self):
        return 'copied'

    def __deepcopy__(self, memo):
        return 'deep', type(memo).__name__

print(copy.copy(Hooked()), copy.deepcopy([Hooked()]))

class State:
    def __init__(self):
        self.a, self.cache = 1, 2

    def __getstate__(self):
        return {'a': self.a}

    def __setstate__(self, state):
        print('set', state)
        self.__dict__.update(state, cache=None)

print(vars(copy.copy(State())))

class Reduced:
    def __reduce__(self):
        return list, ((1, 2),)

class Made:
    def __new__(cls, a):
        print('new', a)
        return object.__new__(cls)

    def __init__(self, a):
        self.a = a

    def __getnewargs__(self):
        return (self.a,)

class Keyed:
    def __new__(cls, *, k):
        print('new', k)
        return object.__new__(cls)

    def __init__(self, *, k):
        self.k = k

    def __getnewargs_ex__(self):
        return (), {'k': self.k}

print(copy.copy(Reduced()), copy.copy(Made(7)).a, copy.deepcopy(Keyed(k=8)).k)

class Replaceable:
    def __replace__(self, /, **changes):
        return changes

print(copy.replace(Replaceable(), a=1))
try:
    copy.replace(3)
except TypeError as error:
    print(error)
