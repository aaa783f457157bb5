# compare: output
"""Instances: their dict, slots, state hooks, arguments, and functions and classes by name."""
import copyreg
import enum
import io
import pickle
from collections import namedtuple
from dataclasses import dataclass


class Plain:
    def __init__(self, x):
        self.x = x
        self.friends = [self]


class Slots:
    __slots__ = ('a', 'b')


class Mixed(Slots):
    pass


class State:
    def __init__(self):
        self.secret, self.kept = 'secret', 1

    def __getstate__(self):
        return {'kept': self.kept}

    def __setstate__(self, state):
        print('setstate', state)
        self.__dict__.update(state, secret=None)


class Falsy(State):
    def __getstate__(self):
        return False


class Args:
    def __new__(cls, *args, **kwargs):
        made = super().__new__(cls)
        made.got = args, kwargs
        return made

    def __getnewargs_ex__(self):
        return self.got


class Point(namedtuple('Point', 'x y')):
    pass


@dataclass
class Record:
    name: str
    values: list


class Colour(enum.Enum):
    RED = 1
    BLUE = 'b'


class Text(str):
    pass


class Many(list):
    pass


class Table(dict):
    pass


class Reduced:
    def __init__(self, *args):
        self.args = args

    def __reduce__(self):
        return Reduced, ('made', 'again'), {'extra': 1}, iter([1, 2]), iter([('k', 'v')])

    def append(self, item):
        self.items = getattr(self, 'items', []) + [item]

    def __setitem__(self, key, value):
        self.pair = key, value


class Outer:
    class Inner:
        def method(self):
            return 'inner method'

    @classmethod
    def make(cls):
        return cls.__name__


class Single:
    def __reduce__(self):
        return 'THE_ONE'


THE_ONE = Single()


def function(x):
    return x * 2


def show(value, protocol=5):
    data = pickle.dumps(value, protocol)
    print(data)
    return pickle.loads(data)


plain = show(Plain(5))
print(plain.x, plain.friends[0] is plain, type(plain).__name__)
for protocol in 3, 4:
    show(Plain([1]), protocol)
slots = Slots()
slots.a = 1
back = show(slots)
print(back.a, hasattr(back, 'b'))
mixed = Mixed()
mixed.a, mixed.c = 1, 2
back = show(mixed)
print(back.a, back.c)
print(vars(show(State())), vars(show(Falsy())))
args = show(Args(1, 2, k=3))
print(args.got, show(Args(1)).got, show(Args(1), 3).got)
print(show(Point(1, 2)), show(Record('r', [1])), show(Colour.BLUE) is Colour.BLUE, show(Colour))
text = Text('t')
text.note = 'n'
print(show(text), show(text).note, type(show(text)).__name__)
many = Many([1, 2])
many.name = 'm'
print(show(many), show(many).name, show(Many([1])), show(Table(a=1)))
reduced = show(Reduced())
print(vars(reduced))
print(show(Outer.Inner) is Outer.Inner, show(Outer.Inner().method)(), show(Outer.make)(), show(Outer.Inner, 3) is Outer.Inner)
print(show(THE_ONE) is THE_ONE, show(function) is function, show([function, function, Plain])[2] is Plain)


class Unknown:
    def __init__(self, n):
        self.n = n


copyreg.pickle(Unknown, lambda unknown: (Unknown, (unknown.n + 1,)))
print(show(Unknown(1)).n)


class Store(pickle.Pickler):
    def persistent_id(self, obj):
        return 'plain' if isinstance(obj, Plain) else None

    def reducer_override(self, obj):
        if obj is function:
            return len, ('four',)
        return NotImplemented


class Fetch(pickle.Unpickler):
    def persistent_load(self, name):
        return f'<{name}>'

    def find_class(self, module, name):
        print('find', module, name)
        if name == 'Record':
            raise pickle.UnpicklingError(f'{module}.{name} is forbidden')
        return super().find_class(module, name)


file = io.BytesIO()
store = Store(file)
store.dump([Plain(1), function, {'p': Plain(2)}])
store.dump('second')
store.dump('second')
print(file.getvalue())
file.seek(0)
fetch = Fetch(file)
print(fetch.load(), fetch.load(), fetch.load())
for data in (pickle.dumps(Colour.RED), pickle.dumps(Record('x', []))):
    try:
        print(Fetch(io.BytesIO(data)).load())
    except pickle.UnpicklingError as error:
        print(error)
with open('data.pickle', 'wb') as out:
    pickle.dump({'saved': [1, 2]}, out)
    pickle.dump('more', out)
with open('data.pickle', 'rb') as saved:
    print(pickle.load(saved), pickle.load(saved))
    try:
        pickle.load(saved)
    except EOFError as error:
        print(error)
Plain.x = property(lambda self: 'from the class')
try:
    pickle.loads(pickle.dumps(plain))
except AttributeError as error:
    print(error)
