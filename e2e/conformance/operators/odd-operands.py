# compare: output
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class L:
    def __add__(s, o): print('L.add'); return NotImplemented
    def __radd__(s, o): print('L.radd'); return 'L.radd'
class R(L):
    def __radd__(s, o): print('R.radd'); return 'R.radd'
class R2(L): pass
class U:
    def __radd__(s, o): print('U.radd'); return NotImplemented
t(lambda: L() + R()); t(lambda: L() + R2()); t(lambda: L() + L()); t(lambda: L() + U()); t(lambda: U() + L()); t(lambda: 1 + L()); t(lambda: L() + 1); t(lambda: U() + U()); t(lambda: 'a' + U()); t(lambda: [] + L()); t(lambda: U() + 1)
class I:
    def __init__(s): s.l = []
    def __iadd__(s, o): s.l.append(o); return s
    def __isub__(s, o): return NotImplemented
    def __sub__(s, o): return 'sub'
    def __imul__(s, o): pass
i = I(); j = i; i += 1; print(i is j, i.l); i -= 1; print(i); i = j; i *= 2; print(i)
def aug(): x = object(); x += 1
t(aug)
def aug2(): x = (1,); x += [2]
t(aug2)
def aug3(): x = ([],); x[0] += [1]
t(aug3); y = ([],)
try: y[0] += [1]
except TypeError as e: print(e, y)
d = {}; 
def aug4(): d['k'] += 1
t(aug4)
ops = {'sub': '-', 'mul': '*', 'truediv': '/', 'floordiv': '//', 'mod': '%', 'matmul': '@', 'lshift': '<<', 'rshift': '>>', 'and': '&', 'or': '|', 'xor': '^', 'pow': '**'}
for n, o in ops.items():
    K = type('K', (), {f'__{n}__': lambda s, x: n, f'__r{n}__': lambda s, x: 'r' + n, f'__i{n}__': lambda s, x: 'i' + n})
    k = K(); ns = {'k': k}
    exec(f'k {o}= 1', ns); print(eval(f'k {o} 1', {'k': k}), eval(f'1 {o} k', {'k': k}), ns['k'])
    t(lambda: eval(f'object() {o} 1')); t(lambda: exec(f'x = object(); x {o}= 1'))
class P:
    def __pow__(s, e, m=None): return ('pow', e, m)
    def __rpow__(s, b, m=None): return ('rpow', b, m)
    def __ipow__(s, e): return 'ipow'
    def __divmod__(s, o): return 'divmod'
    def __rdivmod__(s, o): return 'rdivmod'
    def __round__(s, n=None): return ('round', n)
    def __trunc__(s): return 't'
    def __floor__(s): return 'f'
    def __ceil__(s): return 'c'
    def __abs__(s): return 'abs'
    def __neg__(s): return 'neg'
    def __pos__(s): return 'pos'
    def __invert__(s): return 'inv'
    def __index__(s): return 3
    def __format__(s, spec): return f'<{spec}>'
import math, operator
p = P(); t(lambda: pow(p, 2, 5)); t(lambda: p ** 2); t(lambda: 2 ** p); t(lambda: pow(2, p, 5)); t(lambda: pow(2, 3, p)); t(lambda: divmod(p, 1)); t(lambda: divmod(1, p)); t(lambda: round(p)); t(lambda: round(p, 2)); t(lambda: round(p, None)); t(lambda: (math.trunc(p), math.floor(p), math.ceil(p))); t(lambda: (abs(p), -p, +p, ~p)); t(lambda: [1, 2, 3, 4][p]); t(lambda: 'abcdef'[:p]); t(lambda: range(p)); t(lambda: hex(p)); t(lambda: int(p)); t(lambda: float(p)); t(lambda: complex(p)); t(lambda: f'{p:abc}'); t(lambda: format(p)); t(lambda: '{:x}'.format(p)); t(lambda: '%d' % p); t(lambda: chr(p)); t(lambda: bytes(p)); t(lambda: 'a' * p); t(lambda: [0] * p); t(lambda: operator.index(p)); t(lambda: round(object())); t(lambda: -object()); t(lambda: abs('a')); t(lambda: ~1.5); t(lambda: divmod('a', 1)); t(lambda: pow('a', 2)); t(lambda: pow(2, 3, 'a')); t(lambda: pow(2.0, 3, 5)); t(lambda: pow(2, -1, 5)); t(lambda: pow(2, -1, 4)); t(lambda: pow(2, 3, 0)); t(lambda: math.floor('a')); t(lambda: math.trunc('a')); t(lambda: p @ 1); t(lambda: 1 @ 2)
class BadIdx:
    def __index__(s): return 'x'
class BoolIdx:
    def __index__(s): return True
for e in ('[1][b]', 'range(b)', 'hex(b)', 'int(b)', 'float(b)', '[1, 2][b:]', 'operator.index(b)', '"a" * b', 'bytes(b)', 'chr(b)'):
    for b in (BadIdx(), BoolIdx()): t(lambda: eval(e))
class BB:
    def __init__(s, v): s.v = v
    def __bool__(s): return s.v
class BL:
    def __init__(s, v): s.v = v
    def __len__(s): return s.v
for v in (True, 1, 0, None, 'x'): t(lambda: bool(BB(v))); t(lambda: not BB(v)); t(lambda: 1 if BB(v) else 2)
for v in (0, 3, -1, 1.5, 'x', True, 2**70, None): t(lambda: bool(BL(v))); t(lambda: len(BL(v)))
class Both:
    def __bool__(s): return False
    def __len__(s): return 5
print(bool(Both()))
class NoneBool: __bool__ = None
t(lambda: bool(NoneBool()))
class LH:
    def __init__(s, v): s.v = v
    def __iter__(s): return iter([1, 2])
    def __length_hint__(s):
        if isinstance(s.v, Exception): raise s.v
        return s.v
for v in (5, 0, -1, 'x', NotImplemented, TypeError('t'), ValueError('v'), 2**70): t(lambda: list(LH(v))); t(lambda: operator.length_hint(LH(v), 9))
class D(dict):
    def __missing__(s, k): return 'miss ' + str(k)
x = D(a=1); print(x['a'], x['b'], x.get('b'), 'b' in x, len(x)); t(lambda: x.pop('b')); t(lambda: '%(zz)s' % x); t(lambda: '{q}'.format_map(x)); t(lambda: eval('zz', {}, x)); t(lambda: x[[]])
class C1:
    def __iter__(s): return iter([1, float('nan'), 'a'])
class C2:
    def __getitem__(s, i):
        if i > 3: raise IndexError
        return i * 10
class C3:
    __contains__ = None
    def __iter__(s): return iter([1])
class C4:
    def __contains__(s, x): return 'yes' if x else ''
class C5: __iter__ = None
class C6(list): __iter__ = None
t(lambda: 1 in C1()); t(lambda: 2 in C1()); t(lambda: 20 in C2()); t(lambda: 5 in C2()); t(lambda: list(C2())); t(lambda: 1 in C3()); t(lambda: 1 in C4()); t(lambda: 0 in C4()); t(lambda: 1 in C5()); t(lambda: iter(C5())); t(lambda: list(C6([1]))); t(lambda: 1 in object()); t(lambda: [*C6([1])]); t(lambda: (lambda *a: a)(*C5())); t(lambda: 1 in 5); t(lambda: 5 not in C3()); t(lambda: list(reversed(C2()))); t(lambda: reversed(C5()))
class NextNone:
    def __iter__(s): return s
    __next__ = None
class IterInt:
    def __iter__(s): return 5
t(lambda: list(NextNone())); t(lambda: iter(IterInt())); t(lambda: next(5)); t(lambda: next(IterInt())); t(lambda: iter(5)); t(lambda: iter(5, 5)); t(lambda: a if (a := iter(IterInt())) else 0)
class Eq:
    def __eq__(s, o): return 'eq'
class Eq2(Eq):
    def __hash__(s): return 5
class Eq3(Eq): __hash__ = object.__hash__
class EqNI:
    def __eq__(s, o): print('eqni'); return NotImplemented
    __hash__ = None
t(lambda: hash(Eq())); t(lambda: {Eq(): 1}); t(lambda: hash(Eq2())); t(lambda: hash(Eq3()) is not None); t(lambda: Eq() == 1); t(lambda: Eq() != 1); t(lambda: EqNI() == EqNI()); t(lambda: EqNI() != 1); t(lambda: hash(EqNI())); t(lambda: Eq.__hash__); t(lambda: [Eq()].index(3)); t(lambda: [1, 2].count(Eq()))
class BadHash:
    def __hash__(s): return 'x'
class BigHash:
    def __hash__(s): return 2**100
class M1Hash:
    def __hash__(s): return -1
t(lambda: hash(BadHash())); t(lambda: hash(BigHash()) == hash(2**100)); t(lambda: hash(M1Hash())); t(lambda: hash([])); t(lambda: hash({})); t(lambda: hash(slice(1)) == hash(slice(1))); t(lambda: {[]: 1}); t(lambda: {1: 1}[[]])
class Cmp:
    def __lt__(s, o): return 'lt'
    def __ge__(s, o): return NotImplemented
class Cmp2(Cmp):
    def __gt__(s, o): return 'Cmp2.gt'
t(lambda: Cmp() < 1); t(lambda: Cmp() > 1); t(lambda: 1 > Cmp()); t(lambda: Cmp() >= 1); t(lambda: Cmp() < Cmp2()); t(lambda: Cmp() <= Cmp()); t(lambda: 1 < Cmp() < 2); t(lambda: sorted([Cmp(), Cmp()])[0].__class__.__name__); t(lambda: max(Cmp(), 1))
class BadStr:
    def __str__(s): return 5
    def __repr__(s): return None
    def __format__(s, x): return 5
    def __bytes__(s): return 'x'
    def __int__(s): return 'x'
    def __float__(s): return 1
    def __complex__(s): return 1
    def __dir__(s): return 5
    def __sizeof__(s): return 'x'
b = BadStr()
for f in (str, repr, format, bytes, int, float, complex, dir, ascii, lambda x: f'{x}', lambda x: f'{x!r}', lambda x: '%s' % x, print): t(lambda: f(b))
class Cl:
    __call__ = 5
t(lambda: Cl()()); t(lambda: callable(Cl())); t(lambda: object()()); t(lambda: None()); t(lambda: 'a'()); 
class CallInst:
    def __call__(s, *a, **k): return a, k
c = CallInst(); c.__call__ = lambda: 'inst'; t(lambda: c(1, x=2))
class Ctx: pass
def w():
    with Ctx(): pass
t(w)
class Ctx2:
    def __enter__(s): return 1
t(lambda: w2())
def w2():
    with Ctx2(): pass
t(w2)
class Del:
    def __getitem__(s, k): return k
t(lambda: Del()[1:2, ...]); t(lambda: Del()[1,]); t(lambda: Del()[()]); t(lambda: Del()[*[1, 2]]); t(lambda: Del()[1:2:3]); t(lambda: Del()[:]); t(lambda: object()[0])
def dd(): del Del()[0]
def ds(): Del()[0] = 1
t(dd); t(ds); t(lambda: int[0]); t(lambda: len[0]); t(lambda: (1).__class_getitem__)
