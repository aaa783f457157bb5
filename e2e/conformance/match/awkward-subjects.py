# compare: output
from collections import namedtuple, deque, OrderedDict, defaultdict, ChainMap, UserDict, UserList
from dataclasses import dataclass
import enum, types
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
P = namedtuple('P', 'x y')
@dataclass
class D: a: int; b: int = 2
class Color(enum.Enum): R = 1; G = 2
def seq(v):
    match v:
        case []: return 'empty'
        case [x]: return 'one', x
        case [1, *rest]: return 'one-rest', rest
        case [*_, 9]: return 'ends 9'
        case [a, [b, *c], *d]: return 'nest', a, b, c, d
        case (x, y): return 'two', x, y
        case [x, y, *z]: return 'more', x, y, z
        case _: return 'no'
for v in ([], (), [5], (1, 2, 3), [3, 9], [1, [2, 3], 4], [7, 'ab'], 'ab', b'ab', bytearray(b'ab'), range(2), deque([1, 2]), {1, 2}, {1: 2}, iter([1]), memoryview(b'ab'), UserList([3, 4]), P(3, 4), (i for i in [1]), types.SimpleNamespace(), [[1, 2], 3, 4], None, 5, [7, [8]]): print(seq(v))
def mp(v):
    match v:
        case {'a': 1, **rest}: return 'a1', rest
        case {'b': [x, *_], 'c': {'d': y}}: return 'bc', x, y
        case {1: x, None: y}: return 'keys', x, y
        case {True: _, 'z': z}: return z
        case {'k': None}: return 'none'
        case {}: return 'any mapping'
        case _: return 'no'
for v in ({'a': 1, 'q': 2}, {'b': [1, 2], 'c': {'d': 4}}, {1: 2, None: 3}, {'k': None}, {}, [], OrderedDict(a=1), defaultdict(int), ChainMap({'a': 1}), UserDict({'a': 1}), types.MappingProxyType({'a': 1}), {1.0: 'z', 'z': 'zz'}): print(mp(v))
dd = defaultdict(list)
match dd:
    case {'x': v}: print('bound', v)
    case _: print('default not made', dict(dd))
class Miss(dict):
    def __missing__(s, k): return 'm'
    def get(s, k, d=None): print('get', k); return super().get(k, d)
match Miss():
    case {'x': v}: print('bound', v)
    case _: print('not bound')
def cls(v):
    match v:
        case bool(b): return 'bool', b
        case int(n) if n > 100: return 'big', n
        case int() | float(): return 'num'
        case str(s): return 'str', s
        case P(x=1, y=y): return 'P1', y
        case P(a, b): return 'P', a, b
        case D(5): return 'D5'
        case D(a, b=3): return 'Db3', a
        case D(): return 'D'
        case Color.R: return 'red'
        case Color(): return 'color'
        case list([1, x]): return 'list', x
        case dict(d): return 'dict', d
        case tuple((x, *_)): return 'tuple', x
        case bytes(b): return b
        case set() | frozenset(): return 'set'
        case None: return 'none'
        case complex(real=r, imag=i): return r, i
        case type(__name__=n): return 'type', n
        case Exception(args=[m]): return 'exc', m
        case object(foo=f): return 'foo', f
        case _: return 'other'
class Foo: foo = 1
for v in (True, 200, 5, 1.5, 'x', P(1, 2), P(3, 4), D(5), D(1, 3), D(1), Color.R, Color.G, [1, 2], [2, 1], {'a': 1}, (1, 2), (), b'x', {1}, None, 1j, int, ValueError('m'), Foo(), object): print(cls(v))
class NoMatch: pass
class BadMA: __match_args__ = 'ab'
class BadMA2: __match_args__ = (1,)
class Few: __match_args__ = ('a',); a = 1
class AttrErr:
    __match_args__ = ('p',)
    @property
    def p(s): raise ValueError('prop')
class Gone:
    __match_args__ = ('g',)
def m1():
    match NoMatch():
        case NoMatch(1): pass
def m2():
    match BadMA():
        case BadMA(1): pass
def m3():
    match BadMA2():
        case BadMA2(1): pass
def m4():
    match Few():
        case Few(1, 2): pass
def m5():
    match AttrErr():
        case AttrErr(1): pass
def m6():
    match Gone():
        case Gone(1): return 1
        case _: return 'gone'
def m7():
    match Few():
        case Few(1, a=1): pass
def m8():
    match 5:
        case notaclass(): pass
notaclass = 5
def m9():
    match 5:
        case int(1, 2): pass
def m11():
    match 5:
        case undefined.x: pass
def m12():
    match 5:
        case int(x=1): return 1
        case _: return 'no x'
class Weird:
    def __len__(s): return 'x'
    def __getitem__(s, i): return i
import collections.abc
collections.abc.Sequence.register(Weird)
def m13():
    match Weird():
        case [a, b]: return a, b
class Seq(collections.abc.Sequence):
    def __len__(s): print('len'); return 2
    def __getitem__(s, i): print('get', i); return i if i < 2 else (_ for _ in ()).throw(IndexError)
def m14():
    match Seq():
        case [a]: return 'one'
        case [a, b]: return a, b
def m15():
    match Seq():
        case [*x, 1]: return x
def m16():
    match [1, 2, 3]:
        case [a, b, c] if (z := a + b) == c: return z
def m17():
    match 1, 2:
        case x, y: return x + y
def m18():
    match (x := 5):
        case 5 as y: return x, y
def m19():
    match -1:
        case -1 | -2: return 'neg'
def m20():
    match 1 + 2j:
        case 1 + 2j: return 'cplx'
def m21():
    match 'x':
        case 'x' | 'y' as q: return q
def m22():
    match {'a': {'b': [1, {'c': 2}]}}:
        case {'a': {'b': [_, {'c': v}]}}: return v
def m23():
    class E:
        def __eq__(s, o): print('eq', o); return o == 3
    match E():
        case 1 | 2: return 'a'
        case 3: return 'b'
def m25():
    match [1, [2, [3, 4]]]:
        case [a, [b, [c, d]]]: pass
    return a, b, c, d
def m26():
    match 5:
        case x if x < 3: pass
        case y if x > 3: return x, y
def m27():
    match = 1; case = 2; type = 3; _ = 4
    match _:
        case _: return match, case, type, _
def m28():
    match 5:
        case int(real=r, imag=i) as whole: return r, i, whole
def m29():
    match {}:
        case {**r}: return r
def m30():
    match True:
        case 1: return 'one'
def m31():
    match 1:
        case True: return 't'
        case 1.0: return 'float'
for f in (m1, m2, m3, m4, m5, m6, m7, m8, m9, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21, m22, m23, m25, m26, m27, m28, m29, m30, m31): print(f.__name__, end=' '); t(f)
