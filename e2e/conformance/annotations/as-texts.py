from __future__ import annotations, division as dv, generator_stop
import __future__
"""`from __future__ import annotations`: annotations are texts; and what the module itself says."""
import typing
print(__future__.all_feature_names == __future__.__all__[1:], annotations, dv)
for n in __future__.all_feature_names: print(n, getattr(__future__, n), getattr(__future__, n).getOptionalRelease(), getattr(__future__, n).getMandatoryRelease(), __future__.__dict__[n].compiler_flag)
def f(a: int, b: list[ int ], *c: undefined, d: 'str' = 1, e: (1,
    2), **g: lambda x: x) -> None: pass
print(f.__annotations__, typing.get_type_hints(lambda: 0))
x: int = 1
y: undefined . attr [ 1 : 2 ]
class C:
    a: C
    b: "quoted" 
    c: int | None = None
    d: x if y else z
    e: not a and b
    g: {1: 2, **k}
    h: f'{x!r:>{y}}'
    i: [i for i in z if i]
    j: a @ b ** -c
    k: (yield_)
    l: ...
    m: b"x'" b'y\n\xff'
    n: 1_000 + 0xff + 1e3 + 2j
    o: (a, b)
    p: ()
    q: a < b <= c
    r: f(*a, k=1, **kw)
    s: x[a, b:c, ...]
    t: -1
    v: await_
    w: "it's"
    z: 'a' 'b'
print(C.__annotations__)
print(__annotations__ if '__annotations__' in globals() else 'none', f.__annotate__, C.__annotate__)
try: typing.get_type_hints(f)
except NameError as e: print(e)
print(typing.get_type_hints(type('D', (), {'__annotations__': {'q': 'int'}})))
for text in ('from __future__ import nope', 'x = 1\nfrom __future__ import annotations', 'from __future__ import braces', 'from __future__ import *', '"doc"\nfrom __future__ import annotations\nfrom __future__ import division', 'from __future__ import (annotations)'):
    try: exec(text, {}); print(repr(text), 'fine')
    except SyntaxError as e: print(repr(text), e.msg, e.lineno, e.offset)
from dataclasses import dataclass, fields, KW_ONLY
@dataclass
class P:
    x: int
    _: KW_ONLY
    y: typing.ClassVar[int] = 3
    z: list[int] = None
print(P(1, z=[2]), [(q.name, q.type) for q in fields(P)])
def g(a: lambda: 0, b: lambda x, /, y=1, *z, k, w=2, **q: (x, y), c: (lambda *, k: k), d: 2 ** -1 ** x, e: (2 ** 3) ** 4, f: 2 ** (3 ** 4), h: (a + b) * c - (d - e), i: -(-x), j: not (not x), k: (a or b) and c, l: (a if b else c) if d else e, m: a if b else (c if d else e), n: {**a, 'b': (yield_)}, o: (x for x in y), p: f(x for x in y), q: f((x for x in y), 1), s: {k: v for k, v in d for q in (1, 2)}, t: x[(a, b)], u: x[a,], v: x[(a, b):c], w: x[*a], y: x[::2], z: 1 .real, aa: 1.5.real, ab: (1).real, ac: (a.b)[c](d).e, ad: ('a' if b else c), ae: f'{a}' 'b' "c'd" f'{{}}{x!s:{y}.{z!r}}', af: f'{ {1: 2} }', ag: 'é\x00\u200b\U0001f600\t"\'', ah: 1e100, ai: 1e-7, aj: 1e16, ak: 123456789.125, al: 10**20, am: 0b101, an: 1e400, ao: 1.5j, ap: "a" 'b', aq: not a == b, ar: (not a) == b, at: a < (b < c), au: (a, (b, c), ()), av: [a, *b], aw: {a}, ax: (*a, b), ay: a @ b @ c, az: a << b + c, ba: ~x.y, bb: (~x).y, bc: a is not b, bd: a not in b, be: f(*a, **b, c=1), bf: x[lambda: 0], bk: t'{a!r}b', bl: (lambda: 0)(), bm: (a and b).c, bn: '' , bo: f'', bq: "\\"): pass
for n, a in g.__annotations__.items(): print(n, a)
