"""Module doc."""
# leading comment

import inspect, functools, types, asyncio, abc, enum


# about f
# more
def f(a,
      b=(1,
         2)):
    """Doc."""
    x = '''
not the end
'''
    # inside

    return x
    # trailing comment in

# outside


def deco(fn): return fn


@deco
@functools.lru_cache(
    maxsize=None)
def g(): pass
class A:
    """A doc"""
    x = 1

    def m(self):
        def inner():
            return 1
        return inner

    @property
    def p(self): "the p"; return 1
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
    async def co(self):
        pass
    def meth(self):
        "meth doc"


class B(A):
    def m(self): pass
    def meth(self): pass
    z: int = 3


lam = lambda x: (x +
                 1)
lams = [lambda: 1, lambda: 2]
d = dict(key=lambda y:
         y, other=3)


def t(fn):
    try:
        print(fn())
    except Exception as e:
        print(type(e).__name__, e)


for o in [f, g, A, A.m, A().m(), A.co, B, lam, lams[0], d['key'], deco, A.p.fget, A.s, A.c]:
    t(lambda: inspect.getsource(o)); t(lambda: inspect.getsourcelines(o)[1])
t(lambda: inspect.getcomments(f)); t(lambda: inspect.getcomments(inspect.getmodule(f))); t(lambda: inspect.getcomments(A))
t(lambda: inspect.getsource(len)); t(lambda: inspect.getsource(int)); t(lambda: inspect.getsource(5)); t(lambda: inspect.getfile(int)); t(lambda: inspect.getfile(inspect.sys)); t(lambda: inspect.getsource(A()))
t(lambda: inspect.getsourcefile(f).split('/')[-1]); t(lambda: inspect.getmodule(f).__name__); t(lambda: inspect.getmodule(5)); t(lambda: inspect.getmodulename('/a/b.py')); t(lambda: inspect.getmodulename('x.txt'))
exec('def dyn(): pass'); t(lambda: inspect.getsource(dyn))
t(lambda: inspect.getdoc(f)); t(lambda: inspect.getdoc(B)); t(lambda: inspect.getdoc(B.meth)); t(lambda: inspect.getdoc(B().meth)); t(lambda: inspect.getdoc(A.p)); t(lambda: inspect.getdoc(A.co)); 
print(inspect.cleandoc('a\n   b\n     c\n\n'))
def outer():
    v = 3
    return inner()
def inner():
    fr = inspect.currentframe()
    print(fr.f_code.co_name, fr.f_back.f_code.co_name, fr.f_back.f_locals, fr.f_lineno)
    for fi in inspect.stack()[:3]: print(fi.function, fi.lineno, fi.code_context, fi.index, fi.filename.split('/')[-1], fi.positions)
    i = inspect.getframeinfo(fr, 3); print(i.function, i.lineno, i.code_context, i.index, i.positions)
    print(inspect.getargvalues(fr), inspect.getargvalues(fr)[0])
outer()
try:
    def boom(q, *w, e=1, **r): raise ValueError(q)
    boom(1, 2)
except ValueError as e:
    for fi in inspect.trace(): print(fi.function, fi.lineno, fi.code_context, fi.index, fi.positions)
    for fi in inspect.getinnerframes(e.__traceback__): print(fi.function)
    av = inspect.getargvalues(e.__traceback__.tb_next.tb_frame); print(av, inspect.formatargvalues(*av))
