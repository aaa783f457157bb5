class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        print('new', name, [b.__name__ for b in bases], kw, sorted(k for k in ns if not k.startswith('__')))
        return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('init', name)
        super().__init__(name, bases, ns)
    def __call__(cls, *args):
        print('call', args)
        return super().__call__(*args)
    def __prepare__(name, bases, **kw):
        print('prepare', name)
        return {}
    __prepare__ = staticmethod(__prepare__)
    def __len__(cls): return 99
    @property
    def shout(cls): return cls.__name__.upper()

class A(metaclass=Meta, option=1):
    x = 1
    def __init__(self, *a): print('A init', a)
class B(A): pass
b = B(1, 2)
print(type(A), len(B), B.shout, isinstance(A, Meta), type(b))

class Plugin:
    registry = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append((cls.__name__, tag))
class One(Plugin): pass
class Two(Plugin, tag='t'): pass
print(Plugin.registry)
try:
    class Three(Plugin, wrong=1): pass
except TypeError as error:
    print(error)
T = type('T', (One,), {'v': 7, 'get': lambda self: self.v})
print(T, T().get(), T.__qualname__, T.__module__)
