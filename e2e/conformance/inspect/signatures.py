import inspect
from inspect import signature, Parameter, Signature
import functools
def f(a, /, b:int=1, *args, c, d=2, **kw)->str: pass
print(signature(f), repr(signature(f)))
for p in signature(f).parameters.values(): print(repr(p), p.kind, repr(p.kind), p.kind.description, p.default, p.annotation)
ba = signature(f).bind(1, 2, 3, c=4, z=5); print(ba, ba.args, ba.kwargs); ba.apply_defaults(); print(ba)
class A:
    def __init__(self, x, y=2): pass
    def m(self, q): pass
    @classmethod
    def c(cls, w): pass
    @staticmethod
    def s(w): pass
    def __call__(self, k, *, l=1): pass
for o in [A, A(1).m, A.m, A.c, A.s, A(1), functools.partial(f, 1, b=3), functools.partial(f, 1, c=3)]:
    print(signature(o))
class M(type):
    def __call__(cls, *a, **k): return super().__call__(*a, **k)
class B(metaclass=M): pass
print(signature(B))
class C: pass
print(signature(C))


def t(fn):
    try:
        print(fn())
    except Exception as e:
        print(type(e).__name__, e)


t(lambda: signature(5))
for a,k in [((),{}),((1,),{}),((1,2,3),{}),((1,),{'a':3}),((1,),{'c':1,'b':2}),((1,2),{'c':1,'b':2})]:
    t(lambda: signature(f).bind(*a,**k)); t(lambda: signature(f).bind_partial(*a,**k))
t(lambda: signature(A.m).bind(1,2,3))
t(lambda: signature(A.m).bind(1,2,z=3))
print(inspect.getfullargspec(f)); print(inspect.getfullargspec(A.m), inspect.getfullargspec(A(1).m))
t(lambda: Parameter('a b', Parameter.KEYWORD_ONLY)); t(lambda: Parameter('a', 9)); t(lambda: Parameter('if', 1)); t(lambda: Parameter('a', Parameter.VAR_KEYWORD, default=3)); t(lambda: Parameter(3,1))
P=Parameter
t(lambda: Signature([P('a',P.KEYWORD_ONLY),P('b',P.POSITIONAL_ONLY)]))
t(lambda: Signature([P('a',1,default=2),P('b',1)]))
t(lambda: Signature([P('a',1),P('a',1)]))
t(lambda: Signature([P('a',2),P('b',2)]))
t(lambda: Signature([P('a',0),P('b',1,annotation='x'),P('c',3,default=[])], return_annotation=list[int]).replace(return_annotation=None))
print(signature(f)==signature(f), hash(signature(C))==hash(signature(C)), P('a',1)==P('a',1), P('a',1).replace(name='z'))
def deco(fn):
    @functools.wraps(fn)
    def w(*a, **k): return fn(*a,**k)
    return w
@deco
def g(x: 'int', y: list[str] = None) -> 'str': pass
print(signature(g), signature(g, follow_wrapped=False), signature(g, eval_str=True), inspect.unwrap(g).__name__)
print(signature(g).format(max_width=10)); print(signature(g).format(quote_annotation_strings=False))
import typing
def h(a: typing.Any, b: typing.List[A], *c: typing.Any, d: A, **e: 'A') -> typing.Callable[[int], str]: pass
print(signature(h))
def g4(a,b=2,*c,d,e=3): pass
for a,k in [((),{}),((1,2,3),{}),((1,),{'d':3}),((1,),{'d':1,'x':2}),((1,2),{'d':1,'b':2})]:
    t(lambda: inspect.getcallargs(g4,*a,**k))
def g5(a,b,c,*,k): pass
t(lambda: inspect.getcallargs(g5)); t(lambda: inspect.getcallargs(g5,1)); t(lambda: inspect.getcallargs(g5,1,2,3,4,k=3)); t(lambda: inspect.getcallargs(g5,1,2,3))
t(lambda: inspect.getcallargs(lambda: 0, 1))
class PM:
    def m(self,a,b,c=1): pass
    p = functools.partialmethod(m, 5)
    q = functools.partialmethod(m, b=5)
print(signature(PM.p), signature(PM().p), signature(PM.q))
import dataclasses, enum, collections
@dataclasses.dataclass
class D:
    x: int; y: str='a'; z: list = dataclasses.field(default_factory=list, kw_only=True)
print(signature(D)); 
class E(enum.Enum): A=1
print(signature(E)); print(signature(collections.namedtuple('N','a b',defaults=[1])))
print(sorted(n for n in dir(inspect) if n in inspect.__all__) == sorted(inspect.__all__), len(inspect.__all__))
def gen(): yield
co = [n for n in dir(inspect) if n[:3] in ('CO_','GEN','COR','AGE')]
print([(n,getattr(inspect,n)) for n in co])
