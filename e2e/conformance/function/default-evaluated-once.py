def add(x, to=[]):
    to.append(x)
    return to

print(add(1), add(2), add(3, []), add(4))

order = []
def note(x):
    order.append(x)
    return x

def f(a=note('a'), *, b=note('b'), c: note('annotation') = note('c')): pass
print(order)
print(f.__defaults__, f.__kwdefaults__)
f.__defaults__ = (10,)
def g(x=1): return x
g.__defaults__ = ('changed',)
print(g())
g.__defaults__ = None
try:
    g()
except TypeError as error:
    print(error)
