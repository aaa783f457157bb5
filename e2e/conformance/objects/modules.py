import types, sys, math
def t(f, *args, **kw):
    try: print(repr(f(*args, **kw)))
    except BaseException as error: print(type(error).__name__, '|', error)
M = types.ModuleType
m = M('mod')
t(lambda: m)
t(lambda: M('mod', 'doc').__doc__)
t(lambda: (m.__name__, m.__doc__, m.__package__, m.__loader__, m.__spec__))
t(lambda: sorted(m.__dict__))
t(M)
t(M, 1)
t(M, 'a', 'b', 'c')
t(lambda: m.nope)
t(delattr, m, 'nope')
m.x = 3
t(lambda: (m.x, vars(m)['x'], m.__dict__['x']))
del m.x
t(getattr, m, 'x')
t(setattr, m, '__dict__', {})
t(dir, m)
m.__getattr__ = lambda name: 'dynamic ' + name
t(lambda: m.whatever)
t(delattr, m, 'whatever')
m.__dir__ = lambda: ['z', 'a']
t(dir, m)
def bad(name): raise AttributeError('own words')
m.__getattr__ = bad
t(lambda: m.whatever)
t(hasattr, m, 'whatever')
t(lambda: math.nope)
t(lambda: sys.nope)
t(lambda: sys.version_inf)
t(lambda: type(sys))
t(lambda: sys.__name__)
t(lambda: isinstance(sys, types.ModuleType))
del m.__name__
t(lambda: m)
t(lambda: m.zz)
class Sub(M):
    @property
    def computed(self): return 'c ' + self.__name__
    def __getattr__(self, name): return 'sub ' + name
s = Sub('s')
t(lambda: s.computed)
t(lambda: s.other)
t(lambda: M('n').__repr__())
m2 = M('m2'); m2.__file__ = '/a/b.py'
t(lambda: m2)
t(lambda: m2 == m2)
t(lambda: isinstance(hash(m2), int))
t(lambda: M('q').__annotations__)
class Lazy(M): pass
m2.__class__ = Lazy
t(lambda: type(m2))
t(lambda: M.__new__(M).__dict__)
t(lambda: M.__new__(M))
