/** Programs about functions, methods, natives, code, cells, frames and namespaces. */

/** Prints what a call gives or raises. */
const TRY = `def t(f, *args, **kw):
    try: print(repr(f(*args, **kw)))
    except BaseException as error: print(type(error).__name__, '|', error)
`;

export const FUNCTIONS: Readonly<Record<string, string>> = {
  functions: `${TRY}def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    "doc"
    x = 1
    return x
class A:
    def m(self): "mdoc"
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
for name in '__name__ __qualname__ __module__ __doc__ __dict__ __defaults__ __kwdefaults__ __closure__ __annotations__ __annotate__ __type_params__ __code__ __globals__ __builtins__'.split():
    if name not in ('__globals__', '__builtins__'):
        print(name, end=' '); t(getattr, f, name)
    print('set', end=' '); t(setattr, f, name, 3)
    print('del', end=' '); t(delattr, f, name)
f.__name__ = 'g'; print(f, f.__name__, f.__qualname__)
f.__qualname__ = 'Q.g'; print(f)
f.__defaults__ = (1, 2, 3)
print(f.__defaults__)
f.__kwdefaults__ = {'d': 1, 'e': 2}
print(f.__kwdefaults__, f())
def live(*, k=1): return k
print(live(), live.__kwdefaults__)
f.attr = 4; print(f.attr, f.__dict__, vars(f))
del f.attr
t(getattr, f, 'attr')
f.__dict__ = {'z': 1}; print(f.z)
t(lambda: f.__get__(3))
t(lambda: f.__get__(None, int))
t(lambda: f.__get__(None))
t(lambda: f.__call__(1, 2, 3, d=1))
t(lambda: f.__code__.co_name)
def g(x: int, *y: 'str', z: list = None) -> float: pass
print(g.__annotations__)
g.__annotations__['x'] = 3
print(g.__annotations__)
g.__annotations__ = {}
print(g.__annotations__, g.__annotate__)
def h(x: undefined_name): pass
t(lambda: h.__annotations__)
undefined_name = 3
t(lambda: h.__annotations__)
t(lambda: h.__annotate__(1))
t(lambda: h.__annotate__(2))
t(lambda: h.__annotate__('x'))
t(lambda: h.__annotate__.__name__)
t(lambda: f == f)
t(lambda: f < f)
t(lambda: isinstance(hash(f), int))
F = type(f)
t(F)
t(F, 1, {})
t(F, f.__code__, 3)
t(F, f.__code__, {}, 3)
t(lambda: F((lambda x: x).__code__, {})(4))
t(lambda: F((lambda x: x).__code__, {}, 'nm', (7,))())
def outer():
    v = 1
    def inner(): return v
    return inner
i = outer()
t(lambda: i.__closure__)
t(lambda: i.__closure__[0].cell_contents)
t(F, i.__code__, {})
t(F, i.__code__, {}, None, None, ())
t(F, i.__code__, {}, None, None, (3,))
t(lambda: F(i.__code__, {}, None, None, i.__closure__)())
t(setattr, i, '__code__', (lambda: 1).__code__)
t(setattr, f, '__code__', (lambda: 1).__code__)
t(f)
t(lambda: type(f).__name__)
t(lambda: (lambda: 0))
t(lambda: F)
t(lambda: f.__init__)
t(lambda: f.nope)
t(lambda: sorted(set(dir(f)) - set(dir(object))))
`,
  methods: `${TRY}class A:
    def m(self, x=1): "mdoc"; return x
    @classmethod
    def c(cls): return cls.__name__
    def __repr__(self): return 'A!'
    def __eq__(self, other): return True
    __hash__ = None
a, b = A(), A()
m = a.m
t(lambda: m)
t(lambda: (m.__self__, m.__name__, m.__qualname__, m.__doc__, m.__module__, m.__defaults__, m.__func__ is A.m))
t(lambda: m.__code__.co_name)
t(lambda: A.m)
t(lambda: A.c)
t(lambda: a.c)
t(lambda: A.c())
t(lambda: a.m == a.m)
t(lambda: a.m is a.m)
t(lambda: a.m == b.m)
t(lambda: a.m != b.m)
t(lambda: a.m == 3)
t(lambda: hash(a.m) == hash(a.m))
t(lambda: isinstance(hash(a.m), int))
t(lambda: a.m < a.m)
t(setattr, m, 'x', 1)
t(setattr, m, '__name__', 'z')
t(delattr, m, 'x')
A.m.x = 5
t(lambda: a.m.x)
t(lambda: a.m.nope)
t(setattr, m, '__doc__', 1)
M = type(m)
t(M)
t(M, 1, 2)
t(M, len, None)
t(M, len, [1, 2])
t(lambda: M(len, [1, 2])())
t(lambda: M(A, 3).__name__)
t(lambda: m.__get__(b) is m)
t(lambda: m.__get__(None, A))
t(lambda: m.__call__(4))
t(m, 1, 2)
t(A.m)
t(lambda: a.m.__dict__)
t(lambda: sorted(set(dir(m)) - set(dir(object))))
class Call:
    def __call__(self, *a): return a
class B: k = Call(); l = M(Call(), 5)
t(lambda: B().k(1))
t(lambda: B().l(1))
t(lambda: B().l)
`,
  natives: `${TRY}t(lambda: len)
t(lambda: (len.__name__, len.__qualname__, len.__module__, len.__self__.__name__))
t(lambda: [].append)
t(lambda: [].append.__self__)
t(lambda: ([].append.__name__, [].append.__qualname__, [].append.__module__))
t(lambda: list.append)
t(lambda: (list.append.__name__, list.append.__qualname__, list.append.__objclass__))
t(lambda: list.append.__module__)
t(lambda: list.append.__self__)
t(lambda: list.__add__)
t(lambda: list.__add__.__objclass__)
t(lambda: (list.__add__.__name__, list.__add__.__qualname__))
t(lambda: [].__add__)
t(lambda: ([].__add__.__name__, [].__add__.__qualname__, [].__add__.__self__))
t(lambda: [].__add__.__objclass__)
t(lambda: dict.fromkeys)
t(lambda: (dict.fromkeys.__name__, dict.fromkeys.__qualname__, dict.fromkeys.__self__))
t(lambda: int.from_bytes)
t(lambda: str.maketrans)
t(lambda: object.__new__)
t(lambda: (object.__new__.__name__, object.__new__.__qualname__, object.__new__.__self__))
t(lambda: dict.__dict__['fromkeys'])
t(lambda: type(dict.__dict__['fromkeys']))
t(lambda: type(int.real))
t(lambda: (int.real.__name__, int.real.__qualname__, int.real.__objclass__))
t(lambda: int.real.__get__(3))
t(lambda: int.real.__get__('a'))
t(lambda: int.real.__get__(None, int))
t(lambda: int.real.__set__(3, 4))
t(lambda: list.append.__get__([1])(2))
t(lambda: list.append.__get__(3))
t(lambda: list.append.__get__(None, list))
t(lambda: list.append([], 1))
t(lambda: list.append())
t(lambda: list.append(3, 1))
t(lambda: list.append(3))
t(lambda: str.upper())
t(lambda: str.upper(3))
t(lambda: str.join(3, []))
t(lambda: int.__add__())
t(lambda: int.__add__('a', 1))
t(lambda: int.__add__(1))
t(lambda: dict.keys([]))
t(lambda: list.__len__(3))
t(lambda: list.__getitem__(3, 1))
t(lambda: list.__getitem__([1]))
t(lambda: list.__contains__([1]))
t(lambda: dict.__getitem__({}))
t(lambda: dict.__contains__({}))
t(lambda: tuple.__getitem__((1,)))
t(lambda: [].__getitem__)
t(lambda: [].__contains__)
t(lambda: {}.__contains__)
t(lambda: set().__contains__)
t(lambda: list.__getitem__)
t(lambda: list.__contains__)
t(lambda: object.__format__)
t(lambda: object.__dir__)
t(lambda: object.__init_subclass__)
t(lambda: type.__subclasses__)
t(lambda: int.__round__)
t(lambda: list.__reversed__)
t(lambda: list.__class_getitem__)
t(lambda: [].__reversed__.__name__)
t(lambda: [].append == [].append)
x = []
t(lambda: x.append == x.append)
t(lambda: hash(x.append) == hash(x.append))
t(lambda: len == len)
t(lambda: isinstance(hash(len), int))
t(lambda: len.__call__([1]))
t(lambda: str.upper.__call__('a'))
t(lambda: len.nope)
t(setattr, len, 'x', 1)
t(setattr, len, '__name__', 'x')
t(setattr, str.upper, '__name__', 'x')
t(lambda: type(len))
t(lambda: type(len)())
t(lambda: type(str.upper)())
t(lambda: type([].__add__))
t(lambda: type(str.upper).__name__)
t(lambda: isinstance(len, type(print)))
t(len)
t(len, 1, 2)
t(len, 3)
t(len, x=3)
t([].append)
t([].append, 1, 2)
t([].append, x=1)
t('a'.join)
t({}.get)
t(print, sep=3)
`,
  code: `${TRY}def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    x = [i for i in args]
    def inner(): return x, a
    return inner
c = f.__code__
for name in 'co_name co_qualname co_filename co_firstlineno co_argcount co_posonlyargcount co_kwonlyargcount co_nlocals co_varnames co_cellvars co_freevars co_flags co_names'.split():
    print(name, end=' '); t(getattr, c, name)
    t(setattr, c, name, 3)
class K:
    def gen(self): yield 1
    async def co(self): await self
    async def ag(self): yield 1
for fn in (K.gen, K.co, K.ag, lambda x, *a: x, lambda **k: k):
    print(fn.__code__.co_name, fn.__code__.co_flags, fn.__code__.co_varnames, fn.__code__.co_names, fn.__code__.co_qualname)
t(lambda: c)
t(lambda: f(1, d=2).__code__.co_freevars)
t(lambda: c == c)
t(lambda: isinstance(hash(c), int))
t(lambda: compile('x = 1\\ny = 2', 'file', 'exec'))
t(lambda: compile('x = 1\\ny = 2', 'file', 'exec').co_names)
t(lambda: [line for _, _, line in (lambda: 0).__code__.co_lines()])
def same(): return 1
def same2(): return 1
t(lambda: same.__code__ == same2.__code__)
`,
  'cells and frames': `${TRY}def outer(v):
    def inner(): return v
    def setter(x):
        nonlocal v
        v = x
    return inner, setter
i, s = outer(3)
cell = i.__closure__[0]
t(lambda: cell)
t(lambda: cell.cell_contents)
s('x')
t(lambda: cell.cell_contents)
cell.cell_contents = 9
t(i)
del cell.cell_contents
t(i)
t(lambda: cell.cell_contents)
t(lambda: cell)
C = type(cell)
t(C)
t(C, 3)
t(lambda: C(3).cell_contents)
t(lambda: C(3) == C(3))
t(lambda: C(3) < C(4))
t(lambda: C() < C(4))
t(lambda: C() == C())
t(C, 1, 2)
t(hash, C(3))
t(setattr, cell, 'x', 1)
def late():
    def use(): return var
    cell = use.__closure__[0]
    t(lambda: cell.cell_contents)
    t(use)
    var = 3
    t(use)
late()
try: 1 / 0
except ZeroDivisionError as e: tb = e.__traceback__
fr = tb.tb_frame
t(lambda: (fr.f_lineno, fr.f_code.co_name, fr.f_globals is globals(), fr.f_locals is globals(), type(fr.f_builtins)))
t(lambda: type(fr))
t(type(fr))
t(setattr, fr, 'f_code', 1)
def inner():
    y = 5
    try: 1 / 0
    except ZeroDivisionError as e: return e.__traceback__.tb_frame
fr = inner()
t(lambda: (fr.f_code.co_name, fr.f_lineno, sorted(fr.f_locals)))
t(lambda: fr.f_locals['y'])
t(lambda: fr.f_trace)
`,
  namespaces: `${TRY}def f(a, b=1):
    c = [1]
    d = locals()
    d['c'] = 'changed'
    d['new'] = 1
    print(c, d, locals())
    for x in 'ab': pass
    print(sorted(locals()), sorted(vars()), dir())
f(1)
class A:
    x = 1
    print(sorted(locals()), sorted(vars()))
    locals()['y'] = 5
print(A.y)
t(lambda: globals() is globals())
print(locals() is globals())
t(lambda: vars(A) == A.__dict__)
t(vars, 3)
t(vars, 1, 2)
t(dir, 1, 2)
t(globals, 1)
t(locals, 1)
t(lambda: 'f' in globals())
globals()['made'] = 7
print(made)
t(lambda: sorted(locals()))
def closure():
    v = 1
    def inner(): v; return locals()
    return inner()
t(closure)
print([locals() for i in range(2)])
def gen():
    x = 1
    yield locals()
    y = 2
    yield locals()
print(list(gen()))
t(id)
t(lambda: id(f) == id(f))
t(lambda: id(1) == id(1))
t(lambda: id(None) == id(None))
t(hash)
t(callable)
`,
};
