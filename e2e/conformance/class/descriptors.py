class Loud:
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name); self.name = '_' + name
    def __get__(self, obj, owner=None):
        if obj is None: return self
        print('get', self.name)
        return getattr(obj, self.name, 'unset')
    def __set__(self, obj, value): print('set', value); setattr(obj, self.name, value)
    def __delete__(self, obj): print('delete'); delattr(obj, self.name)

class NonData:
    def __get__(self, obj, owner=None): return 'from descriptor'

class A:
    x = Loud()
    y = NonData()

a = A()
print(a.x)
a.x = 3
print(a.x, a.__dict__, type(A.x).__name__)
del a.x
print(a.x, a.y)
a.y = 'own'
print(a.y, A().y)

class Temperature:
    def __init__(self, c): self.c = c
    @property
    def f(self):
        """Fahrenheit"""
        return self.c * 9 / 5 + 32
    @f.setter
    def f(self, value): self.c = (value - 32) * 5 / 9
    @f.deleter
    def f(self): print('gone')
    @property
    def read_only(self): return 1

t = Temperature(100)
print(t.f, Temperature.f.__doc__)
t.f = 32
print(t.c)
del t.f
for bad in lambda: setattr(t, 'read_only', 2), lambda: delattr(t, 'read_only'), lambda: t.nothing, lambda: setattr(3, 'x', 1), lambda: delattr(a, 'zzz'):
    try:
        bad()
    except AttributeError as error:
        print(error)
