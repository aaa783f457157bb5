/** Programs that end in an exception, each with something else to show in its traceback. */
export const TRACEBACKS: Readonly<Record<string, string>> = {
  'a binary operation': `
def add(a, b):
    return a + b
print(add(1, 2))
add(1, 'x')
`,
  'an operation among others': `
a, b, c = 1, 2, 'three'
x = (a * b + c) * (b - a)
`,
  'an operator beside a parenthesis': `
a = 1
print(a +(None))
`,
  'a subscript': `
table = {'rows': [1, 2, 3]}
print(table['rows'][0] + table['rows'][7])
`,
  'a key that is missing': `
table = {}
value = table['missing'] if table is not None else 0
`,
  'a call that is the whole line': `
def outer():
    inner(1)
def inner(x):
    raise ValueError('no', x)
outer()
`,
  'a call that is returned': `
def outer():
    return inner(1)
def inner(x):
    y = deeper(x)
    return y
def deeper(x):
    return str(int('z' * x))
outer()
`,
  'a call among others': `
def f(n): return 1 // n
print([f(n) for n in (2, 1, 0)])
`,
  'a call of what cannot be called': `
x = 3
y = x(1, 2)
`,
  'an attribute that is missing': `
class Point:
    def __init__(self): self.value = 1
p = Point()
print(p.valeu)
`,
  'an attribute of a value with no names near': `
x = 'text'
x.frobnicate()
`,
  'an attribute with an underscore, from inside': `
class C:
    def __init__(self): self._hidden = 1
    def get(self): return self._hiden
C().get()
`,
  'an underscored name is not told to outsiders': `
class C:
    def __init__(self): self._hidden = 1
C().hidden
`,
  'a name near a local one': `
def f(counter):
    return conter + 1
f(1)
`,
  'a name near a builtin': `
print(lenn([1]))
`,
  'a name that self has': `
class C:
    def __init__(self): self.total = 1
    def get(self): return total
C().get()
`,
  'a module that was not imported': `
def f(): return time.sleep(1)
f()
`,
  'a module, or a name near': `
tim = 1
time.sleep(1)
`,
  'a local without a value': `
def f():
    print(x)
    x = 1
f()
`,
  'several lines': `
def f(*args): raise RuntimeError('many')
f(
    1,
    2,
    3,
    4,
    5,
)
`,
  'an operation over several lines': `
value = (
    1 +
    2 *
    None
)
`,
  'a call over two lines': `
def f(a, b): raise KeyError(a)
result = [f(1,
            2)]
`,
  'a long chain of calls': `
class Q:
    def where(self, x): return self
    def fail(self): return 1 / 0
(Q()
    .where(1)
    .where(2)
    .fail())
`,
  recursion: `
def down(n):
    if n == 0: raise ValueError('bottom')
    down(n - 1)
down(10)
`,
  'recursion once more than is shown': `
def down(n):
    if n == 0: raise ValueError('bottom')
    return down(n - 1)
down(4)
`,
  'two functions that call one another': `
def a(n): b(n)
def b(n):
    if n == 0: 1 / 0
    a(n - 1)
a(4)
`,
  'endless recursion': `
def down(n):
    return down(n + 1)
down(0)
`,
  'a cause': `
def load():
    try: return {}['x']
    except KeyError as error:
        raise RuntimeError('could not load') from error
load()
`,
  'a context': `
try:
    1 / 0
except ZeroDivisionError:
    undefined_name
`,
  'no context': `
try:
    1 / 0
except ZeroDivisionError:
    raise ValueError('clean') from None
`,
  'a chain of three': `
try:
    try:
        try:
            [][0]
        except IndexError as error:
            raise KeyError('k') from error
    except KeyError:
        raise TypeError('t')
except TypeError as error:
    raise OSError(5, 'Input/output error', 'data.txt') from error
`,
  'a context from finally': `
def f():
    try:
        raise ValueError('first')
    finally:
        int('second')
f()
`,
  'raised again': `
def f():
    try:
        g()
    except ValueError:
        raise
def g():
    raise ValueError('once')
f()
`,
  'raised again by name': `
def f():
    try:
        g()
    except ValueError as error:
        raise error
def g():
    raise ValueError('once')
f()
`,
  notes: `
error = ValueError('noted')
error.add_note('one')
error.add_note('two\\nlines')
raise error
`,
  'notes that are no list': `
error = ValueError('noted')
error.__notes__ = 17
raise error
`,
  'no message': `
raise ValueError
`,
  'an empty message': `
raise ValueError('')
`,
  'a message of two lines': `
raise ValueError('first\\nsecond')
`,
  'str() that fails': `
class Bad(Exception):
    def __str__(self): raise KeyError('inside')
raise Bad()
`,
  'a class of the program': `
class Outer:
    class Trouble(Exception): pass
raise Outer.Trouble('deep', 1)
`,
  'a key error': `
{}[('a', 1)]
`,
  'a group': `
def fail(kind, text):
    try: raise kind(text)
    except Exception as error: return error
raise ExceptionGroup('several', [fail(ValueError, 'one'), fail(TypeError, 'two')])
`,
  'groups in groups': `
inner = ExceptionGroup('inner', [ValueError(1), ExceptionGroup('innermost', [KeyError('k')])])
inner.add_note('a note')
raise ExceptionGroup('outer', [OSError('first'), inner, TypeError('last')])
`,
  'a group with a cause': `
try:
    try:
        raise ExceptionGroup('first', [ValueError(1)])
    except* ValueError as group:
        raise TypeError('second') from group
except ExceptionGroup as error:
    raise RuntimeError('third') from error
`,
  'a group with many': `
raise ExceptionGroup('many', [ValueError(i) for i in range(20)])
`,
  'what except* leaves': `
try:
    raise ExceptionGroup('mixed', [ValueError(1), TypeError(2), ExceptionGroup('x', [ValueError(3), OSError(4)])])
except* ValueError as group:
    print(repr(group))
except* OSError as group:
    print(repr(group))
`,
  'raised in except*': `
try:
    raise ExceptionGroup('mixed', [ValueError(1), TypeError(2)])
except* ValueError:
    raise KeyError('new')
`,
  'in a generator': `
def numbers():
    yield 1
    yield 1 / 0
for n in numbers():
    print(n)
`,
  'thrown into a generator': `
def numbers():
    yield 1
def outer():
    yield from numbers()
g = outer()
next(g)
g.throw(ValueError('in'))
`,
  'StopIteration in a generator': `
def numbers():
    yield 1
    next(iter([]))
list(numbers())
`,
  'in a coroutine': `
async def inner(): raise ValueError('awaited')
async def outer():
    return await inner()
outer().send(None)
`,
  'in a with': `
class Manager:
    def __enter__(self): return self
    def __exit__(self, *details): print(details[0].__name__)
with Manager() as m:
    m.missing
`,
  'in leaving a with': `
class Manager:
    def __enter__(self): return self
    def __exit__(self, *details): raise TypeError('leaving')
with Manager() as m:
    raise ValueError('inside')
`,
  'in a sort key': `
def key(x): return 10 / x
print(sorted([3, 1, 0], key=key))
`,
  'in a comprehension': `
rows = [[1], [2], []]
print({row[0]: row for row in rows})
`,
  'in a lambda': `
f = lambda x: x.missing
print(f(1))
`,
  'in a class body': `
class C:
    a = 1
    b = a / 0
`,
  'in a decorator': `
def decorator(f): raise TypeError(f.__name__)
@decorator
def f():
    pass
`,
  'in an assertion': `
x = 3
assert x == 4, f'x is {x}'
`,
  'in an assertion without a message': `
assert 1 > 2
`,
  'in unpacking': `
a, b = [1, 2, 3]
`,
  'in iterating': `
for x in 3: pass
`,
  'in a comparison': `
print(sorted([1, 'a']))
if 1 < 'a': pass
`,
  'in an assignment to an item': `
t = (1, 2)
t[0] = 5
`,
  'in an augmented assignment': `
x = 'a'
x += 1
`,
  'in deleting': `
d = {}
del d['k']
`,
  'in a formatted text': `
value = 'a'
print(f'{value:d} and {value}')
`,
  'wrong arguments': `
def f(a, b, *, c): pass
f(1, b=2)
`,
  'wrong arguments in a class': `
class C:
    def __init__(self, a): pass
C(1, 2)
`,
  'a keyword that is misspelt': `
def f(*, colour): pass
f(color=1)
`,
  'text that is wider on the screen': `
def f(s): return s + 1
print('日本語' + '🎉', f('日本'), 1 / 0)
`,
  'tabs and deep indentation': `
def f():
\tif True:
\t\tfor x in [0]:
\t\t\treturn [1 / x for x in [0]]
f()
`,
  'a comment and a backslash': `
x = 1 + \\
    None  # a comment
`,
  'an exec': `
def f(): pass
exec('def g(): return 1 / 0\\ng()')
`,
  exit: `
raise SystemExit(3)
`,
  'a keyboard interrupt': `
raise KeyboardInterrupt
`,
  'a loop in the contexts': `
try:
    try: raise ValueError('a')
    except ValueError as a:
        try: raise KeyError('b')
        except KeyError as b:
            a.__context__ = b
            raise a
except Exception as error:
    raise error
`,
  'two statements on a line': `
def f(): raise ValueError('two')
x = 1; y = f(); z = 3
`,
  'a conditional return': `
def f(x): return g(x) if x else None
def g(x): return h(x)(1)
def h(x): return 5
f(1)
`,
};
