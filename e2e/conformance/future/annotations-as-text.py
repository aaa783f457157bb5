# compare: output
"""Annotations that stay text."""
from __future__ import annotations
import dataclasses, typing, inspect, functools

def f(a: Dict[ str,int ], b: "quoted" = 1, *c: (1 if x else 2), d: lambda x, *y, z=3: x+y=None, **e: [i for i in range( 3 ) if i]) -> -1 ** 2:
    x: undefined = 1
    return x
print(f.__annotations__)
class C:
    a: int
    b: list[C] | None = None
    c: 'C' = 2
    d: f(1, k=2, *x, **y)
    e: x[1:2, ::3, ...]
    g: {1: 2, **d}
    h: {1, 2}
    j: not (a and b or c)
    k: a < b <= c is not d not in e
    l: f"x{a!r:>{w}}y{{}}"
    m: await_ + (a + b) * c - (d - (e - f)) // 3 % 2 @ z
    n: (1, )
    o: ()
    p: 1.0e3 + 1_000 + 0x10 + 1j
    q: b'x' + 'it''s' "q\n"
    r: a.b.c(d)[e].f
    s: [*a, *b]
    t: ~a ** -b
    u: (a, *b)
    v: {k: v for k, v in z if k for w in v}
    w: (x for x in y)
    x: True if None else False
    y: a[b, c]
    z: lambda: 0
    aa: lambda *, k: k
    ab: lambda a, /, b=1, *c: (a, b)
    ac: a if b else c if d else e
    ad: (a if b else c) if d else e
    ae: "a" 'b' f'{c}'
    af: 1 .real
    ag: -1
    ah: (-1) ** 2
    ai: a or (b or c)
    aj: (a or b) or c
    ak: a @ b
    al: not a == b
    am: x[(1, 2)]
    an: x[*a]
    ap: 1e400
    aq: '\x00\u1234\U0001f600\''
    def m(self, o: C) -> typing.Self: ...
print(*C.__annotations__.items(), sep='\n')
print(C.m.__annotations__, typing.get_type_hints(C.m), inspect.signature(C.m), inspect.signature(f))
@dataclasses.dataclass
class D:
    x: int
    y: typing.ClassVar[int] = 3
    z: list[D] = dataclasses.field(default_factory=list)
    kw: dataclasses.KW_ONLY
    w: dataclasses.InitVar[int] = 0
    def __post_init__(self, w): self.v = w
print(D(1, w=5), [f.name for f in dataclasses.fields(D)], dataclasses.fields(D)[0].type, D.__annotations__, D(1, w=5).v)
@functools.singledispatch
def g(x): return 'obj'
@g.register
def _(x: int): return 'int'
print(g(1), g('a'))
v: undefined_name = 3
w: also.undefined
print(__annotations__, v)
class N(typing.NamedTuple):
    a: int
    b: str = 'x'
class TD(typing.TypedDict, total=False):
    k: N
print(N(1), N.__annotations__, TD.__annotations__, typing.get_type_hints(N), typing.get_type_hints(TD))
def outer():
    class Local: pass
    def inner(x: Local) -> Local: return x
    return inner
print(outer().__annotations__)
try: typing.get_type_hints(outer())
except NameError as e: print(e)
