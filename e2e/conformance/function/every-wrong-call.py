# compare: output
"""Callables and arguments: every way in which a call goes wrong, and what functions say of themselves."""
import functools, operator
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
def f(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
for src in ('f()', 'f(1)', 'f(1, d=4)', 'f(1, 2, 3, 4, 5, d=6)', 'f(a=1, d=2)', 'f(1, a=9, b=8, d=2)', 'f(1, 2, c=3, d=4)', 'f(1, 2, 3, c=3, d=4)', 'f(1, d=1, **{"d": 2})', 'f(1, **{"d": 2, "z": 3})', 'f(1, d=1, d=2)', 'f(*[1], **{1: 2})', 'f(1, 2, 3, *[4], d=5, e=6, g=7)'): print(src, end=' '); t(lambda: eval(src))
def g(a, b): pass
def h(*, k, l): pass
def i(a, b, c=1): pass
def j(): pass
def k(a, /): pass
def l(a, *, b): pass
def m(aa, bb, cc, dd): pass
for src in ('g()', 'g(1)', 'g(1, 2, 3)', 'g(b=1)', 'g(1, b=2, c=3)', 'g(1, a=2)', 'h()', 'h(k=1)', 'h(1)', 'h(1, 2, k=1, l=2)', 'h(m=1)', 'i()', 'i(1, 2, 3, 4)', 'i(c=1)', 'j(1)', 'j(1, 2)', 'j(x=1)', 'k()', 'k(a=1)', 'k(1, a=2)', 'k(1, 2)', 'l(1)', 'l(1, 2)', 'l(b=1)', 'm()', 'm(1)', 'm(1, 2)', 'm(cc=1)', 'm(aaa=1, bb=2, cc=3, dd=4)', '(lambda: 0)(1)', '(lambda x: 0)()', 'm(1, 2, 3, 4, 5, 6)', 'i(1, d=2)', 'h(k=1, l=2, kk=3)'): print(src, end=' '); t(lambda: eval(src))
class C:
    def __init__(self, x): self.x = x
    def m(self, y): return y
    def nos(): return 'nos'
    @classmethod
    def cm(cls, z): return z
    @staticmethod
    def sm(w): return w
    def __call__(self, v): return v
    def __len__(self, extra): return 1
    def __add__(self): return 1
c = C(1)
for src in ('C()', 'C(1, 2)', 'C(y=1)', 'c.m()', 'c.m(1, 2)', 'c.m(z=1)', 'c.nos()', 'C.nos()', 'C.m(1)', 'C.m()', 'C.m(c, 2)', 'C.cm()', 'c.cm(1, 2)', 'C.sm()', 'c.sm(1, 2)', 'c()', 'c(1, 2)', 'len(c)', 'c + 1', 'object(1)', 'object.__init__(c, 1)', 'object.__new__(C, 1)', 'int.__add__()', 'int.__add__(1)', 'int.__add__("a", 1)', 'str.upper(1)', 'str.upper()', 'list.append([])', 'list.append(1, 2)', 'dict.get({})', '[].append()', '[].append(1, 2)', '[].append(x=1)', '"".join()', '"".split(1)', '"".split(sep=1)', '"".split(x=1)', 'len()', 'len(1, 2)', 'len(x=1)', 'print(1, x=2)', 'print(sep=1)', 'print(end=1)', 'sorted()', 'sorted([], 1)', 'sorted([], x=1)', 'sorted([1, "a"])', 'max()', 'max(1)', 'max([])', 'max(1, key=5)', 'max([], default=3)', 'max(1, 2, default=3)', 'min(1, 2, zz=1)', 'sum()', 'sum([1], "a")', 'sum(["a"])', 'sum(["a"], "")', 'sum([1], start=5)', 'range()', 'range(1, 2, 3, 4)', 'range("a")', 'range(1.0)', 'range(1, 2, 0)', 'range(stop=1)', 'int()', 'int("a")', 'int("1", 50)', 'int(1, 2)', 'int("z", 36)', 'int(x=1)', 'int([])', 'float("a")', 'float([])', 'str(1, 2)', 'str(b"a", "zz")', 'bool(1, 2)', 'bool(x=1)', 'chr(-1)', 'chr("a")', 'ord("ab")', 'ord(1)', 'hex(1.0)', 'round("a")', 'abs()', 'abs("a")', 'pow(1)', 'divmod(1)', 'enumerate()', 'enumerate(1)', 'enumerate([], start="a")', 'zip(1)', 'zip([1], [1, 2], strict=True)', 'list(zip([1], [1, 2], strict=True))', 'list(zip([1, 2], [1], strict=True))', 'map()', 'map(1)', 'map(1, [1])', 'list(map(1, [1]))', 'filter()', 'filter(None)', 'iter()', 'iter(1)', 'next()', 'next(1)', 'next(iter([]))', 'next(iter([]), 5)', 'getattr(1)', 'getattr(1, 2)', 'getattr(1, "zz")', 'setattr(1, "a", 2)', 'hasattr(1, 2)', 'isinstance(1)', 'isinstance(1, 1)', 'issubclass(1, int)', 'callable()', 'id()', 'hash([])', 'vars(1)', 'dir(1, 2)', 'type()', 'super()', 'open()', 'open("nope")', 'open("x", "q")', 'open(1.5)', 'input(1, 2)', 'eval()', 'eval(1)', 'exec(1)', 'compile("1")', 'compile("1", "f", "zz")', 'format(1, 2)', 'format(1, "zz")', 'any()', 'any(1)', 'all([1, 0])', 'reversed(1)', 'reversed({1})', 'slice()', 'bytes("a")', 'bytearray("a")', 'memoryview(1)', 'complex("a")', 'complex(1, "a")', 'set(1)', 'frozenset(1, 2)', 'dict(1)', 'dict([1])', 'dict([(1, 2, 3)])', 'dict(["ab"])', 'dict(a=1, **{"a": 2})', 'tuple(1)', 'list(1, 2)', 'list(x=1)', 'property(1, 2, 3, 4, 5)', 'staticmethod()', 'classmethod()', '__import__()', '__import__(1)', '__import__("nope_zz")', 'functools.partial()', 'functools.partial(1)', 'functools.reduce()', 'functools.reduce(1, [])', 'functools.reduce(operator.add, [])', 'operator.itemgetter()', 'operator.itemgetter(1)("a")', 'globals(1)', 'aiter(1)', 'anext(1)', 'breakpoint.__name__', 'ascii()', 'bin("a")', 'oct(1.5)', 'delattr(c, "zz")', 'object().x', 'None.x', 'None + 1', 'None[0]', 'None()', '1()', '"a"()', '[]()', '(1)[0]', 'f[0]', 'len[0]', '1 in 1', '"a" in 1', '1 in "a"', '[] < {}', '1 < "a"', '{} + {}', '[] + ()', '"a" + 1', '1 + "a"', '"a" * "b"', '"a" % 1', '"%d" % "a"', '"%s %s" % 1', '"%z" % 1', '"%(a)s" % 1', '"{}".format()', '"{0} {}".format(1, 2)', '"{a}".format()', '"{:d}".format("a")', '"{!z}".format(1)', '"{".format()', '-"a"', '~1.5', 'not_defined', 'f.zz', 'f.__name__.zz', 'int.zz', 'c.zz', 'C.zz'): print(src, end=' '); t(lambda: eval(src))
print(f.__defaults__, f.__kwdefaults__, f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount, f.__code__.co_flags & 12)
