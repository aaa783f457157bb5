# compare: output
def g():
    try:
        x = yield 1
        print('got', x)
        try: y = yield 2
        except ValueError as e: print('caught', e); y = yield 'recovered'
        return y
    finally: print('finally')
i = g(); print(next(i), i.send('a'), i.throw(ValueError('boom')))
try: i.send('done')
except StopIteration as e: print('value', e.value)
print(next(i, 'default'), i.gi_frame)
def outer():
    r = yield from g()
    print('r', r); yield 'after'
o = outer(); print(next(o), o.send(1), o.throw(ValueError('x')), o.send(9))
o.close()
def ret():
    return 5
    yield
print(list(ret()))
def stop():
    yield 1
    raise StopIteration
try: list(stop())
except RuntimeError as e: print(e, repr(e.__cause__))
k = g(); next(k); k.close(); k.close()
def ign():
    while True:
        try: yield
        except GeneratorExit: yield 'no'
n = ign(); next(n)
try: n.close()
except RuntimeError as e: print(e)
def self_run():
    try: next(me)
    except ValueError as e: print(e)
    yield
me = self_run(); next(me)
import inspect
h = g(); print(inspect.getgeneratorstate(h)); next(h); print(inspect.getgeneratorstate(h)); h.close(); print(inspect.getgeneratorstate(h))
print(sum(x * x for x in range(4)), [*(c for c in 'ab')], (lambda: (yield))().__class__.__name__)
def sub(): yield from [1, 2]; return 'r'
def main(): v = yield from sub(); yield v
print(list(main()))
