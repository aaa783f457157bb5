import inspect, functools
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def deco(*a):
    def inner(f): return f
    return inner
@deco(1,
      2)
# comment between
@deco('#)')
class K:
    """doc
    more"""
    a = [1,
2,
    3]
    def m(self, x="""
not code
"""):
        # c1
        if x: \
            return 1
        else:
            return {
}
    # trailing of m? no

    async def am(self): await 1
    n = lambda self: (
        1)
    class Inner:

        def deep(self):
            return '''
x'''

            # after return
    @property
    def p(self):
        return 1
    @p.setter
    def p(self, v): pass
    x = 1; y = 2
def one(): return 1
def two(): return "# not comment" # comment
def three(a, b=(
   1)): pass
def four():
	if 1:
		return 2
f = [lambda x: x, lambda y: y][1]
g = (lambda z:
     z + 1)
h = sorted([3, 1], key=lambda v: (v,
    2)) and (lambda w: w)
def gen():
    yield (lambda q: q)
    return [i for i in
            range(3)]
def nested():
    def a():
        pass
    def b():

        x = f"{'a' + "b"}"
        return x
    return a, b
if True:
    def cond():
        return 1
else:
    def cond(): return 2
try:
    def tr():
        pass
finally: pass
class Empty: pass
class E2:
    pass
    # deep comment
# shallow
def last():
    return """\
    text # no
"""
for o in [K, K.m, K.am, K.n, K.Inner, K.Inner.deep, K.p.fget, K.p.fset, one, two, three, four, f, g, h, gen, next(gen()), *nested(), cond, tr, Empty, E2, last, gen.__code__, K().m]:
    t(lambda: repr(inspect.getsource(o))); t(lambda: inspect.getsourcelines(o)[1]); t(lambda: repr(inspect.getcomments(o)))
def outer(a):
    def frames():
        return [(x.function, x.lineno, x.code_context, x.index) for x in inspect.stack(3)[:3]]
    return frames()
for x in outer(1): print(x)
def fr():
    try: 1/0
    except ZeroDivisionError as e:
        tb = e.__traceback__
        print(inspect.getframeinfo(tb), inspect.getsource(tb)[:20], inspect.istraceback(tb), inspect.getlineno(tb.tb_frame))
fr()
def locals_(a, *b, c=1, **d):
    z = 3
    return inspect.formatargvalues(*inspect.getargvalues(inspect.currentframe()))
print(locals_(1, 2, c=3, e=4)); print(inspect.getargs(locals_.__code__))
class Dyn:
    x = 1
    def __getattr__(self, n): raise AttributeError(n)
    @property
    def boom(self): raise AttributeError('inner')
print([n for n, v in inspect.getmembers(Dyn()) if n[0] != '_'], [n for n, v in inspect.getmembers_static(Dyn()) if n[0] != '_'])
print(inspect.getmodule(one).__name__, inspect.getmodule(K).__name__, inspect.getmodule(inspect.currentframe()).__name__)
class Doc:
    """  Leading

        indented
      less
    """
    def a(self):
        """A
	tabbed
"""
    @property
    def p(self):
        """prop doc"""
class Child(Doc):
    def a(self): pass
    @property
    def p(self): pass
for o in (Doc, Doc.a, Child, Child.a, Child().a, Child.p, Doc.p): print(repr(inspect.getdoc(o)), repr(o.__doc__))
