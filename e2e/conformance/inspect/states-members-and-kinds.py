import inspect, asyncio, types, abc, functools
def gen():
    x = 1
    yield x
    y = 2
    yield
g = gen(); print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g)); next(g); print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g)); next(g); print(inspect.getgeneratorlocals(g)); list(g); print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
def running():
    print(inspect.getgeneratorstate(r)); yield
r = running(); next(r)
async def co(a): 
    b = 2
    await asyncio.sleep(1)
async def ag():
    z = 1
    yield z
    yield 2
async def main():
    c = co(3); print(inspect.getcoroutinestate(c), inspect.getcoroutinelocals(c)); t = asyncio.create_task(c); await asyncio.sleep(0); print(inspect.getcoroutinestate(c), inspect.getcoroutinelocals(c)); await t; print(inspect.getcoroutinestate(c), inspect.getcoroutinelocals(c))
    a = ag(); print(inspect.getasyncgenstate(a), inspect.getasyncgenlocals(a)); await anext(a); print(inspect.getasyncgenstate(a), inspect.getasyncgenlocals(a)); await a.aclose(); print(inspect.getasyncgenstate(a), inspect.getasyncgenlocals(a))
asyncio.run(main())


def t(fn):
    try:
        print(fn())
    except Exception as e:
        print(type(e).__name__, e)


t(lambda: inspect.getgeneratorlocals(5)); t(lambda: inspect.getgeneratorstate(5)); t(lambda: inspect.getasyncgenlocals([]))
class Base(abc.ABC):
    @abc.abstractmethod
    def m(self): "base m"
    def k(self): pass
class Child(Base):
    """Child"""
    __slots__ = ('s',)
    attr = 5
    def m(self): pass
    @property
    def p(self): return 1/0
    @classmethod
    def c(cls): pass
    @staticmethod
    def st(): pass
    class Inner: pass
    async def co(self): pass
    def gn(self): yield
    def __getattr__(self, n): return 'dyn ' + n
print(inspect.isabstract(Base), inspect.isabstract(Child), inspect.isabstract(5), inspect.isabstract(int))
names = 'isabstract isasyncgen isasyncgenfunction isawaitable isbuiltin isclass iscode iscoroutine iscoroutinefunction isdatadescriptor isframe isfunction isgenerator isgeneratorfunction isgetsetdescriptor ismemberdescriptor ismethod ismethoddescriptor ismethodwrapper ismodule ispackage isroutine istraceback'.split()
pm = functools.partial(co, 1)
things = dict(f=Child.m, bm=Child().m, cls=Child, cm=Child.c, st=Child.st, prop=vars(Child)['p'], slot=vars(Child)['s'], co=Child.co, gn=Child.gn, len=len, app=[].append, sj=str.join, w=object.__init__, mw=1 .__add__, mod=inspect, pkg=asyncio, code=gen.__code__, lam=lambda: 0, gen=gen(), agf=ag, ag=ag(), part=pm, cmd=vars(Child)['c'], std=vars(Child)['st'], num=5, fr=inspect.currentframe(), gs=type.__dict__['__dict__'], fkeys=vars(dict)['fromkeys'])
for n, o in things.items(): print(n, [x for x in names if getattr(inspect, x)(o)])
print([n for n, v in inspect.getmembers(Child, inspect.isfunction)])
def safe(): 
    return [(n) for n, v in inspect.getmembers_static(Child()) if not n.startswith('_')]
print(safe())
t(lambda: inspect.getmembers(Child()))
print(inspect.getattr_static(Child(), 'p').__class__, inspect.getattr_static(Child, 'c').__class__, inspect.getattr_static(Child(), 'attr'))
t(lambda: inspect.getattr_static(Child(), 'nope')); t(lambda: inspect.getattr_static(Child(), 'nope', 3)); print(Child().nope)
for a in inspect.classify_class_attrs(Child):
    if not a.name.startswith('_'): print(a.name, a.kind, a.defining_class.__name__)
print([ (a.name,a.kind,a.defining_class.__name__) for a in inspect.classify_class_attrs(Child) if a.name in ('__init__','__class__','__doc__','__new__','__dict__','__slots__','__init_subclass__')])
print(inspect.getmro(Child), inspect.getclasstree([Base, Child, int, bool]), inspect.getclasstree([bool,int], True))
glob = 3
def cv(a):
    n = 2
    def inner(): return n, glob, len, undefined_name, a.attr.other, print(x for x in [])
    return inner
c = inspect.getclosurevars(cv(1)); print(c.nonlocals, c.globals, sorted(c.builtins), sorted(c.unbound))
t(lambda: inspect.getclosurevars(len))
@inspect.markcoroutinefunction
def notco(): return co(1)
print(inspect.iscoroutinefunction(notco), inspect.iscoroutinefunction(pm), inspect.iscoroutinefunction(Child().co), inspect.isgeneratorfunction(functools.partial(gen)), asyncio.iscoroutinefunction.__name__)
def w1(): pass
w1.__wrapped__ = w1
t(lambda: inspect.unwrap(w1) and 1)
class Meta(type):
    def mm(cls): pass
class WM(metaclass=Meta):
    def mm2(self): pass
print([(a.name,a.kind,a.defining_class.__name__) for a in inspect.classify_class_attrs(WM) if a.name in ('mm','mm2')])
import enum
class E(enum.Enum):
    A = 1
print([n for n,_ in inspect.getmembers(E) if n[0]!='_'], inspect.getmembers(E, lambda v: isinstance(v,E)))
print(inspect.BufferFlags.FULL, inspect.FullArgSpec._fields, inspect.Attribute._fields, inspect.ClosureVars._fields, inspect.Arguments._fields, inspect.ArgInfo._fields, inspect.Traceback._fields, inspect.FrameInfo._fields)
print(inspect.Signature.__module__, inspect.signature.__module__, inspect.getsource.__name__, inspect.TPFLAGS_IS_ABSTRACT)
for n in ('a','b'): print(inspect.indentsize('\t  x'))
print(inspect.formatannotation(int), inspect.formatannotation('x'), inspect.formatannotation(list[int]), inspect.formatannotation(Child), inspect.formatannotation(Child, '__main__'), inspect.formatannotation(int|None))
from inspect import *
print(signature(gen), Parameter)
