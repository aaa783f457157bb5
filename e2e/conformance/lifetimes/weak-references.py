import weakref, gc
class Thing:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'Thing({self.n})'
    def hello(self): return f'hello {self.n}'
t = Thing(1)
r = weakref.ref(t)
print(r() is t, r)
r2 = weakref.ref(t, lambda ref: print('callback', ref() is None))
print(weakref.getweakrefcount(t), r2 == r, hash(r) == hash(t))
del t
print(r(), r2())
print(r)
d = weakref.WeakValueDictionary()
a, b = Thing('a'), Thing('b')
d['a'] = a; d['b'] = b
print(sorted(d), len(d))
del a
print(sorted(d.items()), len(d), d.get('a'))
k = weakref.WeakKeyDictionary()
k[b] = 'value'
print(len(k), list(k.items()))
s = weakref.WeakSet([b])
print(len(s), b in s, list(s))
b = None
print(len(k), len(s), len(d))
c = Thing('c')
c.me = c
rc = weakref.ref(c)
del c
print(rc() is None)
gc.collect()
print(rc() is None)
m = Thing('m')
wm = weakref.WeakMethod(m.hello)
print(wm()())
del m
print(wm())
p = Thing('p')
px = weakref.proxy(p)
print(px.n, px.hello(), type(px) is weakref.ProxyType)
px.n = 'q'
print(p.n)
del p
try:
    px.n
except ReferenceError as e:
    print(type(e).__name__, e)
for bad in (1, 'x', None, [], {}, (), 1.5, object()):
    try: weakref.ref(bad)
    except TypeError as e: print(e)
f = Thing('f')
fin = weakref.finalize(f, print, 'finalized', 1)
print(fin.alive, fin.peek()[1:3])
f = 0
print(fin.alive, fin.peek())
g = Thing('g')
weakref.finalize(g, print, 'at exit')
def func(): pass
fr = weakref.ref(func)
print(fr() is func)
del func
print(fr())
class Slotted: __slots__ = ()
try: weakref.ref(Slotted())
except TypeError as e: print(e)
def local():
    x = Thing('x')
    r = weakref.ref(x, lambda _: print('x gone'))
    return r
q = local()
print(q())
print(weakref.ref(Thing('temp'))())
print('end')
