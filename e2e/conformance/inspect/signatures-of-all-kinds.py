from __future__ import annotations
import inspect, functools, asyncio, dataclasses, typing, collections, contextlib, enum, abc
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
S = inspect.signature
class New:
    def __new__(cls, a, b=1): return super().__new__(cls)
class Both:
    def __new__(cls, *args, **kw): return super().__new__(cls)
    def __init__(self, x): pass
class Sub(New): pass
class SubInit(New):
    def __init__(self, z): pass
class Callable:
    __slots__ = ()
    def __call__(self, q, /, r=2): pass
class StaticCall:
    @staticmethod
    def __call__(a): pass
class Meta(type):
    def __call__(cls, m=1): return type.__call__(cls)
class WithMeta(metaclass=Meta):
    def __init__(self): pass
class Sig:
    __signature__ = inspect.Signature([inspect.Parameter('zz', inspect.Parameter.KEYWORD_ONLY)])
class E1(Exception): pass
class E2(Exception):
    def __init__(self, code, *rest): pass
@functools.singledispatch
def sd(x: int, y=1): pass
@functools.lru_cache
def cached(a, *, b): pass
@contextlib.contextmanager
def cm(a, b=3): yield
async def co(a: int, /, *, b: str = 'x') -> list[int]: pass
NT = collections.namedtuple('NT', 'x y', defaults=[2])
class TNT(typing.NamedTuple):
    a: int
    b: str = 'q'
@dataclasses.dataclass(frozen=True, order=True)
class DC:
    a: int
    b: typing.ClassVar[int] = 3
    c: dataclasses.InitVar[str] = 'i'
    d: list[int] = dataclasses.field(default_factory=list)
    e: float = dataclasses.field(init=False, default=0.0)
class P:
    @property
    def prop(self) -> int: return 1
    @functools.cached_property
    def cp(self): return 2
    def _(self, a, b): pass
    pm = functools.partialmethod(_, 1)
    pk = functools.partialmethod(_, b=1)
    cls_pm = functools.partialmethod(classmethod(lambda cls, a, b: 0), 1) if 0 else None
class F(enum.Flag): A = 1
for o in [New, Both, Sub, SubInit, Callable(), StaticCall(), WithMeta, Sig, Sig(), E1, E2, sd, cached, cm, co, NT, TNT, DC, P.pm, P().pm, P().pk, P.prop, P.prop.fget, P.__dict__['cp'].func, F, functools.partial(co, 1), functools.partial(DC, 1, d=2), functools.partial(functools.partial(co, 1), b=2), lambda *, a, **b: 0, lambda: 0, (lambda x=lambda: 3: x), functools.partial(print, 1), functools.partial(sorted, key=len), New.__new__, Both.__init__, object, type('X', (), {}), typing.List, typing.Optional, abc.ABC, dict, functools.partial(int, base=2), staticmethod(co), classmethod(co), functools.reduce]:
    t(lambda: f'{getattr(o, "__name__", type(o).__name__)} {S(o)}')
t(lambda: S(co, eval_str=True)); t(lambda: S(DC.__init__)); t(lambda: [str(p) for p in S(co).parameters.values()]); t(lambda: S(co).return_annotation); t(lambda: S(co, eval_str=True).return_annotation)
t(lambda: S(functools.partial(co, 1, 2))); t(lambda: S(functools.partial(co, 1, zz=2)))
b = S(co).bind(3, b='y'); t(lambda: (b.args, b.kwargs, b.arguments, b.signature)); b.arguments['b'] = 'z'; t(lambda: b.kwargs)
def many(a, b=1, /, c=2, *d, e, f=3, **g): pass
for args, kw in [((1,), dict(e=1)), ((1, 2, 3, 4, 5), dict(e=1, z=2)), ((1,), dict(e=1, a=5)), ((1,), dict(e=1, b=5)), ((), dict(e=1)), ((1, 2), dict(c=3, e=1)), ((1, 2, 3), dict(c=3, e=1)), ((1,), {})]:
    t(lambda: S(many).bind(*args, **kw)); t(lambda: (lambda ba: (ba.apply_defaults(), ba.args, ba.kwargs))(S(many).bind(*args, **kw)))
    t(lambda: inspect.getcallargs(many, *args, **kw))
t(lambda: S(many).replace(parameters=list(S(many).parameters.values())[:3])); t(lambda: S(many).parameters['a'].replace(kind=inspect.Parameter.KEYWORD_ONLY, default=3, annotation=int)); t(lambda: S(many) == S(many).replace()); t(lambda: hash(S(lambda a: 0)) == hash(S(lambda a: 0)))
t(lambda: inspect.getfullargspec(many)); t(lambda: inspect.getfullargspec(New)); t(lambda: inspect.getfullargspec(Callable())); t(lambda: inspect.getfullargspec(functools.partial(many, 1))); t(lambda: inspect.getfullargspec(5)); t(lambda: inspect.getfullargspec(P.pm)); t(lambda: inspect.getfullargspec(print))
import pprint, json, textwrap
for f in [json.dumps, textwrap.wrap, asyncio.sleep, asyncio.gather, functools.wraps, collections.Counter.most_common, contextlib.suppress, dataclasses.field, dataclasses.dataclass, asyncio.Queue, asyncio.run, enum.Enum, collections.ChainMap, typing.cast, abc.abstractmethod, pprint.pprint, asyncio.wait_for, asyncio.TaskGroup, asyncio.Lock, asyncio.Semaphore, asyncio.Event, asyncio.create_task, collections.deque.rotate, functools.lru_cache, functools.cmp_to_key]:
    t(lambda: f'{f.__module__}.{f.__qualname__} {S(f)}')
