import functools
def t(f, *args, **kw):
    try: print(repr(f(*args, **kw)))
    except BaseException as error: print(type(error).__name__, '|', error)
class Field:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): self.name = name; owner.__dict__.get('fields', []).append(name)
    def __get__(self, obj, owner=None): return self if obj is None else obj.__dict__.get(self.name, 'unset')
    def __set__(self, obj, value):
        if not isinstance(value, self.kind): raise TypeError(f'{self.name} must be {self.kind.__name__}')
        obj.__dict__[self.name] = value
class Model:
    fields = []
    a = Field(int); b = Field(str)
m = Model()
m.a = 3
print(m.a, m.b, Model.fields, Model.a.name)
t(setattr, m, 'b', 3)
def deco(cls):
    cls.extra = 'added'
    old = cls.__init__
    @functools.wraps(old)
    def init(self, *a, **k): print('making', a, k); old(self, *a, **k)
    cls.__init__ = init
    return cls
@deco
class P:
    def __init__(self, x, *, y=1): "init doc"; self.x, self.y = x, y
p = P(1, y=2)
print(p.x, p.y, P.extra, P.__init__.__doc__, P.__init__.__name__, P.__init__.__wrapped__)
t(P)
t(P, 1, 2)
t(P, 1, z=2)
class Single:
    inst = None
    def __new__(cls, *a):
        if cls.inst is None: cls.inst = super().__new__(cls)
        return cls.inst
    def __init__(self, v): self.v = v
a, b = Single(1), Single(2)
print(a is b, a.v)
class Pt(tuple):
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
    x = property(lambda s: s[0])
    def __repr__(self): return f'Pt{super().__repr__()}'
print(Pt(1, 2), Pt(1, 2).x, Pt(1, 2) == (1, 2), hash(Pt(1, 2)) == hash((1, 2)), Pt(1, 2) + (3,))
class I(int):
    def __add__(self, o): return I(int.__add__(self, o))
    def __repr__(self): return f'I({int(self)})'
print(I(3) + 4, I(3) * 2, [I(1)], {I(1): 'k'}[1], I(5) > 3, f'{I(7):03}', str(I(2)))
class St(str):
    def upper(self): return St('U' + super().upper())
print(St('a').upper(), type(St('a').upper()), St('a') + 'b', type(St('a') + 'b'), {St('k'): 1}['k'], 'x'.join([St('1'), '2']))
class Dd(dict):
    def __missing__(self, k): self[k] = v = len(self); return v
d = Dd(); print(d['a'], d['b'], d['a'], d, d.get('z'))
class L(list):
    def append(self, x): super().append(x); return self
print(L().append(1).append(2), L([3]) + [4], type(L([3]) + [4]), L([1])[:], type(L([1])[:]))
class Ctx:
    def __init_subclass__(cls, **kw): super().__init_subclass__(); cls.kw = kw
class C2(Ctx, a=1, b=2): pass
print(C2.kw)
class Meta(type):
    def __getattr__(cls, name): return f'{cls.__name__}.{name}?'
    def __iter__(cls): return iter('xyz')
    def __contains__(cls, k): return k == 'in'
    def __getitem__(cls, k): return k * 2
    def __eq__(cls, o): return 'meta eq'
    def __hash__(cls): return 5
    def __repr__(cls): return f'<{cls.__name__}!>'
    def __bool__(cls): return False
class W(metaclass=Meta): pass
print(W.foo, list(W), 'in' in W, W[4], W == 1, hash(W), W, bool(W), [W], W.__name__)
class Op:
    def __init__(self, v): self.v = v
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return ('radd', o)
    def __lt__(self, o): return ('lt', o.v if isinstance(o, Op) else o)
    def __call__(self, *a, **k): return a, k
    def __bool__(self): return self.v > 0
    def __len__(self): return 3
    def __index__(self): return self.v
    def __enter__(self): return 'entered'
    def __exit__(self, *a): print('exit', a[0]); return True
o = Op(2)
t(lambda: o + 1); t(lambda: 1 + o); t(lambda: o < 5); t(lambda: 5 > o); t(lambda: o > 5); t(lambda: o(1, k=2)); t(lambda: [0, 1, 2][o]); t(lambda: bool(o)); t(lambda: len(o))
with o as x: print(x); raise ValueError
t(lambda: o + o); t(lambda: o <= o); t(lambda: o - 1); t(lambda: -o); t(lambda: o[0]); t(lambda: iter(o)); t(lambda: o.v.w)
