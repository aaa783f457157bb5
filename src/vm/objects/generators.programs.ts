/** Programs about generators, coroutines and async generators driven by hand. */

const TRY = `
def t(f, *args):
    try: print(repr(f(*args)))
    except BaseException as error: print(type(error).__name__, '|', error, '|', getattr(error, 'value', ''))
`;

export const GENERATORS: Readonly<Record<string, string>> = {
  'next, send and the end': `${TRY}
def g(n):
    got = yield n
    print('got', got)
    got = yield n + 1
    return got
x = g(1)
t(x.send, 5)
t(next, x)
t(x.send, 'a')
t(x.send, 'b')
t(next, x)
t(next, x, 'default')
t(x.send, 1)
x = g(1)
print(list(x))
`,
  throw: `${TRY}
def g():
    while True:
        try: yield 1
        except ValueError as error:
            print('caught', repr(error), repr(error.__context__))
            yield 2
x = g()
t(x.throw)
t(x.throw, 3)
t(x.throw, int)
t(x.throw, ValueError('a'), 3)
t(x.throw, ValueError('a'))
t(next, x)
x = g()
t(next, x)
t(x.throw, ValueError)
t(x.throw, KeyError('k'))
t(x.throw, KeyError('again'))
x = g()
next(x)
try: 1 / 0
except ZeroDivisionError: t(x.throw, ValueError('inside a handler'))
`,
  close: `${TRY}
def stubborn():
    try: yield 1
    except GeneratorExit: yield 2
def tidy():
    try: yield 1
    finally: print('tidied')
def answers():
    try: yield 1
    except GeneratorExit: return 'bye'
def fails():
    try: yield 1
    finally: raise KeyError('closing')
for make in stubborn, tidy, answers, fails:
    x = make()
    t(x.close)
    x = make()
    next(x)
    t(x.close)
    t(x.close)
    t(next, x, 'over')
`,
  'already running': `${TRY}
def g():
    t(next, x)
    t(x.send, 1)
    t(x.close)
    t(x.throw, ValueError)
    yield 1
x = g()
t(next, x)
`,
  attributes: `${TRY}
def g():
    print(x.gi_running, x.gi_suspended, x.gi_yieldfrom)
    yield from inner
def h(): yield 1
inner = h()
x = g()
print(x.gi_running, x.gi_suspended, x.gi_frame is None, x.gi_code is g.__code__, x.gi_yieldfrom)
next(x)
print(x.gi_running, x.gi_suspended, x.gi_yieldfrom is inner, x.gi_frame.f_lineno)
t(next, x)
print(x.gi_running, x.gi_suspended, x.gi_frame, x.gi_yieldfrom)
print(x, x.__name__, x.__qualname__)
x.__name__ = 'other'
x.__qualname__ = 'Some.other'
print(x, x.__name__)
t(setattr, x, '__name__', 3)
t(setattr, x, '__qualname__', 3)
t(setattr, x, 'gi_running', 3)
print(type(x), iter(x) is x, (i for i in []).__name__)
`,
  'yield from': `${TRY}
def inner():
    try: got = yield 1
    except ValueError as error: got = repr(error)
    print('inner got', got)
    return 'result'
def outer():
    result = yield from inner()
    print('outer got', result)
    yield from [10, 20]
    try: yield from Own()
    except KeyError as error: print('own raised', error)
class Own:
    def __iter__(self): return self
    def __next__(self): return 'next'
    def send(self, value): return ('sent', value)
    def throw(self, error): raise KeyError(repr(error))
    def close(self): print('own closed')
x = outer()
t(next, x); t(x.send, 's'); t(next, x); t(next, x); t(x.send, 'v'); t(x.throw, ValueError('e')); t(next, x)
x = outer()
t(next, x); t(x.throw, ValueError('in')); t(x.close)
x = outer()
t(next, x); t(next, x); t(x.throw, TypeError('to a list iterator'))
x = outer()
for i in range(4): next(x)
t(x.close)
`,
  'StopIteration inside': `${TRY}
def g():
    raise StopIteration(3)
    yield
t(next, g())
def h():
    try: yield from g()
    except RuntimeError as error: print(repr(error), repr(error.__cause__), repr(error.__context__))
t(next, h())
async def c(): raise StopIteration(4)
t(c().send, None)
async def a():
    raise StopAsyncIteration(5)
    yield
t(a().asend(None).send, None)
`,
  coroutines: `${TRY}
class Wait:
    def __init__(self, value): self.value = value
    def __await__(self):
        got = yield self.value
        return got
async def inner(): return await Wait('w') + 1
async def outer():
    try: return await inner()
    finally: print('left')
x = outer()
print(x.cr_running, x.cr_suspended, x.cr_await, x.cr_origin, x.__name__)
t(x.send, 3)
t(x.send, None)
print(x.cr_suspended, type(x.cr_await), x.cr_await.cr_code is inner.__code__)
t(x.send, 41)
t(x.send, None)
t(x.close)
t(x.throw, ValueError)
x = outer(); x.send(None); t(x.throw, ValueError('thrown'))
x = outer(); x.send(None); t(x.close); print(x.cr_frame)
x = outer()
t(iter, x); t(next, x)
w = x.__await__()
print(type(w), iter(w) is w)
t(w.send, 3); t(w.send, None); t(w.send, 1); t(w.send, None); t(w.close)
async def stubborn():
    try: await Wait(1)
    except GeneratorExit: await Wait(2)
x = stubborn(); x.send(None); t(x.close)
async def twice(c): return (await c, await c)
async def one(): return 1
t(twice(one()).send, None)
`,
  'what cannot be awaited': `${TRY}
async def f(x): return await x
def g(): yield 1
t(f(3).send, None)
t(f(g()).send, None)
class Bad:
    def __await__(self): return 3
t(f(Bad()).send, None)
class Worse:
    def __await__(self): return f(1)
t(f(Worse()).send, None)
async def for_(x):
    async for i in x: pass
t(for_([1]).send, None)
async def with_(x):
    async with x: pass
t(with_([1]).send, None)
`,
  'async generators': `${TRY}
class Wait:
    def __init__(self, value): self.value = value
    def __await__(self):
        got = yield self.value
        return got
async def numbers(n):
    for i in range(n):
        try: got = yield i
        except ValueError as error: got = repr(error)
        if got: print('got', got)
        await Wait('paused')
def run(c):
    while True:
        try: print('  yielded', c.send(None))
        except StopIteration as stop: return stop.value
        except StopAsyncIteration: return 'ended'
async def main():
    print([i async for i in numbers(2)])
    x = numbers(3)
    print(await anext(x), await x.asend('hello'), await x.athrow(ValueError('v')))
    print(x.ag_running, x.ag_suspended, x.ag_frame is None)
    await x.aclose()
    print(x.ag_running, x.ag_suspended, x.ag_frame)
    print(await anext(x, 'default'))
    print(run(main2()))
    async for i in x: print('never')
    await anext(x)
async def main2():
    x = numbers(1)
    try: await x.asend(3)
    except TypeError as error: print(error)
    await x.aclose()
    await x.aclose()
    x = numbers(1)
    await x.athrow(KeyError('k'))
t(run, main())
x = numbers(1)
print(type(x.asend(1)), type(x.aclose()), type(x.athrow(ValueError)), type(x.__anext__()), type(anext(x, 1)))
print(x.__aiter__() is x, x.__name__, x.ag_code is numbers.__code__)
`,
  'steps of async generators': `${TRY}
async def g():
    try:
        yield 1
        yield 2
    finally: print('closing')
x = g()
s = x.asend(None)
print(s.__await__() is s, iter(s) is s)
t(s.send, None); t(s.send, None); t(s.throw, ValueError); t(s.close)
s = x.__anext__()
t(next, s)
t(x.aclose().send, None)
t(x.asend(None).send, None)
t(x.aclose().send, None)
t(x.athrow(ValueError('late')).send, None)
async def slow():
    class Wait:
        def __await__(self): yield 'w'
    await Wait()
    yield 1
x = slow()
a, b = x.asend(None), x.asend(None)
t(a.send, None)
print(x.ag_running)
t(b.send, None)
t(x.aclose().send, None)
t(a.throw, KeyError('stop'))
print(x.ag_running)
t(x.athrow, 3)
t(x.athrow)
async def stubborn():
    try: yield 1
    except GeneratorExit: yield 2
x = stubborn()
t(x.asend(None).send, None)
t(x.aclose().send, None)
`,
  'iter, next, aiter and anext': `${TRY}
t(iter); t(iter, 3); t(iter, 3, 4); t(iter, 1, 2, 3)
t(next); t(next, 3); t(next, iter([])); t(next, iter([]), 5); t(next, iter([None]), 5); t(next, 1, 2, 3)
t(aiter, 3); t(aiter); t(anext, 3); t(anext)
class A:
    def __aiter__(self): return 3
t(aiter, A())
class B:
    def __init__(self): self.n = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.n += 1
        if self.n > 2: raise StopAsyncIteration
        return self.n
async def main():
    b = aiter(B())
    print(await anext(b), await anext(b, 'd'), await anext(b, 'd'))
    print([x async for x in B()])
    await anext(b)
t(main().send, None)
class N:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration('end')
        return self.n
n = N()
t(next, n); t(next, n); t(next, n); t(next, n, None)
values = iter([1, 2, 0, 3])
print(list(iter(lambda: next(values), 0)), next(values))
print(list(iter(lambda: next(values), 9)))
def gen():
    yield None
    return 'r'
x = gen()
t(next, x, 'd'); t(next, x); t(next, x, 'd')
`,
  'exceptions being handled stay inside': `
def g():
    try: raise ValueError('inside')
    except ValueError:
        yield 1
        try: raise
        except ValueError as error: yield repr(error)
x = g()
print(next(x))
try: raise KeyError('outside')
except KeyError:
    print(next(x))
    try: raise
    except KeyError as error: print(repr(error), repr(error.__context__))
def h():
    try: yield 1
    finally:
        try: raise
        except RuntimeError as error: print(error)
try: raise KeyError('outer')
except KeyError:
    y = h(); next(y)
y.close()
`,
};
