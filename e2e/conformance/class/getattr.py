class Lazy:
    there = 1
    def __getattr__(self, name):
        if name.startswith('make_'): return name[5:]
        raise AttributeError(f'no {name} here')
    def __setattr__(self, name, value):
        print('setting', name)
        object.__setattr__(self, name, value)
    def __delattr__(self, name):
        print('deleting', name)
        super().__delattr__(name)

x = Lazy()
print(x.there, x.make_tea)
x.z = 5
print(x.z, x.__dict__)
del x.z
try:
    x.z
except AttributeError as error:
    print(error)
print(getattr(x, 'nothing', 'default'), hasattr(x, 'make_it'), hasattr(x, 'it'))

class All:
    def __getattribute__(self, name):
        if name == 'secret': return 42
        return object.__getattribute__(self, name)
    def visible(self): return self.secret
print(All().secret, All().visible())

class Explodes:
    @property
    def p(self): raise AttributeError('inside')
    def __getattr__(self, name): return f'fallback for {name}'
print(Explodes().p)

class Slots:
    __slots__ = ('a', 'b')
s = Slots()
s.a = 1
print(s.a, hasattr(s, 'b'), hasattr(s, '__dict__'))
for bad in lambda: s.b, lambda: setattr(s, 'c', 1):
    try:
        bad()
    except AttributeError as error:
        print(error)
