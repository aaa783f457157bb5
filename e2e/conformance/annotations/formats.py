# compare: output
"""Annotations as values, references and texts; type hints."""
import annotationlib, typing
from annotationlib import *
from typing import *
F=Format
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def f(a: int, b: undefined, c: list[undefined], d: 'text', e: undefined | int, g: int | None, *args: undefined.attr, h: undefined[int, str]=3, **kw: undefined(1, x='a')) -> "undefined": pass
for fmt in F:
    t(lambda: get_annotations(f, format=fmt))
class C:
    A = str
    x: A
    y: undefined
    z: list[C]
    w: undefined + A * 2
    v: -undefined ** 2
    u: (undefined, int)
    s: undefined[1:2, ...]
    r: [undefined, 3]
    q: undefined < 3
    def m(self, n: A, o: C, p: undefined) -> A: pass
for fmt in F:
    t(lambda: get_annotations(C, format=fmt))
    t(lambda: get_annotations(C.m, format=fmt))
def outer():
    L = int
    class D:
        a: L
        b: M
        def m(self, x: L, y: M): pass
    if 0: M = 3
    return D
D=outer()
for fmt in (F.FORWARDREF, F.STRING):
    t(lambda: get_annotations(D, format=fmt)); t(lambda: get_annotations(D.m, format=fmt))
t(lambda: get_annotations(3)); t(lambda: get_annotations(int)); t(lambda: get_annotations(len)); t(lambda: get_annotations(annotationlib))
t(lambda: get_annotations(f, eval_str=True)); 
def g(a:'int', b:'list[C]'): pass
t(lambda: get_annotations(g, eval_str=True)); t(lambda: get_annotations(g)); t(lambda: get_annotations(g, format=F.STRING)); t(lambda: get_annotations(g, format=9));t(lambda: get_annotations(g, eval_str=True,format=F.STRING))
r=ForwardRef('X'); print(r, r==ForwardRef('X'), hash(r)==hash(ForwardRef('X')), r.__forward_arg__, r|None, ForwardRef('X',module='m'), ForwardRef('X',is_class=True), ForwardRef('X',owner=C))
t(lambda: ForwardRef(3)); t(lambda: r.evaluate()); t(lambda: ForwardRef('int').evaluate()); t(lambda: ForwardRef('list[int]').evaluate()); t(lambda: ForwardRef('a b').evaluate()); t(lambda: r.evaluate(globals={'X':5})); t(lambda: r.evaluate(format=F.FORWARDREF)); t(lambda: ForwardRef('list[X]').evaluate(format=F.FORWARDREF)); t(lambda: r.evaluate(format=F.STRING)); t(lambda: ForwardRef('A',owner=C).evaluate()); t(lambda: ForwardRef('C',owner=f).evaluate()); t(lambda: type('Z',(ForwardRef,),{}))
t(lambda: typing.evaluate_forward_ref(ForwardRef('list["C"]'), globals=globals()))
print(type_repr(int), type_repr(C), type_repr(...), type_repr(list[int]), type_repr('x'), type_repr(f), annotations_to_string({'a':int,'b':'x','c':int|None}))
for fn in (f, g, C, C.m, D):
    t(lambda: get_type_hints(fn))
class P1:
    a: 'int'
    b: 'Optional[P1]' = None
    c: ClassVar['P1']
    d: Annotated[int,'meta']
    e: Annotated['P1', 1]
    f: list['P1']
    g: 'list[P1]'
    h: Final['int'] = 3
    i: None
    j: Callable[['P1'],'int']
    k: dict[str, list['P1']]
    l: 'int | P1'
class P2(P1):
    a: 'str'
    z: Required[int]
t(lambda: get_type_hints(P1)); t(lambda: get_type_hints(P2)); t(lambda: get_type_hints(P1, include_extras=True)); t(lambda: get_type_hints(P2, format=F.STRING)); t(lambda: get_type_hints(3)); t(lambda: get_type_hints(len)); t(lambda: get_type_hints(int)); t(lambda: get_type_hints(typing)); t(lambda: get_type_hints(g, {}, {})); t(lambda: get_type_hints(g, {'C':int})); t(lambda: get_type_hints(f, format=F.FORWARDREF))
@no_type_check
def nt(x: 'a b c'): pass
t(lambda: get_type_hints(nt))
class Gn[T]:
    x: T
    y: 'T'
    def m[S](self, a: T, b: 'S', c: 'T') -> S: pass
t(lambda: get_type_hints(Gn)); t(lambda: get_type_hints(Gn.m))
type Al[T] = list[T] | Al2
t(lambda: call_evaluate_function(Al.evaluate_value, F.FORWARDREF)); t(lambda: call_evaluate_function(Al.evaluate_value, F.STRING)); t(lambda: Al.__value__)
def bn[T: undefined, S: (int, undefined), R = undefined](): pass
T_,S_,R_ = bn.__type_params__
for e in (T_.evaluate_bound, S_.evaluate_constraints, R_.evaluate_default):
    t(lambda: call_evaluate_function(e, F.FORWARDREF)); t(lambda: call_evaluate_function(e, F.STRING)); t(lambda: call_evaluate_function(e, F.VALUE))
print(T_.evaluate_constraints, T_.evaluate_default, TypeVar('Q', bound=int).evaluate_bound, TypeVar('Q', bound=int).evaluate_bound(1))
def ann(format):
    if format == 1: return {'a': int}
    raise NotImplementedError
class Own: __annotate__ = staticmethod(ann)
o = Own(); 
for fmt in F: t(lambda: call_annotate_function(ann, fmt))
