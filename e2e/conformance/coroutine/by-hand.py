import types

class Wait:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return got

async def inner(n):
    try:
        return await Wait(n) + 1
    finally:
        print('inner ends')

async def outer():
    a = await inner(1)
    b = await inner(2)
    return a, b

c = outer()
print(c.send(None), c.send(10))
try:
    c.send(20)
except StopIteration as e:
    print(e.value)
d = outer()
d.send(None)
try:
    d.throw(KeyError('in'))
except KeyError as e:
    print('out', e)
e = outer()
e.send(None)
e.close()
f = outer()
f.close()
try:
    f.send(None)
except RuntimeError as err:
    print(err)

@types.coroutine
def old():
    x = yield 'from old'
    return x

async def uses():
    return await old()
u = uses()
print(u.send(None))
try:
    u.send('back')
except StopIteration as s:
    print(s.value)
print(type(u).__name__, u.cr_running, u.cr_await, u.__name__, u.__qualname__)
