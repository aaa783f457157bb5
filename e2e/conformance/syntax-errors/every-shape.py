# Statements of every shape, right and wrong: what they are refused with and where.
import warnings
warnings.simplefilter('error')
def probe(s):
    try:
        compile(s, 'p', 'exec'); r = 'ok'
    except SyntaxError as e: r = (type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text)
    except BaseException as e: r = (type(e).__name__, str(e)[:100])
    print(ascii(s)[:70], ascii(r))
S = '''
def f(a, a): pass
def f(a, *, a): pass
def f(a=1, b): pass
def f(*, **k): pass
def f(*): pass
def f(a, /, b, /): pass
def f(/, a): pass
def f(*a, *b): pass
def f(**k, a): pass
def f(a, (b, c)): pass
def f(a:int=1, *b:int, c:int, **d:int) -> int: pass
def f(): return
def f(): yield; return 1
async def f(): yield; return 1
async def f(): yield from x
async def f(): await x; yield
def f(): await x
def f(): async with x: pass
def f(): async for x in y: pass
def f(): [x async for x in y]
async def f(): (x async for x in y)
async def f(): [[x async for x in y] for z in w]
class C: return
class C: yield
class C: await x
return
yield
await x
break
continue
if 1: break
for x in y: pass\\nelse: break
while 1:\\n def f(): break
for x in y:\\n class C: continue
try: pass
try: pass\\nexcept: pass\\nexcept E: pass
try: pass\\nexcept* E: pass\\nexcept E: pass
try: pass\\nexcept*: pass
try: pass\\nelse: pass
try: pass\\nfinally: pass\\nelse: pass
try: pass\\nexcept E as e.x: pass
try: pass\\nexcept E, F as e: pass
try: pass\\nexcept E, F: pass
try: pass\\nexcept (E, F) as e: pass
for x in y:\\n try: pass\\n finally: break
def f():\\n try: pass\\n finally: return
def f():\\n try: pass\\n except* E: return
for x in y:\\n try: pass\\n except* E: break
global x
def f():\\n x = 1\\n global x
def f():\\n print(x)\\n global x
def f(x):\\n global x
def f():\\n nonlocal x
nonlocal x
def f():\\n x = 1\\n def g():\\n  x = 2\\n  nonlocal x
def f():\\n global x\\n nonlocal x
def f():\\n x: int\\n global x
def f():\\n global x\\n x: int
x: int = 1, 2
x: int = *a, b
(x): int = 1
x, y: int
[x]: int
x.y: int = 1
x[0]: int
f(): int
1: int
x: yield
x: (y := 1)
x = y = z = 1
x = yield = 1
x + 1 = 2
x() = 1
(x, y) = 1
[x, *y] = 1
*x = 1
*x, *y = 1
x, (*y, z) = 1
x += 1, 2
x, y += 1
(x) += 1
f() += 1
x := 1
(x := 1)
(x.y := 1)
[x := 1, 2]
f(x := 1)
f(a=x := 1)
x[y := 1]
x[y := 1, 2]
x[a:b := 1]
{x := 1}
{x := 1: 2}
{1: x := 2}
lambda: x := 1
assert x, y
assert (x, y)
assert
del x
del (x, y), [z]
del x + 1
del f()
del *x
del (*x, y)
del
del ()
pass 1
import
import a.b as c, d
import a as b.c
import a.b.c as d
from a import
from a import *
from a import b,
from a import (b,)
from a import ()
from . import a
from .a.b import c as d
from ... import a
from a import b as c.d
from __future__ import annotations
from __future__ import nope
from __future__ import braces
x = 1\\nfrom __future__ import annotations
"doc"\\nfrom __future__ import annotations
def f():\\n from a import *
class C:\\n from a import *
with a: pass
with a as b, c as d: pass
with (a as b, c as d): pass
with (a, b): pass
with (a, b) as c: pass
with (a as b): pass
with (yield): pass
with a as 1: pass
with a as f(): pass
with (a as b, c as 1): pass
with a, b as (c, d), : pass
with: pass
async with a: pass
async for x in y: pass
if x = 1: pass
if x: pass\\nelif: pass
if x:\\npass
if x: pass else: pass
while x: pass\\nelse: pass
for x in y: pass\\nelse: pass
for x, in y: pass
for x, *y in z: pass
for *x in y: pass
for x() in y: pass
for x in *y, z: pass
for (x in y): pass
for x not in y: pass
for x in y
class C: pass
class C(): pass
class C(a, b=c, *d, **e): pass
class C(x for x in y): pass
class C
class C(: pass
class 1: pass
@x\\ndef f(): pass
@x()\\nclass C: pass
@x.y[0](1)\\ndef f(): pass
@x := y\\ndef f(): pass
@x
@x\\nx = 1
@\\ndef f(): pass
match x:\\n case 1: pass
match x:\\n case a: pass\\n case b: pass
match x:\\n case _: pass\\n case 1: pass
match x:\\n case a | b: pass
match x:\\n case 1 | a: pass
match x:\\n case (a, a): pass
match x:\\n case {"a": 1, "a": 2}: pass
match x:\\n case {"a": 1, **r}: pass
match x:\\n case {**r, "a": 1}: pass
match x:\\n case {**_}: pass
match x:\\n case [*a, *b]: pass
match x:\\n case C(a=1, a=2): pass
match x:\\n case C(a=1, 2): pass
match x:\\n case a.b: pass
match x:\\n case -1 + 2j: pass
match x:\\n case 1 + 2: pass
match x:\\n case f"a": pass
match x:\\n case 1 as _: pass
match x:\\n case 1 as a.b: pass
match x, y:\\n case 1, 2: pass
match *x, y:\\n case 1, *_: pass
match x:\\n pass
match x:
match x:\\ncase 1: pass
match = 1; case = 2; type = 3; _ = 4
match(x); match[x]; match.x; match - 1; match * 2
type X = int
type X[T] = list[T]
type X[T: int = str, *Ts, **P] = T
type X[T, T] = T
type X[T = int, U] = T
type X[*Ts: int] = T
type X = (yield)
type X[T: (yield)] = 1
type X = (y := 1)
type = 1
type(x)
type x
def f[T](x: T) -> T: pass
def f[T](x: (yield)): pass
class C[T](B[T]): pass
class C[T]: x: T
lambda: (yield)
x = [(yield)]
[x for x in y if (yield)]
[x for x in (yield)]
[x for x in y for x in z]
[x := 1 for x in y]
[(x := 1) for x in y]
[y for x in (y := z)]
class C: [x := 1 for y in z]
class C: [(x := 1) for y in z]
{**x for x in y}
{x: y for x in y, z in w}
__debug__ = 1
def f(__debug__): pass
def __debug__(): pass
import __debug__
f(__debug__=1)
x.__debug__ = 1
del __debug__
for __debug__ in x: pass
None = 1
True += 1
def None(): pass
x.None
f(None=1)
lambda None: 1
... = 1
a ... b
1..2
1.2.3
x..y
\tx
if x:\\n\tpass\\n        pass
if x:\\n        pass\\n\tpass
if x:\\n  pass\\n pass
  x
if x:\\n
if x:
\\\\
\\\\ x
x \\\\ y
x = (\\n
x = [1,\\n2
x = {1: (2]}
x = )
x = "a
x = \'\'\'a
x = f"{x
x = f"{x!}"
x = f"{x!q}"
x = f"{x:{y:{z}}}"
x = f"{x:{y:{z:{w}}}}"
x = f"{\'a\' \'b\'}"
x = f"{x=!r:^20}"
x = t"{x}" t"b"
x = t"{x}" "b"
x = b"é"
x = "\\\\xg"
x = "\\\\q"
x = b"\\\\q"
x = "\\\\777"
x is 1
x is not "a"
x is ()
"a" is x
1()
"a"()
(1, 2)(3)
[1][2, 3]
"a"["b"]
None[1]
1 if x else 2 if
0x
0b2
0o8
1_
1__0
1e
1ea
012
0_1
1a
1if x else 2
1and 2
0x1for x in y
1_000_000
1j + 2
'''
for line in S.strip('\n').split('\n'):
    probe(line.replace('\\n', '\n').replace('\\\\', '\\'))
    probe(line.replace('\\n', '\n').replace('\\\\', '\\') + '\n')
