def g():
    print('start')
    try:
        while True:
            try:
                got = yield 'ready'
                print('got', got)
            except ValueError as e:
                print('handled', e)
    finally:
        print('closed')
c = g()
print(next(c))
print(c.send(1))
print(c.throw(ValueError('v')))
c.close()
try:
    c.send(2)
except StopIteration as e:
    print('stopped', e.value)
def inner():
    x = yield 1
    return x * 2
def outer():
    r = yield from inner()
    print('inner returned', r)
    yield from [5, 6]
    return 'end'
o = outer()
print(next(o), o.send(21), next(o))
try:
    next(o)
except StopIteration as e:
    print(e.value)
try:
    g().send(1)
except TypeError as e:
    print(e)
def bad():
    yield
    raise StopIteration
b = bad(); next(b)
try:
    next(b)
except RuntimeError as e:
    print(e, repr(e.__cause__))
