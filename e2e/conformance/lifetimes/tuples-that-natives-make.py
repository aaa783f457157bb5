"""Objects with __del__ in tuples and lists that native code has made, taken apart or dropped whole."""
class A:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def one(): return (A(1), A(2))
def two(): return tuple([A(3), A(4)])
def three(): return tuple(A(n) for n in (5, 6))
def four(): return [A(n) for n in (7, 8)]
def five(): return list(A(n) for n in (9, 10))
for f in (one, two, three, four, five):
    a, b = f()
    print(f.__name__)
    del a
    print('deleted')
    del b
def inside():
    a, b = three()
    del a
    print('inside')
inside()
t = three()
print('t')
del t
print('end')

def three(): return tuple(A(n) for n in (5, 6))
t = three()
print('t')
del t
print('end')
def four():
    t = three()
    print('in')
    del t
    print('out')
four()
