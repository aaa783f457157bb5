# compare: output
"""Abstract base classes: what is abstract, what is registered, and what is remembered of answers."""
import abc, collections.abc as c, io, contextlib
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class A(abc.ABC):
    @abc.abstractmethod
    def m(self): return 'A.m'
    @property
    @abc.abstractmethod
    def p(self): ...
    @classmethod
    @abc.abstractmethod
    def c(cls): ...
    @staticmethod
    @abc.abstractmethod
    def s(): ...
    @abc.abstractproperty
    def op(self): ...
    @abc.abstractclassmethod
    def oc(cls): ...
    @abc.abstractstaticmethod
    def os(): ...
    x = abc.abstractmethod(lambda self: 1)
print(sorted(A.__abstractmethods__), A.__dict__['p'].__isabstractmethod__, A.m.__isabstractmethod__)
t(A)
class One(abc.ABC):
    @abc.abstractmethod
    def only(self): ...
t(One); t(lambda: One.__new__(One)); t(lambda: object.__new__(One))
class B(A):
    def m(self): return super().m() + 'B'
    p = 1; c = s = op = oc = os = x = None
print(B().m(), B.__abstractmethods__)
class Mixed(One, dict): pass
t(Mixed)
class Late(One): pass
t(Late); Late.only = lambda self: 'late'; t(Late); abc.update_abstractmethods(Late); t(lambda: Late().only())
One.__abstractmethods__ = frozenset(); t(lambda: type(One()).__name__)
class Shape(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other):
        print('hook', cls.__name__, other.__name__)
        if cls is Shape: return any('area' in b.__dict__ for b in other.__mro__) or NotImplemented
        return NotImplemented
class Sq:
    def area(self): pass
class No: pass
print(issubclass(Sq, Shape), issubclass(Sq, Shape), isinstance(Sq(), Shape), issubclass(No, Shape), issubclass(No, Shape), isinstance(No(), Shape))
Shape.register(int)
print(issubclass(No, Shape), issubclass(int, Shape), issubclass(bool, Shape), isinstance(3, Shape), isinstance('a', Shape))
@Shape.register
class Reg: pass
print(Reg, issubclass(Reg, Shape), Shape in Reg.__mro__); t(lambda: Shape.register(5)); t(lambda: Shape.register(Shape))
class Sub(Shape): pass
t(lambda: Sub.register(Shape)); t(lambda: issubclass(5, Shape)); t(lambda: issubclass(Sub, Shape))
before = abc.get_cache_token(); Sub.register(str); print(abc.get_cache_token() - before, issubclass(str, Shape))
class WithMeta(metaclass=abc.ABCMeta): pass
print(isinstance(WithMeta(), WithMeta), type(WithMeta), type(abc.ABC), abc.ABC.__slots__, WithMeta.__abstractmethods__)
for cls in (list, tuple, str, bytes, bytearray, range, memoryview, dict, set, frozenset, type({}.keys()), type(x for x in ()), type(iter([])), int, type(None), type(len), type):
    print(cls.__name__, [n for n in c.__all__ if n != 'ByteString' and issubclass(cls, getattr(c, n))])
class Seq(c.Sequence):
    def __init__(s, *a): s.a = a
    def __getitem__(s, i): print('get', i, end=' '); return s.a[i]
    def __len__(s): print('len', end=' '); return len(s.a)
s = Seq(1, 2, 3)
print(list(s)); print(2 in s, 9 in s); print(list(reversed(s))); print(s.index(3), s.count(1)); t(lambda: s.index(9)); t(lambda: s.index(1, 1)); t(lambda: s.index(3, -1))
class MSeq(c.MutableSequence):
    def __init__(s, *a): s.a = list(a)
    def __getitem__(s, i): return s.a[i]
    def __setitem__(s, i, v): print('set', i, v, end=' '); s.a[i] = v
    def __delitem__(s, i): print('del', i, end=' '); del s.a[i]
    def __len__(s): return len(s.a)
    def insert(s, i, v): print('insert', i, v, end=' '); s.a.insert(i, v)
m = MSeq(1, 2, 3); m.append(4); m.extend([5, 6]); m.reverse(); m.pop(); m.pop(0); m.remove(3); m += [7]; m.extend(m); print(m.a); m.clear(); print(m.a); t(m.pop); t(lambda: m.remove(1))
class MM(c.MutableMapping):
    def __init__(s): s.d = {}
    def __getitem__(s, k): print('get', k, end=' '); return s.d[k]
    def __setitem__(s, k, v): print('set', k, end=' '); s.d[k] = v
    def __delitem__(s, k): print('del', k, end=' '); del s.d[k]
    def __iter__(s): return iter(s.d)
    def __len__(s): return len(s.d)
d = MM(); d.update(a=1); d.update({'b': 2}, c=3); d.update([('e', 5)]); print(d.setdefault('a', 9), d.setdefault('z', 26), d.get('q'), 'a' in d, 'q' in d, d.pop('a'), d.pop('nope', None), d.popitem(), list(d.keys()), list(d.items()), list(d.values()), d == {'c': 3, 'e': 5, 'z': 26}, d.keys() & {'c'}, 3 in d.values(), d.keys(), len(d.items())); t(lambda: d.pop('nope')); d.clear(); t(d.popitem); print(d == MM(), d != 5)
class MS(c.MutableSet):
    def __init__(s, it=()): s.l = list(dict.fromkeys(it))
    def __contains__(s, x): return x in s.l
    def __iter__(s): return iter(s.l)
    def __len__(s): return len(s.l)
    def add(s, x): s.l.append(x) if x not in s.l else None
    def discard(s, x): s.l.remove(x) if x in s.l else None
    def __repr__(s): return f'MS({s.l})'
a, b = MS([1, 2, 3]), MS([2, 3, 4])
print(a & b, a | b, a - b, a ^ b, a <= b, a < MS([1, 2, 3, 4]), a >= MS([1]), a == MS([3, 2, 1]), a != b, a.isdisjoint(b), a & [1], [1, 9] | a, {1} - a, a <= {1, 2, 3}, a.pop(), a); a |= [7]; a &= [7, 2]; a ^= {7, 8}; a -= [8]; print(a); a.remove(2); t(lambda: a.remove(2)); t(lambda: a.pop()); t(lambda: a < 5); t(lambda: hash(a)); t(lambda: a & 5); a |= a; a ^= a; print(a, MS([1, 2])._hash() == hash(frozenset([1, 2])))
class G(c.Generator):
    def __init__(s): s.n = 0
    def send(s, v): s.n += 1; print('send', v, end=' '); return s.n if s.n < 4 else s.throw(StopIteration)
    def throw(s, typ, val=None, tb=None): print('throw', typ.__name__ if isinstance(typ, type) else typ, end=' '); super().throw(typ, val, tb)
print(list(G())); G().close(); t(lambda: isinstance(b'', c.ByteString)); t(lambda: isinstance(b'', c.Buffer)); t(lambda: c.Iterable()); t(lambda: c.Sequence()); t(lambda: c.Nope)
class It(c.Iterator):
    def __next__(s): return 1
print(next(It()), iter(i := It()) is i, isinstance(It(), c.Iterable), issubclass(G, c.Iterator), contextlib.AbstractContextManager.__abstractmethods__)
