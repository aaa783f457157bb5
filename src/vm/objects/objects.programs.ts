/** Programs about what every object can do: being made, compared, its attributes, its class. */

/** Prints what a call gives or raises. */
const TRY = `def t(f, *args, **kw):
    try: print(repr(f(*args, **kw)))
    except BaseException as error: print(type(error).__name__, '|', error)
`;

export const OBJECTS: Readonly<Record<string, string>> = {
  making: `${TRY}class A: pass
class I:
    def __init__(self, x): pass
class N:
    def __new__(cls, x): return object.__new__(cls)
class NI:
    def __new__(cls, x): return object.__new__(cls, x)
class NS:
    def __new__(cls, x): return super().__new__(cls)
class II:
    def __init__(self, x): super().__init__(x)
class Both:
    def __new__(cls, x): return super().__new__(cls, x)
    def __init__(self, x): super().__init__(x)
t(object, 1)
t(object, a=1)
t(A, 1)
t(A, x=1)
t(I)
t(lambda: type(I(1)).__name__)
t(lambda: type(N(1)).__name__)
t(NI, 1)
t(lambda: type(NS(1)).__name__)
t(II, 1)
t(Both, 1)
t(object.__new__)
t(object.__new__, 3)
t(object.__new__, int)
t(object.__new__, list)
t(object.__new__, A, 1)
t(int.__new__, object)
t(int.__new__, bool)
t(list.__new__, A)
t(object.__init__, A(), 1)
t(object.__init__)
t(A().__init__, 1)
class Bad:
    def __init__(self): return 3
t(Bad)
class Other:
    def __new__(cls): return 5
    def __init__(self): print('never')
t(Other)
class Keep:
    def __new__(cls, *a, **k): print(cls.__name__, a, k); return object.__new__(cls)
t(lambda: isinstance(Keep(1, b=2), Keep))
class K2(list):
    def __init__(self, a, b): super().__init__(a); self.b = b
t(lambda: (K2([1], 2), K2([1], 2).b))
class F(float):
    def __new__(cls, v, unit): self = super().__new__(cls, v); self.unit = unit; return self
t(lambda: (F(2.5, 'm'), F(2.5, 'm').unit, F(1, 'x') + 1))
`,
  comparing: `${TRY}class A: pass
a, b = A(), A()
t(lambda: a == a)
t(lambda: a == b)
t(lambda: a != b)
t(lambda: a != a)
t(lambda: a.__eq__(b))
t(lambda: a.__ne__(b))
t(lambda: a.__ne__(a))
t(lambda: a.__lt__(b))
t(lambda: a < b)
t(lambda: object() <= object())
t(lambda: hash(a) == hash(a))
t(lambda: isinstance(hash(a), int))
class E:
    def __eq__(self, other): return 'yes'
t(lambda: E() == 1)
t(lambda: E() != 1)
t(lambda: 1 == E())
t(lambda: hash(E()))
t(lambda: {E(): 1})
t(lambda: E.__hash__)
class Ni:
    def __eq__(self, other): return NotImplemented
t(lambda: Ni() == 1)
t(lambda: Ni() != 1)
n = Ni()
t(lambda: n == n)
class NE:
    def __ne__(self, other): return 'ne'
t(lambda: NE() != 1)
t(lambda: NE() == 1)
class H:
    def __hash__(self): return 'x'
t(hash, H())
class H2:
    def __hash__(self): return True
t(hash, H2())
class H3:
    def __hash__(self): return -1
t(hash, H3())
class H4:
    def __hash__(self): return 2**70
class H5:
    __hash__ = None
t(hash, H5())
class EH:
    def __eq__(self, o): return True
    __hash__ = object.__hash__
t(lambda: len({EH(), EH()}) in (1, 2))
class Sub(E): pass
t(hash, Sub())
class Sub2(E):
    def __hash__(self): return 4
t(hash, Sub2())
`,
  attributes: `${TRY}class A:
    c = 1
    def m(self): pass
a = A()
t(getattr, a, 'nope')
t(getattr, a, 'nope', 5)
t(getattr, a, 3)
t(getattr, a)
t(getattr, a, 'b', 1, 2)
t(getattr, a, 'b', default=1)
t(hasattr, a, 'c')
t(hasattr, a, 3)
t(hasattr, a)
t(setattr, a, 'd', 4)
t(setattr, a, 4, 4)
t(setattr, a, 'd')
t(delattr, a, 'd')
t(delattr, a, 'd')
t(delattr, a, 'c')
t(setattr, object(), 'x', 1)
t(delattr, object(), 'x')
t(setattr, 3, 'x', 1)
t(setattr, 3, 'real', 1)
t(delattr, 3, 'real')
t(setattr, 3, '__class__', 1)
t(setattr, 'a', 'upper', 1)
t(delattr, 'a', 'upper')
t(setattr, [], 'append', 1)
t(setattr, None, 'x', 1)
t(getattr, None, 'x')
t(a.__getattribute__, 'nope')
t(a.__getattribute__, 'c')
t(a.__getattribute__, 3)
t(a.__setattr__, 'q', 3)
t(lambda: a.q)
t(a.__delattr__, 'q')
t(a.__delattr__, 'q')
t(object.__getattribute__, a, 'nope')
t(object.__setattr__, A, 'x', 1)
t(object.__delattr__, A, 'x')
t(object.__setattr__, int, 'x', 1)
t(type.__setattr__, A, 'x', 1)
t(lambda: A.x)
t(type.__setattr__, a, 'x', 1)
t(type.__delattr__, A, 'x')
t(type.__delattr__, A, 'x')
t(setattr, int, 'x', 1)
t(delattr, int, 'real')
t(setattr, A, 3, 1)
class G:
    def __getattr__(self, name):
        if name == 'boom': raise ValueError(name)
        if name.startswith('x'): return name * 2
        raise AttributeError(f'no {name}')
g = G()
t(getattr, g, 'xa')
t(getattr, g, 'ya')
t(getattr, g, 'ya', 1)
t(hasattr, g, 'ya')
t(hasattr, g, 'boom')
t(getattr, g, 'boom', 1)
class GA:
    def __getattribute__(self, name):
        if name == 'z': return 26
        return super().__getattribute__(name)
    def __getattr__(self, name): return 'fallback ' + name
t(getattr, GA(), 'z')
t(getattr, GA(), 'w')
t(lambda: GA().__class__)
class P:
    @property
    def p(self): raise AttributeError('inner')
    def __getattr__(self, name): return 'asked ' + name
t(lambda: P().p)
class S:
    def __setattr__(self, name, value): object.__setattr__(self, name, value * 2)
    def __delattr__(self, name): print('del', name); super().__delattr__(name)
s = S(); s.v = 4; print(s.v); del s.v
t(lambda: s.v)
def gone(): del s.v
t(gone)
a.__dict__ = {'k': 1}
print(a.k, vars(a))
t(setattr, a, '__dict__', 3)
t(delattr, a, '__dict__')
try: a.colour
except AttributeError as e: print(e.name, e.obj is a)
`,
  class: `${TRY}class A: pass
class B: pass
class C:
    __slots__ = ()
class D:
    __slots__ = ('a',)
class L(list): pass
a = A()
a.__class__ = B
print(type(a), isinstance(a, B), a.__class__)
t(setattr, a, '__class__', 3)
t(setattr, a, '__class__', int)
t(setattr, a, '__class__', C)
t(setattr, a, '__class__', D)
t(setattr, a, '__class__', L)
t(setattr, 3, '__class__', B)
t(setattr, [], '__class__', L)
t(delattr, a, '__class__')
t(a.__repr__)
t(repr, object())
t(str, a)
t(format, a, '')
t(format, a, 'x')
t(a.__format__, 3)
t(a.__str__)
t(lambda: a.__init_subclass__())
t(lambda: A.__init_subclass__(x=1))
t(lambda: A.__init_subclass__(1))
t(lambda: A.__subclasshook__(1))
t(lambda: A.__doc__)
t(lambda: a.__doc__)
t(lambda: sorted(set(dir(a)) - set(dir(object))))
t(lambda: [n for n in dir(object)])
t(lambda: dir(A))
t(lambda: a.__dir__)
t(lambda: a.__module__)
class Dir:
    def __dir__(self): return ['b', 'a', 'c']
t(dir, Dir())
class Dir2:
    def __dir__(self): return 3
t(dir, Dir2())
class R:
    def __repr__(self): return 3
t(repr, R())
t(str, R())
class R2:
    def __str__(self): return 3
t(str, R2())
t(print, R2())
class R3:
    def __repr__(self): return 'r3'
print(R3(), [R3()], f'{R3()!s:>5}|')
class R4:
    def __format__(self, spec): return 3
t(format, R4(), '')
def local():
    class Inner: pass
    return Inner()
t(local)
t(lambda: type(local()))
t(type(None))
t(type(None), 1)
t(type(...))
t(type(NotImplemented))
t(type(NotImplemented), 1)
t(bool, NotImplemented)
t(lambda: None.__bool__())
t(lambda: None.__repr__())
t(lambda: (repr(...), repr(NotImplemented), str(None)))
t(lambda: None == None)
t(lambda: None.__eq__(3))
t(lambda: None < None)
t(lambda: hash(...) == hash(...))
t(lambda: (...).__reduce__())
t(lambda: type(object().__reduce_ex__(2)))
`,
  'taken apart': `${TRY}class A:
    def __init__(self): self.x = 1
class S:
    __slots__ = ('a', 'b')
class L(list): pass
s = S(); s.a = 3
t(A().__getstate__)
t(object().__getstate__)
t(s.__getstate__)
t(lambda: A().__reduce_ex__(4)[1:])
t(lambda: A().__reduce_ex__(2)[0].__name__)
t(lambda: s.__reduce_ex__(2)[1:3])
t(lambda: [list(x) if i == 3 else x for i, x in enumerate(L([1, 2]).__reduce_ex__(2)[1:], 1)])
t(lambda: list({'k': 1}.__reduce_ex__(2)[4]))
t(lambda: A().__reduce__()[1:])
t(lambda: (i for i in ()).__reduce_ex__(2))
t(lambda: (lambda: 0).__reduce_ex__(2))
f, args, state, *_ = A().__reduce_ex__(2)
copy = f(*args)
t(lambda: (type(copy), copy.__dict__, state))
class Own:
    def __reduce__(self): return 'own'
    def __getnewargs__(self): return (1,)
t(lambda: Own().__reduce_ex__(2))
class New:
    def __new__(cls, v): return object.__new__(cls)
    def __getnewargs__(self): return (7,)
t(lambda: New(1).__reduce_ex__(2)[1])
t(dir, object())
`,
};
