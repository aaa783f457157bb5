# compare: output
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
def ex(s, **ns):
    def f():
        d = dict(ns); exec(s, d); d.pop('__builtins__'); return {k: v for k, v in d.items() if k not in ns}
    return f
class It:
    def __init__(s, n): s.n = n
    def __iter__(s):
        for i in range(s.n): print('give', i); yield i
class Bad:
    def __iter__(s): return 5
class Raises:
    def __iter__(s): yield 1; raise ValueError('mid')
class Get:
    def __getitem__(s, i):
        if i == 2: raise IndexError
        return i
for s in ('a, b = 1, 2', 'a, b = [1]', 'a, b = 1, 2, 3', 'a, b = "xy"', 'a, b = {1: 2, 3: 4}', 'a, b = 5', 'a, b = None', '(a, b), c = (1, 2), 3', '[a, [b, c]] = 1, (2, 3)', 'a, *b = 1, 2, 3', '*a, b = 1, 2', 'a, *b, c = 1, 2', 'a, *b, c = 1,', '*a, = 5,', '*a, = "abc"', 'a, (b, *c), *d = 1, (2, 3, 4), 5, 6', 'a = *[1], *(2, 3)', 'a = [*"ab", *range(2)]', 'a = {*[1], *[2]}', 'a = {**{"x": 1}, "y": 2, **{"x": 3}}', 'a = {**5}', 'a = [*5]', 'a = {**[1]}', 'a, = ()', '() = ()', '[] = 1', '() = (1,)', 'a = b = c, d = 1, 2', 'a, a = 1, 2', 'a, b = It(3)', 'a, b = It(1)', 'a, *b = It(3)', 'a, b = Bad()', 'a, b = Raises()', 'a, *b = Raises()', 'a, b = Get()', 'a, b, c = Get()', 'for a, *b in [(1, 2, 3), "xy"]: pass', 'for a, b in [1]: pass', 'for (a, b), c in [((1, 2), 3)]: pass', 'x = [0, 0]; x[0], x[1] = x[1] + 1, 5', 'x = [0]; i = 0; i, x[i] = 0, 9', 'a, b = b2 = [1, 2]', 'a, b = range(10**20)', 'with open.__class__ if 0 else __import__("contextlib").nullcontext((1, 2)) as (a, b): pass', 'a, b = b"xy"', 'a, b = {1, 2, 3}', 'a, *_ , b = range(5)', 'a, b = iter(())', 'x = *a, b = 1, 2', 'x = (yield_ := 5), 2', 'del (a := 1) if 0 else None' if 0 else 'a = 1; del (a)', 'a, b = 1, 2; a, b = b, a', 'import sys as a, os as b; a = b = 0', '(a), b = 1, 2', 'a, b = lambda: 1', '*a, b = It(2)'): print(s, end=' => '); t(ex(s, It=It, Bad=Bad, Raises=Raises, Get=Get))
def f(*a, **k): return a, k
class Keys:
    def __init__(s, k): s.k = k
    def keys(s): return s.k
    def __getitem__(s, x): return 'v' + str(x)
for s in ('f(*[1], *(2,), 3)', 'f(**{"a": 1}, **{"b": 2})', 'f(**{"a": 1}, **{"a": 2})', 'f(a=1, **{"a": 2})', 'f(*5)', 'f(**5)', 'f(**{1: 2})', 'f(**Keys(["x", "y"]))', 'f(**Keys(5))', 'f(**Keys([1]))', 'f(*None)', 'f(1, *[2], x=3, *[4], **{"y": 5})', 'f(*Raises())', 'f(*Bad())', 'f(**[])', 'f(*"ab", **dict(c=1))', 'f(*{1: 2})', 'len(*[[1, 2]])', 'len(*[1, 2])', 'len(**{"a": 1})', 'print(*[1, 2], **{"sep": "-"})', 'print(*[1], **{"zz": 1})', '[*f(1), *f(a=2)]', 'dict(**{"a": 1}, b=2)', 'dict(**{"a": 1}, **{"a": 2})', '(lambda a, *, b: 0)(*[1], **{"c": 1})', '(lambda a: 0)(*[1, 2])', '(lambda a: 0)(1, **{"a": 2})', 'max(*[1], *[5, 2])', '{**Keys(["q"])}', '{**{1: 2}, **{1: 3}}', 'f(**{**{"a": 1}, "b": 2})', '{*(), *[]}', '(*[1, 2],)', '*[1], 2', 'f(x for x in [1])', 'f(*(x for x in [1]), 2)'): print(s, end=' => '); t(lambda: eval(s))
def g(): return *[1], 2
def gy(): yield *[1], 2
print(g(), list(gy()), [x for x in (*[1], 2)], {k: v for k, v in [*{1: 2}.items()]})
