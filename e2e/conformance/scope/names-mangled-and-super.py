# compare: output
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class _A:
    __x = 1
    def __m(self): return self.__x
    def get(self, o): return o.__x, self.__m(), [self.__x for _ in '1'], (lambda: self.__x)()
    def kw(self, __a=5, *, __b=6): return __a, __b, locals().keys()
    def setg(self):
        global __g
        __g = 7
        import math as __math
        try: raise ValueError('v')
        except ValueError as __e: r = str(__e)
        class __In: __y = 2
        for __i in range(2): pass
        with open.__class__ if 0 else __Ctx() as __w: pass
        return __math.pi, r, __In.__name__, dir(__In)[0], __i, __w, list(locals())
    __dunder__ = 2
    __ = 3
    ___ = 4
    __z_ = 5
    f'{__x}'
    def ann(self, __p: int) -> None: self.__attr: int = 1
    t2 = getattr
    class __N: pass
    match {'k': 1}:
        case {'k': __cap}: pass
    def __getattr__(self, n): return 'ga ' + n
class _A__Ctx:
    pass
class _A__Ctx2: pass
import builtins
class Ctx:
    def __enter__(s): return 'w'
    def __exit__(s, *a): pass
_A__Ctx = Ctx
a = _A()
print(a.get(a), a.kw(), a.setg(), _A__g, [k for k in vars(_A) if 'get' not in k and not k.startswith('__')], [k for k in vars(_A) if k.startswith('__')][:3])
print(a.__class__.__name__, a.__q, _A.ann.__annotations__, a.kw(_A__a=1) if 0 else '')
t(lambda: a.kw(__a=1)); t(lambda: a.kw(_A__a=1))
class __: 
    __x = 1
    def g(self): return self.__x
print(vars(__).get('__x'), __().g())
class B:
    def f(self): return __undefined
    def g(self): return self.__nope
    def h(self): del self.__nope
t(lambda: B().f()); t(lambda: B().g()); t(lambda: B().h())
# class scope
x = 'global'
def outer():
    x = 'outer'
    class C:
        print(x)
        x = 'class'
        print(x, [x for _ in '1'], [y for y in x], (lambda: x)(), list(x for _ in '1'), {x: 1 for _ in '1'})
        def m(self): return x
        z = [x for x in 'ab']
        print(x)
        class D: print(x)
        l = [i * 2 for i in range(3) if i]
        w = [(lambda: i)() for i in range(2)]
        del x
        print(x)
    return C().m()
print(outer())
def o2():
    class C:
        nonlocal_ = 1
        try: print(undefined_y)
        except NameError as e: print(e)
        y = y0 if 0 else 5
        f = lambda: y
    try: C.f()
    except NameError as e: print(e)
o2()
def o3():
    v = 1
    class C:
        nonlocal v
        v = 2
        global gg
        gg = 9
    return v, 'v' in vars(C), gg
print(o3())
class Loc:
    locals()['dyn'] = 5
    print(dyn, sorted(k for k in locals() if not k.startswith('__')), 'Loc' in globals())
    exec('ex = 1')
    print(ex, eval('dyn + ex'))
    vars()['vv'] = 3
print(Loc.vv, Loc.dyn)
class S1:
    def v(self): return 'S1'
    @classmethod
    def cm(cls): return 'cm ' + cls.__name__
    @property
    def p(self): return 'p'
    attr = 'a'
class S2(S1):
    def v(self): return [super().v() for _ in '1'] if 0 else [super(S2, self).v() for _ in '1'], (lambda: super(S2, self).v())()
    def w(self): return super().v() + super().attr + super().p
    def ls(self): return [super().v() for _ in range(2)], {super().attr for _ in '1'}, {i: super().v() for i in 'a'}
    def gen(self): return list(super().v() for _ in '1')
    def lam(self): return (lambda: super().v())()
    @classmethod
    def cm(cls): return super().cm()
    @staticmethod
    def st(): return super().v()
    def noself(): return super().v()
    def rebound(self): self = 5; return super().v()
    def args(*args): return super().v()
    def attr_missing(self): return super().zzz
    def setx(self): super().x = 1
    def getitem(self): return super()[0]
s = S2()
for f in (s.v, s.w, s.ls, s.gen, s.lam, S2.cm, S2.st, S2.noself, s.rebound, s.args, s.attr_missing, s.setx, s.getitem): t(f)
print(super(S2, s), super(S2), super(S2, S2)); t(lambda: super(S2, 5)); t(lambda: super(5)); t(lambda: super()); t(lambda: super(S2, s).__class__); t(lambda: super(S2, s).__thisclass__); t(lambda: super(S2, s).__self_class__); t(lambda: super(S1, s).__init__); t(lambda: super(S2).__get__(s).v())
def free(self): return super().v()
t(lambda: free(s)); S2.free = free; t(lambda: s.free())
def free2(self): return __class__
t(lambda: free2(1))
