def gen(name):
    try:
        print(name, 'start')
        yield 1
        yield 2
    finally:
        print(name, 'closed')

print('a')
g = gen('g')
next(g)
del g
print('b')
for x in gen('for'):
    break
print('c')
next(gen('temp'))
print('d')
def use():
    h = gen('local')
    print(next(h))
    print('leaving')
use()
print('e')
z = zip(gen('z1'), gen('z2'))
print(next(z))
z = None
print('f')
def outer():
    try:
        yield from gen('inner')
    finally:
        print('outer closed')
o = outer()
next(o)
o = 1
print('g')
import itertools
print(list(itertools.islice(gen('sliced'), 1)))
print('h')
e = enumerate(gen('enum'))
next(e)
e = None
print('i')
a, *rest = gen('full')
print('j')
try:
    for x in gen('raises'):
        raise KeyError(x)
except KeyError as k:
    print('caught', k)
print('k')
def stubborn():
    try:
        yield 1
    finally:
        yield 2
s = stubborn(); next(s)
del s
print('l')
def unstarted():
    try:
        yield
    finally:
        print('never')
u = unstarted()
del u
last = gen('at exit')
next(last)
print('end')
